/** trent-kms as an operator runs it, on a fresh SQLite file in the folder given. Prints `{"url", "keyId"}`. */
import { createKey, createKmsClient } from '@trent/kms-client';
import { startServer } from '@trent/kms-server';
import { account, credentials, region } from './account.ts';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  process.stderr.write('usage: trent-server.ts DIRECTORY\n');
  process.exit(2);
}
const server = await startServer({ data: directory, region, accounts: [account] });
const { url } = server;
const client = createKmsClient({ endpoint: url, region, credentials });
const { KeyMetadata } = await createKey(client, {});
process.stdout.write(`${JSON.stringify({ url, keyId: KeyMetadata.KeyId })}\n`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
