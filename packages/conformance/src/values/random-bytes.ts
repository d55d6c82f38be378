import { createHash } from 'node:crypto';

/** Gives that many bytes, others at each call. */
export type RandomBytes = (count: number) => Buffer;

/**
 * Bytes that only depend on the seed, the label and how often it was called before: the same case sends the same bytes
 * alone, in another order, and on many connections (SHAKE256, FIPS 202). Not for secrets.
 */
export function seededBytes(seed: number, label: string): RandomBytes {
  let calls = 0;
  return (count) => {
    calls += 1;
    if (count === 0) return Buffer.alloc(0);
    const hash = createHash('shake256', { outputLength: count });
    return hash.update(JSON.stringify([seed, label, calls])).digest();
  };
}

/** The items in an order that only depends on the seed (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const bytes = seededBytes(seed, 'order');
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const chosen = bytes(6).readUIntBE(0, 6) % (last + 1);
    [list[last], list[chosen]] = [list[chosen]!, list[last]!];
  }
  return list;
}
