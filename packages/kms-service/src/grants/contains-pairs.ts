/** Pairs of an encryption context, or of a constraint on one. */
export type Pairs = Readonly<Record<string, string>>;

/** Whether every pair of the second is in the first; comparison is exact and case-sensitive. */
export function containsPairs(all: Pairs, some: Pairs): boolean {
  return Object.entries(some).every(
    ([name, value]) => Object.hasOwn(all, name) && all[name] === value,
  );
}
