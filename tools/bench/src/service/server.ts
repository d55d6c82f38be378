import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  SignedClient,
  startTrentKms,
  writeConfiguration,
  type TrentProcess,
} from '@trent/server-fixture';

/** A server that is measured, and who asks it for what is not. */
export interface MeasuredServer extends AsyncDisposable {
  readonly process: TrentProcess;
  readonly client: SignedClient;
}

/**
 * `trent-kms serve` as an operator runs it, on SQLite and with its audit trail, on the data directory NAME in `directory`;
 * one that is there already is used.
 */
export async function startServer(directory: string, name: string): Promise<MeasuredServer> {
  mkdirSync(directory, { recursive: true });
  const config = join(directory, 'trent.json');
  writeConfiguration(config);
  const process = await startTrentKms(['--config', config, '--data', join(directory, name)]);
  const client = new SignedClient(process.url);
  return {
    process,
    client,
    [Symbol.asyncDispose]: async () => {
      client.close();
      await process.kill('SIGTERM');
    },
  };
}

/** Makes a key; resolves with its ID. */
export async function createKey(client: SignedClient, input: object = {}): Promise<string> {
  const { KeyMetadata } = await client.expect('CreateKey', input);
  return (KeyMetadata as { KeyId: string }).KeyId;
}
