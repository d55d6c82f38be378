import type { JsonObject } from '../load/bundle.ts';
import { toJson } from '../load/node.ts';
import type { SpecEntry, SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Operation } from '../model/model.ts';
import { checkReferences } from './check-references.ts';
import type { Scope } from './check-references.ts';
import { checkRequest, pathEnds } from './check-request.ts';
import type { Expectation, Step } from './format.ts';
import { readExpectation } from './read-expectation.ts';
import { readCapabilities } from './read-fixtures.ts';
import { readStep } from './read-step.ts';
import type {
  Base,
  Bases,
  Identifier,
  KeyNotes,
  MemberNotes,
  StateNotes,
  SuiteFixture,
  UnknownIdentifier,
  ValueNotes,
} from './suite.ts';
import type { SuiteContext } from './suite-context.ts';

type Fixtures = ReadonlyMap<string, SuiteFixture>;

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
    const fixture = fixtureName(context, inner, 'fixture', fixtures);
    found.set(key, { untestable: inner.text('untestable') ?? null, fixture, steps });
    inner.done();
  }
  return found;
}

/** The name of a fixture under a keyword; null where it is absent. One that does not exist is reported. */
function fixtureName(
  context: SuiteContext,
  reader: ObjectReader,
  key: string,
  fixtures: Fixtures,
): string | null {
  const name = reader.text(key);
  if (name === undefined) return null;
  if (!fixtures.has(name)) {
    const position = reader.entry(key)?.value.position ?? reader.node.position;
    const suggestion = suggest(name, fixtures.keys());
    context.problems.report('TRENT3105', position, { name, suggestion });
  }
  return name;
}

function readSetup(
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

function readBase(
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
    use: names(use),
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
            use: names(pagesUse),
            setup: readSetup(context, pages, 'setup', { use: pagesUse, request: false }),
            with: pages.has('with') ? context.object(pages, 'with').value : {},
          },
    position: entry.position,
  };
  pages?.done();
  reader.done();
  return base;
}

function names(
  use: ReadonlyMap<string, SuiteFixture | undefined>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...use].map(([name, fixture]) => [name, fixture?.name ?? '']));
}

function readUse(
  context: SuiteContext,
  reader: ObjectReader,
  fixtures: Fixtures,
): ReadonlyMap<string, SuiteFixture | undefined> {
  const inner = reader.object('use', 'use');
  return new Map(
    (inner?.named() ?? []).map(({ key, value }) => {
      const name = inner?.text(key) ?? '';
      const fixture = fixtures.get(name);
      if (fixture === undefined) {
        const suggestion = suggest(name, fixtures.keys());
        context.problems.report('TRENT3105', value.position, { name, suggestion });
      }
      return [key, fixture] as const;
    }),
  );
}

function readMembers(
  context: SuiteContext,
  operation: Operation,
  reader: ObjectReader,
  fixtures: Fixtures,
): ReadonlyMap<string, MemberNotes> {
  const found = new Map<string, MemberNotes>();
  const shape = context.shape(operation.input)?.shape;
  for (const { key, value, position } of reader.object('members', 'members')?.named() ?? []) {
    const path = key.split('.').map((part) => (part === '*' ? '0' : part));
    const end = shape === undefined ? null : pathEnds(context, shape, path);
    if (end !== null) {
      const [name = '', suggestion = ''] = end.split(/(?=; did you mean)/);
      context.problems.report('TRENT3102', position, { where: operation.name, name, suggestion });
    }
    const inner = context.reader(value, 'notes of a member');
    if (inner === null) continue;
    const sample = inner.entry('sample');
    const range = inner.list('range').map((node) => Number(toJson(node)));
    found.set(key, {
      sample: sample === undefined ? undefined : toJson(sample.value),
      refused: codes(context, operation, inner, 'refused'),
      range: range.length === 2 ? [range[0] ?? 0, range[1] ?? 0] : null,
      untested: inner.text('untested') ?? null,
      level: inner.text('level') === 'SHOULD' ? 'SHOULD' : 'MUST',
      with: objectOf(context, inner, 'with'),
      values: readValues(context, operation, inner, fixtures),
    });
    inner.done();
  }
  return found;
}

function objectOf(context: SuiteContext, reader: ObjectReader, key: string): JsonObject {
  return reader.has(key) ? context.object(reader, key).value : {};
}

function codes(
  context: SuiteContext,
  operation: Operation,
  reader: ObjectReader,
  key: string,
): readonly string[] {
  const position = reader.node.entries.get(key)?.value.position ?? reader.node.position;
  const found = context.texts(reader, key);
  for (const code of found) {
    if (code === '*' || context.answers(operation, code)) continue;
    const suggestion = suggest(code, [...operation.errors, ...context.service.errors.keys()]);
    context.problems.report('TRENT3104', position, { operation: operation.name, code, suggestion });
  }
  return found;
}

function readValues(
  context: SuiteContext,
  operation: Operation,
  reader: ObjectReader,
  fixtures: Fixtures,
): ReadonlyMap<string, ValueNotes> {
  const found = new Map<string, ValueNotes>();
  for (const { key, value } of reader.object('values', 'values')?.named() ?? []) {
    const inner = context.reader(value, 'notes of a value');
    if (inner === null) continue;
    const use = fixtureName(context, inner, 'use', fixtures);
    found.set(key, {
      use,
      with: objectOf(context, inner, 'with'),
      refused: codes(context, operation, inner, 'refused'),
      untested: inner.text('untested') ?? null,
      capabilities: readCapabilities(context, inner),
    });
    inner.done();
  }
  return found;
}

function readKeys(context: SuiteContext, reader: ObjectReader): ReadonlyMap<string, KeyNotes> {
  const found = new Map<string, KeyNotes>();
  for (const { key, value } of reader.object('keys', 'keys')?.named() ?? []) {
    const inner = context.reader(value, 'notes of a key');
    if (inner === null) continue;
    found.set(key, {
      other: context.texts(inner, 'other'),
      unknown: context.texts(inner, 'unknown'),
      mismatch: inner.text('mismatch') ?? null,
      states: context.textMap(inner, 'states'),
    });
    inner.done();
  }
  return found;
}
