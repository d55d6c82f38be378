import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedClient, accessKeys, startTrentKms, writeConfiguration } from '@trent/server-fixture';
import { afterAll, expect, it } from 'vitest';

const directory = mkdtempSync(join(tmpdir(), 'trent-fixture-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('serves the callers of its configuration until it is killed', async () => {
  const config = join(directory, 'trent.json');
  writeConfiguration(config);
  const server = await startTrentKms(['--config', config, '--data', join(directory, 'data')]);
  const client = new SignedClient(server.url);
  const { KeyMetadata } = await client.expect('CreateKey', {});
  const { KeyId } = KeyMetadata as { KeyId: string };
  const wrap = { KeyId, KeySpec: 'AES_256' };
  const guest = await client.call('GenerateDataKeyWithoutPlaintext', wrap, accessKeys.guest);
  expect([guest.status, guest.code]).toEqual([400, 'AccessDeniedException']);
  expect(server.hasEnded).toBe(false);
  expect(server.startedInMs).toBeGreaterThan(0);
  expect(await server.kill('SIGKILL')).toBe('SIGKILL');
  await expect(client.call('ListKeys', {})).rejects.toThrow();
  client.close();
});

it('says why a server did not start', async () => {
  await expect(startTrentKms(['--config', join(directory, 'none.json')])).rejects.toThrow(
    'none.json',
  );
});
