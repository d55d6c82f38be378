/** Those of the first list that have no namesake in the second. */
export function gone<T>(
  from: readonly T[],
  other: readonly T[],
  name: (one: T) => string,
): readonly T[] {
  const names = new Set(other.map(name));
  return from.filter((one) => !names.has(name(one)));
}

/** What both maps have. */
export function both<T>(
  old: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly (readonly [old: T, now: T])[] {
  return [...now].flatMap(([name, value]) => {
    const before = old.get(name);
    return before === undefined ? [] : [[before, value] as const];
  });
}

/** What the first map has and the second has not. */
export function onlyIn<T>(
  from: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
): readonly T[] {
  return [...from].flatMap(([name, value]) => (other.has(name) ? [] : [value]));
}
