import type { SpecNode } from '../load/node.ts';
import { checkRequest } from './check-request.ts';
import { capabilities } from './format.ts';
import type { SuiteFixture } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { ObjectReader } from '../load/object-reader.ts';

/** The keys that cases use, by name: `fixtures.yaml`. */
export function readFixtures(
  context: SuiteContext,
  document: SpecNode,
): ReadonlyMap<string, SuiteFixture> {
  const fixtures = new Map<string, SuiteFixture>();
  for (const { key: name, value, position } of context.reader(document, 'fixtures')?.named() ??
    []) {
    const reader = context.reader(value, 'a fixture');
    if (reader === null) continue;
    const create = context.object(reader, 'create');
    const needs = reader.textList('needs');
    const operations = needs.map(({ text, node }) => context.operation(text, node.position));
    // The first of them makes the key.
    const [maker] = operations;
    if (maker !== undefined) checkRequest(context, maker, create.value, create.node, null);
    fixtures.set(name, {
      name,
      create: create.value,
      state: reader.text('state') ?? 'Enabled',
      alias: reader.flag('alias'),
      lifetime: lifetime(context, reader),
      needs: needs.map(({ text }) => text),
      capabilities: readCapabilities(context, reader),
      spec: reader.text('spec') ?? null,
      usage: reader.text('usage') ?? null,
      position,
    });
    reader.done();
  }
  return fixtures;
}

function lifetime(context: SuiteContext, reader: ObjectReader): 'shared' | 'own' {
  const text = reader.text('lifetime') ?? 'shared';
  if (text === 'shared' || text === 'own') return text;
  const position = reader.entry('lifetime')?.value.position ?? reader.node.position;
  context.malformed(position, 'lifetime', 'shared or own', text);
  return 'shared';
}

/** Names under `capabilities`; an unknown one is reported. */
export function readCapabilities(context: SuiteContext, reader: ObjectReader): readonly string[] {
  return reader.textList('capabilities').map(({ text, node }) => {
    if (!capabilities.includes(text))
      context.problems.report('TRENT3116', node.position, {
        name: text,
        suggestion: suggest(text, capabilities),
      });
    return text;
  });
}
