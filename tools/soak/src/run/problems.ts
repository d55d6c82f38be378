const kept = 50;

/** Counts what went wrong, by kind, and keeps the first of it in words. */
export class Problems {
  readonly lines: string[] = [];
  readonly #counts = new Map<string, number>();

  add(kind: string, line: string): void {
    this.#counts.set(kind, this.count(kind) + 1);
    if (this.lines.length < kept) this.lines.push(`${kind}: ${line}`);
  }

  count(kind: string): number {
    return this.#counts.get(kind) ?? 0;
  }
}
