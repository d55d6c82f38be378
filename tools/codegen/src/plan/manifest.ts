import { hash } from 'node:crypto';
import { pathProblem } from './paths.ts';

/** What the generator put into a folder: it deletes nothing else, and formats nothing again that is unchanged. */
export interface Manifest {
  /** Name and version of the tool. */
  readonly generator: string;
  readonly formatter: string;
  /** Entry document. */
  readonly spec: string;
  /** By path in the folder. */
  readonly files: ReadonlyMap<string, FileHashes>;
}

export interface FileHashes {
  /** Of the text before formatting. */
  readonly emitted: string;
  /** Of the text as it stands on disk. */
  readonly formatted: string;
}

/** First half of the SHA-256 of a text, in hex: enough to tell texts apart, short enough to read. */
export function hashOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

export function printManifest({ generator, formatter, spec, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const value = { generator, formatter, spec, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Null for text that is no manifest (a merge conflict, say): then nothing is known of the folder. */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isRecord(value['files'])) return null;
  const { generator, formatter, spec } = value;
  if (typeof generator !== 'string' || typeof formatter !== 'string' || typeof spec !== 'string') {
    return null;
  }
  const files = new Map<string, FileHashes>();
  for (const [path, hashes] of Object.entries(value['files'])) {
    // A path out of the folder would let a manifest delete anything.
    if (pathProblem(path) !== null || !isRecord(hashes)) return null;
    const { emitted, formatted } = hashes;
    if (typeof emitted !== 'string' || typeof formatted !== 'string') return null;
    files.set(path, { emitted, formatted });
  }
  return { generator, formatter, spec, files };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
