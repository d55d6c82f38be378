import { diffLines } from './line-diff.ts';

export interface Provenance {
  /** `spec/kms/schemas/NumberOfBytesType.yaml:4`, each once, in the order of the generated file. */
  readonly sources: readonly string[];
  /** True where nothing but line numbers of the spec moved. */
  readonly positionsOnly: boolean;
}

/**
 * Which lines of the spec are behind the differences between a generated file and what it should be. Generated text says
 * where it comes from in comments (`spec/kms/...yaml:12`). Those on changed lines count; only where no changed line of the file
 * has one, those nearest before.
 */
export function provenance(
  onDisk: string,
  planned: string,
  specFiles: Iterable<string>,
): Provenance {
  const names = [...specFiles].map(escapePattern).join('|');
  const mark = names === '' ? /(?!)/g : new RegExp(`(?<![\\w./-])(?:${names}):\\d+`, 'g');
  const before = onDisk.split('\n');
  const after = planned.split('\n');
  // An edit moves every line below it in the spec: what differs in that alone is not what the reader looks for.
  const bare = (line: string): string => line.replace(mark, '');
  const hunks = diffLines(before.map(bare), after.map(bare));
  const changed = hunks.map(({ oldStart, oldEnd, newStart, newEnd }) =>
    newEnd > newStart
      ? { lines: after, start: newStart, end: newEnd }
      : { lines: before, start: oldStart, end: oldEnd },
  );
  const onThem = changed.flatMap(({ lines, start, end }) =>
    lines.slice(start, end).flatMap((line) => line.match(mark) ?? []),
  );
  const nearest = changed.flatMap(({ lines, start }) => nearestBefore(lines, start, mark) ?? []);
  return {
    sources: [...new Set(onThem.length > 0 ? onThem : nearest)],
    positionsOnly: hunks.length === 0 && onDisk !== planned,
  };
}

function nearestBefore(lines: readonly string[], index: number, mark: RegExp): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const marks = lines[at]?.match(mark);
    if (marks) return marks.at(-1) ?? null;
  }
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
