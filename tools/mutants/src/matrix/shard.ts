/** `3/20`: the third of twenty parts. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Null for what is no shard. */
export function parseShard(text: string): Shard | null {
  const [part, of, ...more] = text.split('/').map(Number);
  const isShard =
    Number.isInteger(part) &&
    Number.isInteger(of) &&
    more.length === 0 &&
    part! >= 1 &&
    part! <= of!;
  return isShard ? { part: part!, of: of! } : null;
}

/** What belongs to a shard: every so manieth, so that those of one subject, of like cost, are spread. */
export function shareOf<T>(all: readonly T[], { part, of }: Shard): readonly T[] {
  return all.filter((_, index) => index % of === part - 1);
}
