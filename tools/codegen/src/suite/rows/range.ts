import { toJson } from '../../load/node.ts';
import type { SpecNode } from '../../load/node.ts';
import type { SuiteContext } from '../suite-context.ts';

/** More would be a mistake: a case of so many requests takes minutes. */
const mostNumbers = 10_000;

/** The integers of `[first, last]`, or `[first, last, step]`, both ends included; downwards where the step is negative. */
export function rangeOf(context: SuiteContext, node: SpecNode): readonly SpecNode[] {
  const written = toJson(node);
  const [first, last, step = 1, ...more] = Array.isArray(written) ? written : [];
  const isRange =
    isInteger(first) && isInteger(last) && isInteger(step) && step !== 0 && more.length === 0;
  const count = isRange ? Math.floor((last - first) / step) + 1 : 0;
  if (count < 1 || count > mostNumbers) {
    const expected = `[first, last] or [first, last, step], whole numbers, 1 to ${mostNumbers} of them`;
    context.malformed(node.position, '$range', expected, written);
    return [];
  }
  return Array.from({ length: count }, (_, index) => ({
    kind: 'scalar',
    position: node.position,
    value: (first as number) + index * (step as number),
  }));
}

function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
