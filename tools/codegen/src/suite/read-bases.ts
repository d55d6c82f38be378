import { toJson } from '../load/node.ts';
import type { SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { readBase, readSetup } from './read-base.ts';
import { readFixtureName } from './read-use.ts';
import type { Fixtures } from './read-use.ts';
import type { Base, Bases, Identifier, StateNotes, UnknownIdentifier } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';

/** What cases are derived from beside the schemas: `bases.yaml`. */
export function readBases(
  context: SuiteContext,
  document: SpecNode,
  fixtures: Fixtures,
): Bases | null {
  const reader = context.reader(document, 'bases');
  if (reader === null) return null;
  const operations = new Map<string, Base>();
  for (const entry of reader.requiredObject('operations', 'operations')?.named() ?? []) {
    const operation = context.operation(entry.key, entry.position);
    const base = operation && readBase(context, operation, entry, fixtures);
    if (base) operations.set(entry.key, base);
  }
  const refused = reader.object('refusedForm', 'refusedForm');
  const bases: Bases = {
    operations,
    identifiers: readIdentifiers(context, reader),
    unknown: readUnknown(context, reader),
    refusedForm:
      refused === null
        ? null
        : {
            answer: answerName(context, refused, 'answer'),
            recorded: refused.textList('recorded').map(({ text, node }) => {
              context.operation(text, node.position);
              return text;
            }),
          },
    states: readStates(context, reader, fixtures),
    untestable: (reader.object('untestable', 'untestable')?.named() ?? []).map(
      ({ key, value, position }) => ({ pattern: key, reason: String(toJson(value)), position }),
    ),
    wire: reader.text('wire') ?? null,
  };
  refused?.done();
  reader.done();
  return bases;
}

function answerName(context: SuiteContext, reader: ObjectReader, key: string): string {
  const name = reader.requiredText(key);
  if (name !== '' && !context.service.answers.has(name)) {
    const position = reader.entry(key)?.value.position ?? reader.node.position;
    const suggestion = suggest(name, context.service.answers.keys());
    context.problems.report('TRENT3117', position, { name, suggestion });
  }
  return name;
}

function readIdentifiers(
  context: SuiteContext,
  reader: ObjectReader,
): ReadonlyMap<string, Identifier> {
  const found = new Map<string, Identifier>();
  for (const { key, value } of reader.object('identifiers', 'identifiers')?.named() ?? []) {
    const inner = context.reader(value, 'an identifier form');
    if (inner === null) continue;
    found.set(key, { member: inner.requiredText('member'), needsAlias: inner.flag('needsAlias') });
    inner.done();
  }
  return found;
}

function readUnknown(context: SuiteContext, reader: ObjectReader): readonly UnknownIdentifier[] {
  return reader.objects('unknown', 'an unknown identifier').map((inner) => {
    const value = inner.required('value');
    const found: UnknownIdentifier = {
      name: inner.requiredText('name'),
      form: inner.requiredText('form'),
      value: value === undefined ? null : toJson(value.value),
      errors: context.texts(inner, 'errors'),
      level: inner.text('level') === 'SHOULD' ? 'SHOULD' : 'MUST',
      says: inner.requiredText('says'),
    };
    inner.done();
    return found;
  });
}

function readStates(
  context: SuiteContext,
  reader: ObjectReader,
  fixtures: Fixtures,
): ReadonlyMap<string, StateNotes> {
  const found = new Map<string, StateNotes>();
  for (const { key, value } of reader.object('states', 'states')?.named() ?? []) {
    const inner = context.reader(value, 'a key state');
    if (inner === null) continue;
    const scope = { use: new Map([['key', undefined]]), request: false };
    const steps = readSetup(context, inner, 'steps', scope);
    const fixture = readFixtureName(context, inner, 'fixture', fixtures);
    found.set(key, { untestable: inner.text('untestable') ?? null, fixture, steps });
    inner.done();
  }
  return found;
}
