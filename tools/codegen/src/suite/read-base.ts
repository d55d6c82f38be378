import type { JsonObject } from '../load/bundle.ts';
import type { SpecEntry } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import type { Operation } from '../model/model.ts';
import { checkReferences } from './check-references.ts';
import type { Scope } from './check-references.ts';
import { checkRequest } from './check-request.ts';
import type { Expectation, Step } from './format.ts';
import { readExpectation } from './read-expectation.ts';
import { readKeys, readMembers } from './read-notes.ts';
import { readStep } from './read-step.ts';
import { namesOf, readUse } from './read-use.ts';
import type { Fixtures } from './read-use.ts';
import type { Base } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';

/** The valid request of an operation, with what it needs first; null where it is no map, which is reported. */
export function readBase(
  context: SuiteContext,
  operation: Operation,
  entry: SpecEntry,
  fixtures: Fixtures,
): Base | null {
  const reader = context.reader(entry.value, 'the base of an operation');
  if (reader === null) return null;
  const use = readUse(context, reader, fixtures);
  const setup = readSetup(context, reader, 'setup', { use, request: true });
  const request = context.object(reader, 'with');
  checkRequest(context, operation, request.value, request.node, null);
  const steps = new Map(setup.map(({ id, call }) => [id, call]));
  const scope: Scope = { use, steps, each: [], request: true };
  checkReferences(context, scope, request.value, request.node);
  const expected = reader.object('expect', 'expect');
  const expect: Expectation =
    expected === null ? {} : readExpectation(context, operation, expected.node, scope);
  const pages = reader.object('pages', 'pages');
  const pagesUse = pages === null ? null : readUse(context, pages, fixtures);
  const base: Base = {
    operation: operation.name,
    use: namesOf(use),
    setup,
    with: request.value,
    expect,
    once: reader.flag('once'),
    again: context.object(reader, 'again').value,
    members: readMembers(context, operation, reader, fixtures),
    keys: readKeys(context, reader),
    algorithms: new Map(
      Object.entries(
        reader.has('algorithms') ? context.object(reader, 'algorithms').value : {},
      ).map(([name, value]) => [name, value as JsonObject]),
    ),
    pages:
      pages === null || pagesUse === null
        ? null
        : {
            use: namesOf(pagesUse),
            setup: readSetup(context, pages, 'setup', { use: pagesUse, request: false }),
            with: pages.has('with') ? context.object(pages, 'with').value : {},
          },
    position: entry.position,
  };
  pages?.done();
  reader.done();
  return base;
}

/** Steps that come before a request. */
export function readSetup(
  context: SuiteContext,
  reader: ObjectReader,
  key: string,
  scope: Omit<Scope, 'each' | 'steps'>,
): readonly Step[] {
  const calls = new Map<string, string>();
  return reader.list(key).flatMap((node) => {
    const step = readStep(context, node, { ...scope, steps: calls });
    if (step === null) return [];
    calls.set(step.id, step.call);
    return [step];
  });
}
