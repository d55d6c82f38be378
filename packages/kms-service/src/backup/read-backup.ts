import type { RootKey } from '../crypto/root-key.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import type { StoreEntry } from '../store/records.ts';
import { BackupError } from './backup-error.ts';
import { readEntryText } from './entry-text.ts';
import { readLines } from './lines.ts';
import { sealEntry } from './seal-entry.ts';
import { openStream } from './sealed-stream.ts';

/** What was put into a store. */
export interface RestoredCounts {
  keys: number;
  aliases: number;
  grants: number;
}

/**
 * The entries of a backup, sealed under the root key of the store that they are for; `counts` grows with them. `given` is
 * the root key of the backup where that is another one. Throws BackupError as `openStream` does.
 */
export async function* readBackup(
  source: AsyncIterable<Uint8Array>,
  rootKeys: RootKeys,
  given: RootKey | null,
  counts: RestoredCounts,
): AsyncGenerator<StoreEntry> {
  const { current } = rootKeys;
  const rootKey = given ?? current;
  const rootKeyOf = (id: string): RootKey => {
    if (id === rootKey.id) return rootKey;
    throw new BackupError(
      'wrong-root-key',
      `the backup was made under the root key ${id}, and this is ${rootKey.id}: give the root key of the backup`,
    );
  };
  const ring = { current, open: rootKey.open.bind(rootKey) };
  let count = 0;
  let hasEnded = false;
  for await (const line of readLines(openStream(rootKeyOf, source))) {
    const end = endOf(line);
    if (end !== null) hasEnded = end === count;
    else {
      count += 1;
      const entry = sealEntry(readEntryText(line), ring);
      if (entry.kind === 'key') counts.keys += 1;
      else if (entry.kind === 'alias') counts.aliases += 1;
      else if (entry.kind === 'grant') counts.grants += 1;
      yield entry;
    }
  }
  if (!hasEnded) throw new Error('the backup is authentic, and does not hold what it says');
}

function endOf(line: string): number | null {
  if (!line.startsWith('{"kind":"end"')) return null;
  return (JSON.parse(line) as { readonly count: number }).count;
}
