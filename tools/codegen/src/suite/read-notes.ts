import type { JsonObject } from '../load/bundle.ts';
import { toJson } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Operation } from '../model/model.ts';
import { pathEnds } from './check-request.ts';
import { readCapabilities } from './read-fixtures.ts';
import { readFixtureName } from './read-use.ts';
import type { Fixtures } from './read-use.ts';
import type { KeyNotes, MemberNotes, ValueNotes } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';

/** What is to know of members beyond their schema, by path. */
export function readMembers(
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

/** What is to know of members that name keys. */
export function readKeys(
  context: SuiteContext,
  reader: ObjectReader,
): ReadonlyMap<string, KeyNotes> {
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
    const use = readFixtureName(context, inner, 'use', fixtures);
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

function objectOf(context: SuiteContext, reader: ObjectReader, key: string): JsonObject {
  return reader.has(key) ? context.object(reader, key).value : {};
}
