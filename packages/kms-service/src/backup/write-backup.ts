import type { RootKey } from '../crypto/root-key.ts';
import type { RootKeys } from '../keys/root-keys.ts';
import type { SealingRing } from '../keys/seal-again.ts';
import { keptNames } from '../store/kept-names.ts';
import type { KeyStore } from '../store/key-store.ts';
import type { StoreEntry } from '../store/records.ts';
import { writeEntryText } from './entry-text.ts';
import { sealEntry } from './seal-entry.ts';
import { sealStream } from './sealed-stream.ts';

/**
 * Everything in the store as it was at one moment, in a stream that nobody can read or alter without the root key.
 * Whichever root keys seal the store, all of it is under one: the present one, or the next where it is being rotated.
 */
export async function* writeBackup(store: KeyStore, rootKeys: RootKeys): AsyncGenerator<Buffer> {
  const before = [rootKeys.current, rootKeys.previous];
  const entries = store.exportEntries()[Symbol.asyncIterator]();
  // The moment has come, and the root key may have been changed until then.
  const first = await entries.next();
  await rootKeys.refresh();
  const { current } = rootKeys;
  const known = [current, rootKeys.previous, ...before].filter((key) => key !== null);
  yield* sealStream(current, backupLines(first, entries, ringOf(current, known)));
}

function ringOf(current: RootKey, known: readonly RootKey[]): SealingRing {
  return {
    current,
    open: (sealed, subject) => {
      for (const rootKey of known) {
        const opened = rootKey.open(sealed, subject);
        if (opened !== null) return opened;
      }
      return null;
    },
  };
}

async function* backupLines(
  first: IteratorResult<StoreEntry>,
  entries: AsyncIterator<StoreEntry>,
  ring: SealingRing,
): AsyncGenerator<Buffer> {
  let count = 0;
  try {
    for (let result = first; result.done !== true; result = await entries.next()) {
      const entry = result.value;
      // The other kept values belong to the store and not to its keys.
      if (entry.kind === 'kept' && entry.name !== keptNames.grantTokenKey) continue;
      count += 1;
      yield Buffer.from(`${writeEntryText(sealEntry(entry, ring))}\n`);
    }
    yield Buffer.from(`${JSON.stringify({ kind: 'end', count })}\n`);
  } finally {
    await entries.return?.();
  }
}
