/**
 * Makes keys in the data directory NAME of a server that is not running, by the service itself: `make-keys.ts DIRECTORY NAME
 * COUNT SAMPLED`. Prints the IDs of SAMPLED of them, spread evenly, as JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import { accountId, region } from '@trent/server-fixture';

/** Keys that are made at once: each such group is one commit. */
const width = 1_000;

const [directory, name, count, sampled] = process.argv.slice(2) as [string, string, string, string];
const data = join(directory, name);
const service = await createKeyService({
  store: openSqliteStore(join(data, 'kms.sqlite')),
  rootKey: readFileSync(join(data, 'root.key')),
});
const call = {
  identity: { accountId, arn: `arn:aws:iam::${accountId}:user/administrator` },
  region,
  operation: 'CreateKey',
  requestId: 'none',
  receivedAt: new Date(),
  connection: { secure: false },
  userAgent: null,
  resources: [],
};
const every = Math.max(1, Math.floor(Number(count) / Number(sampled)));
const kept: string[] = [];
for (let made = 0; made < Number(count); made += width) {
  const group = Math.min(width, Number(count) - made);
  const keys = await Promise.all(
    Array.from({ length: group }, () => service.createKey({}, { ...call, resources: [] })),
  );
  keys.forEach(({ KeyMetadata }, index) => {
    if ((made + index) % every === 0) kept.push(KeyMetadata!.KeyId);
  });
}
await service.close();
process.stdout.write(`${JSON.stringify(kept.slice(0, Number(sampled)))}\n`);
