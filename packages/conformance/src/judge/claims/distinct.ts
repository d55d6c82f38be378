import type { Failure } from '../failure.ts';

/** No two of these values are the same. Says which, not what they are. */
export function distinct(values: readonly unknown[]): readonly Failure[] {
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const text = JSON.stringify(value);
    const first = seen.get(text);
    if (first !== undefined) {
      return [
        {
          path: 'distinct',
          expected: `${values.length} values that all differ`,
          got: `number ${index + 1} is the same as number ${first + 1}`,
        },
      ];
    }
    seen.set(text, index);
  }
  return [];
}
