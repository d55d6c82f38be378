import { isDeepStrictEqual } from 'node:util';
import type { SignedClient } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';
import { observe, type KeyState } from './key-state.ts';
import type { Worker } from './worker.ts';

/** How many keys are asked about at once. */
const width = 8;

/**
 * Holds what the service has now against what it acknowledged. What was not acknowledged may have happened or not, but
 * not in part. Afterwards the workers know how it is.
 */
export async function compare(
  client: SignedClient,
  workers: readonly Worker[],
  problems: Problems,
): Promise<void> {
  await adoptKeys(client, workers, problems);
  for (const worker of workers) {
    const observed = await observeAll(client, worker, worker.touched, problems);
    const { unanswered } = worker;
    const after =
      unanswered?.kind === 'change' ? unanswered.change.after : new Map<string, KeyState>();
    const happened = [...after].every(([keyId, state]) =>
      isDeepStrictEqual(observed.get(keyId), state),
    );
    for (const [keyId, now] of observed) {
      const own = worker.keys.get(keyId)!;
      const expected = happened ? (after.get(keyId) ?? own.state) : own.state;
      if (!isDeepStrictEqual(now, expected)) {
        const kind = after.has(keyId) ? 'half-written' : 'lost';
        problems.add(
          kind,
          `key ${keyId} is ${JSON.stringify(now)}, not ${JSON.stringify(expected)}`,
        );
      }
      worker.keys.set(keyId, { ...own, state: now });
    }
    worker.touched.clear();
    worker.unanswered = null;
  }
}

/** The same for every key there is, whenever it was changed. */
export async function compareAll(
  client: SignedClient,
  workers: readonly Worker[],
  problems: Problems,
): Promise<void> {
  for (const worker of workers) for (const keyId of worker.keys.keys()) worker.touched.add(keyId);
  await compare(client, workers, problems);
}

/** Every key of the service is one that was acknowledged, or the whole of one that was not. */
async function adoptKeys(
  client: SignedClient,
  workers: readonly Worker[],
  problems: Problems,
): Promise<void> {
  const known = new Set(workers.flatMap((worker) => [...worker.keys.keys()]));
  const found = new Set<string>();
  for await (const keyId of keyIds(client)) {
    found.add(keyId);
    if (known.has(keyId)) continue;
    const now = await observeOne(client, keyId, null, problems);
    const maker = workers.find(
      ({ unanswered }) =>
        unanswered?.kind === 'creation' && isDeepStrictEqual(unanswered.state, now),
    );
    if (maker === undefined || now === null) {
      problems.add('half-written', `key ${keyId}, which nobody knows, is ${JSON.stringify(now)}`);
    } else maker.adopt(keyId, now);
  }
  for (const keyId of known)
    if (!found.has(keyId)) problems.add('lost', `key ${keyId} is not listed`);
}

async function observeAll(
  client: SignedClient,
  worker: Worker,
  keyIds: ReadonlySet<string>,
  problems: Problems,
): Promise<ReadonlyMap<string, KeyState>> {
  const observed = new Map<string, KeyState>();
  const left = [...keyIds].filter((keyId) => worker.keys.has(keyId));
  const work = async (): Promise<void> => {
    for (let keyId = left.pop(); keyId !== undefined; keyId = left.pop()) {
      const { ciphertext } = worker.keys.get(keyId)!;
      const now = await observeOne(client, keyId, ciphertext, problems);
      if (now !== null) observed.set(keyId, now);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return observed;
}

async function observeOne(
  client: SignedClient,
  keyId: string,
  ciphertext: string | null,
  problems: Problems,
): Promise<KeyState | null> {
  try {
    return await observe(client, { keyId, ciphertext });
  } catch (error) {
    problems.add('lost', `key ${keyId}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function* keyIds(client: SignedClient): AsyncGenerator<string> {
  let Marker: unknown;
  do {
    const page = await client.expect('ListKeys', Marker === undefined ? {} : { Marker });
    for (const { KeyId } of page['Keys'] as readonly { KeyId: string }[]) yield KeyId;
    Marker = page['NextMarker'];
  } while (Marker !== undefined);
}
