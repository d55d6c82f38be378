import { toJson } from '../../load/node.ts';
import type { SpecEntry, SpecMap, SpecNode } from '../../load/node.ts';
import type { SuiteContext } from '../suite-context.ts';
import { RowScope } from './scope.ts';
import { columnOf, forEachRow, writeOut } from './write-out.ts';
import { writeOutText } from './write-out-text.ts';

/**
 * The scenarios that one text makes: one for each row under its `for`, or itself alone. In them nothing of rows is left: `for`
 * and `if` of steps, ranges, and what stands for a column are written out.
 */
export function expandScenario(context: SuiteContext, node: SpecNode): readonly SpecNode[] {
  if (node.kind !== 'map') return [node];
  const rows = node.entries.get('for')?.value;
  if (rows === undefined) return [scenarioOf(context, node, RowScope.none)];
  return forEachRow(context, rows, RowScope.none, (scope) => [scenarioOf(context, node, scope)]);
}

function scenarioOf(context: SuiteContext, node: SpecMap, scope: RowScope): SpecMap {
  return writeOutEntries(context, node, scope, (entry) => {
    const { key, value } = entry;
    if (key === 'id' && value.kind === 'scalar')
      return {
        key,
        // Where the case is told from its siblings.
        position: scope.position ?? entry.position,
        value: writeOutText(context, value, scope, idText),
      };
    if (key !== 'steps' || value.kind !== 'list') return null;
    const items = value.items.flatMap((step) => expandStep(context, step, scope));
    return { ...entry, value: { ...value, items } };
  });
}

/** `RSASSA_PSS_SHA_256` as a part of an id: `rsassa-pss-sha-256`. */
function idText(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9.]/g, '-');
}

/** The steps that one makes: none where its row lacks the column under `if`; under `for`, one or several for each row. */
function expandStep(context: SuiteContext, node: SpecNode, scope: RowScope): readonly SpecNode[] {
  if (node.kind !== 'map' || !isThere(context, node, scope))
    return node.kind === 'map' ? [] : [node];
  const rows = node.entries.get('for')?.value;
  const make = (within: RowScope): readonly SpecNode[] => {
    const steps = node.entries.get('steps')?.value;
    if (steps?.kind !== 'list') return [writeOutEntries(context, node, within, () => null)];
    for (const { key, position } of node.entries.values())
      if (key !== 'for' && key !== 'if' && key !== 'steps')
        context.problems.report('TRENT2001', position, {
          key,
          place: 'steps in a row',
          suggestion: '',
        });
    return steps.items.flatMap((step) => expandStep(context, step, within));
  };
  return rows === undefined ? make(scope) : forEachRow(context, rows, scope, make);
}

function isThere(context: SuiteContext, node: SpecMap, scope: RowScope): boolean {
  const condition = node.entries.get('if')?.value;
  if (condition === undefined) return true;
  const column = columnOf(condition);
  if (column === null) {
    context.malformed(condition.position, 'if', 'row. and the name of a column', toJson(condition));
    return true;
  }
  return scope.find(context, column, condition.position) !== null;
}

/** A map without `for` and `if`, written out; `special` has the entries that are treated otherwise. */
function writeOutEntries(
  context: SuiteContext,
  node: SpecMap,
  scope: RowScope,
  special: (entry: SpecEntry) => SpecEntry | null,
): SpecMap {
  const entries = new Map<string, SpecEntry>();
  for (const [key, entry] of node.entries) {
    if (key === 'for' || key === 'if') continue;
    const own = special(entry);
    const value = own?.value ?? writeOut(context, entry.value, scope);
    if (value !== null) entries.set(key, own ?? { ...entry, value });
  }
  return { ...node, entries };
}
