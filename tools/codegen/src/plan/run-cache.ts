import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { ParsedFiles } from '../load/parsed-files.ts';
import type { ParsedFile } from '../load/parsed-files.ts';
import { acceptedWords } from '../load/words.ts';
import { replaceFile } from './cache-file.ts';
import { Memo } from './memo.ts';

const digestBytes = 32;

interface Kept {
  readonly parsed: ReadonlyMap<string, ParsedFile>;
  readonly made: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
}

/** What one run leaves for the next, so that it need not be made again. Nothing depends on its being there. */
export interface RunCache {
  readonly parsed: ParsedFiles;
  readonly memo: Memo;
}

/** What the last run of the same generator left; empty where there is nothing, or where it is damaged. */
export function readCache(file: string | null, fingerprint: string): RunCache {
  const kept = file === null ? null : readKept(file, fingerprint);
  for (const words of kept?.words ?? []) acceptedWords.add(words);
  return { parsed: new ParsedFiles(kept?.parsed), memo: new Memo(kept?.made) };
}

/** Leaves what a run has used. In: the spec files that it read. What cannot be written is not missed. */
export function writeCache(
  file: string | null,
  fingerprint: string,
  { parsed, memo }: RunCache,
  sources: Iterable<string>,
): void {
  if (file === null) return;
  const kept: Kept = { parsed: parsed.clean(sources), made: memo.entries, words: acceptedWords };
  const body = serialize(kept);
  replaceFile(file, [digest(body, fingerprint), body]);
}

function readKept(file: string, fingerprint: string): Kept | null {
  try {
    const content = readFileSync(file);
    const body = content.subarray(digestBytes);
    return digest(body, fingerprint).equals(content.subarray(0, digestBytes))
      ? (deserialize(body) as Kept)
      : null;
  } catch {
    return null;
  }
}

/** Only the generator that wrote a file takes it, and only as it was written. */
function digest(body: Buffer, fingerprint: string): Buffer {
  return createHash('sha256').update(fingerprint).update(body).digest();
}
