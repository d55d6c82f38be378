import type { LineCounter, Node, Range } from 'yaml';

/** Collects what is wrong with one file, so that one run tells all of it. */
export class Problems {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #found: { offset: number; text: string }[] = [];

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Messages must hold no value that might be a secret. */
  add(node: Node | number | null | undefined, message: string): void {
    const offset = typeof node === 'number' ? node : startOf(node);
    const { line, col } = this.#lines.linePos(offset);
    this.#found.push({
      offset,
      text: `${this.#file}:${Math.max(line, 1)}:${Math.max(col, 1)} - ${message}`,
    });
  }

  /** `FILE:LINE:COL - message`, in the order of the file. */
  get lines(): readonly string[] {
    return this.#found.toSorted((a, b) => a.offset - b.offset).map(({ text }) => text);
  }
}

function startOf(node: Node | null | undefined): number {
  const range: Range | null | undefined = node?.range;
  return range?.[0] ?? 0;
}
