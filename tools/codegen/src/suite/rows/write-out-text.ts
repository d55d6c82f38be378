import { toJson } from '../../load/node.ts';
import type { SpecScalar } from '../../load/node.ts';
import type { SpecPosition } from '../../model/model.ts';
import type { SuiteContext } from '../suite-context.ts';
import type { RowScope } from './scope.ts';

/**
 * A text with the columns that it names in their places. It stands where the value of its first column does: the text around
 * it is the same for all rows.
 */
export function writeOutText(
  context: SuiteContext,
  node: SpecScalar,
  scope: RowScope,
  adapt: (text: string) => string = (text) => text,
): SpecScalar {
  if (typeof node.value !== 'string' || !node.value.includes('${row.')) return node;
  let position: SpecPosition | null = null;
  let isBroken = false;
  const value = node.value.replace(/\$\{row\.([^}]*)\}/g, (_, name: string) => {
    const found = scope.find(context, name, node.position);
    const text = found?.kind === 'scalar' ? found.value : null;
    if (found === null)
      context.problems.report('TRENT3106', scope.position ?? node.position, {
        reference: `row.${name}`,
        reason: 'this row has no such column',
      });
    else if (found !== undefined && typeof text !== 'string' && typeof text !== 'number')
      context.malformed(found.position, name, 'text or a number', toJson(found));
    if (typeof text !== 'string' && typeof text !== 'number') {
      isBroken = true;
      return '';
    }
    position ??= found?.position ?? null;
    return adapt(String(text));
  });
  return isBroken
    ? broken(node.position)
    : { kind: 'scalar', position: position ?? node.position, value };
}

/** Stands in for what has been reported. */
export function broken(position: SpecPosition): SpecScalar {
  return { kind: 'scalar', position, value: null, broken: true };
}
