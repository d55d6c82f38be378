import { toJson } from '../../load/node.ts';
import type { SpecEntry, SpecMap, SpecNode } from '../../load/node.ts';
import type { SuiteContext } from '../suite-context.ts';
import { rangeOf } from './range.ts';
import type { RowScope } from './scope.ts';
import { readTable } from './table.ts';
import { broken, writeOutText } from './write-out-text.ts';

/** Words that are written out before anything else is read. */
export const rowWords: readonly string[] = ['$range', '$rows', '$merge'];

/**
 * A value with everything written out that stands for something in a row: `{ $: row.name }`, `${row.name}` in texts,
 * `$range`, `$rows`, `$merge`. What a row gives keeps its place in the file, so that a problem with it is told there. Null where the
 * value is a column that the row leaves out.
 */
export function writeOut(context: SuiteContext, node: SpecNode, scope: RowScope): SpecNode | null {
  if (node.kind === 'scalar') return writeOutText(context, node, scope);
  if (node.kind === 'list') {
    const items = node.items.flatMap((item) => writeOutItem(context, item, scope));
    return { ...node, items };
  }
  const word = onlyWord(node);
  const inner = word === null ? undefined : node.entries.get(word)?.value;
  const column = word === '$' && inner !== undefined ? columnOf(inner) : null;
  if (column !== null) {
    const found = scope.find(context, column, node.position);
    return found === undefined ? broken(node.position) : found;
  }
  if (word === '$range' || word === '$rows') {
    const items = listOf(context, word, inner as SpecNode, scope);
    return { kind: 'list', position: node.position, items };
  }
  if (word === '$merge') return mergedOf(context, inner as SpecNode, scope);
  const entries = new Map<string, SpecEntry>();
  for (const entry of node.entries.values()) {
    const value = writeOut(context, entry.value, scope);
    if (value === null) continue;
    const key = writeOutKey(context, entry, scope);
    const first = entries.get(key);
    // A value that a row gives is to be mended there.
    const position = value.position === entry.value.position ? entry.position : value.position;
    if (first === undefined) entries.set(key, { key, position, value });
    else context.problems.report('TRENT1004', entry.position, { key, line: first.position.line });
  }
  return { ...node, entries };
}

/** One map of several: of a key that stands in more than one, the last value counts, at the place of the first. */
function mergedOf(context: SuiteContext, node: SpecNode, scope: RowScope): SpecMap {
  const list = writeOut(context, node, scope) ?? node;
  const items = list.kind === 'list' ? list.items : [];
  const entries = new Map<string, SpecEntry>();
  for (const item of items)
    for (const entry of item.kind === 'map' ? item.entries.values() : [])
      entries.set(entry.key, entry);
  if (items.length === 0 || items.some(({ kind }) => kind !== 'map'))
    context.malformed(node.position, '$merge', 'a list of maps', toJson(list));
  return { kind: 'map', position: node.position, entries };
}

function writeOutKey(context: SuiteContext, { key, position }: SpecEntry, scope: RowScope): string {
  const written = writeOutText(context, { kind: 'scalar', position, value: key }, scope);
  return typeof written.value === 'string' ? written.value : key;
}

/** Items of a list in place of one: `$range` and `$rows` are as many as they say. */
function writeOutItem(context: SuiteContext, item: SpecNode, scope: RowScope): readonly SpecNode[] {
  const word = item.kind === 'map' ? onlyWord(item) : null;
  const written = writeOut(context, item, scope);
  if (written === null) return [];
  const isMany = (word === '$range' || word === '$rows') && written.kind === 'list';
  return isMany ? written.items : [written];
}

/** For each row, the value that is written with it. */
function listOf(
  context: SuiteContext,
  word: '$range' | '$rows',
  inner: SpecNode,
  scope: RowScope,
): readonly SpecNode[] {
  if (word === '$range') {
    const range = writeOut(context, inner, scope);
    return range === null ? [] : rangeOf(context, range);
  }
  const reader = context.reader(inner, '$rows');
  const rows = reader?.required('for')?.value;
  const of = reader?.required('of')?.value;
  reader?.done();
  if (rows === undefined || of === undefined) return [];
  return forEachRow(context, rows, scope, (within) => writeOutItem(context, of, within));
}

/** What `make` makes of every row under a `for`; a column that none of it used is reported. */
export function forEachRow<Made>(
  context: SuiteContext,
  node: SpecNode,
  scope: RowScope,
  make: (within: RowScope) => readonly Made[],
): readonly Made[] {
  const table = readTable(context, writeOut(context, node, scope) ?? broken(node.position));
  const made = table.rows.flatMap((row) => make(scope.inside(table, row)));
  if (table.rows.length > 0) table.reportUnused(context);
  return made;
}

/** `name` of `row.name`; null for any other reference. */
export function columnOf(node: SpecNode): string | null {
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
  return text.startsWith('row.') ? text.slice('row.'.length) : null;
}

function onlyWord({ entries }: SpecMap): string | null {
  const [key, ...others] = entries.keys();
  return key === undefined || others.length > 0 ? null : key;
}
