import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import type { KeyService } from '@trent/kms-service';
import { afterAll, describe, expect, it } from 'vitest';
import { call, rootKey } from './fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-crash-'));
afterAll(() => rmSync(directory, { recursive: true }));

const rounds = 8;

/** What the writer said it had done: each line is written after the service acknowledged. */
interface Acknowledged {
  readonly keys: Set<string>;
  /** alias -> key ID */
  readonly aliases: Map<string, string>;
  readonly disabled: Set<string>;
  /** ciphertext in base64 -> key ID */
  readonly ciphertexts: Map<string, string>;
}

/** Starts a process that creates without end, and kills it after `ms` milliseconds of work. */
async function writeUntilKilled(file: string, ms: number, done: Acknowledged): Promise<number> {
  const program = new URL('./store-crash-writer.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal));
  });
  let lines = 0;
  for await (const line of createInterface(child.stdout)) {
    if (lines === 0) setTimeout(() => child.kill('SIGKILL'), ms);
    lines += 1;
    const [what, one, two] = line.split(' ') as [string, string, string];
    if (what === 'key') done.keys.add(one);
    else if (what === 'alias') done.aliases.set(one, two);
    else if (what === 'disabled') done.disabled.add(one);
    else if (what === 'ciphertext') done.ciphertexts.set(one, two);
  }
  expect(await ended).toBe('SIGKILL');
  return lines;
}

async function check(service: KeyService, done: Acknowledged): Promise<void> {
  for (const id of done.keys) {
    const { KeyMetadata } = await service.describeKey({ KeyId: id }, call());
    expect(KeyMetadata?.KeyId).toBe(id);
    if (done.disabled.has(id)) expect(KeyMetadata?.KeyState).toBe('Disabled');
  }
  for (const [alias, id] of done.aliases) {
    const { KeyMetadata } = await service.describeKey({ KeyId: alias }, call());
    expect(KeyMetadata?.KeyId).toBe(id);
  }
  for (const [blob, id] of done.ciphertexts) {
    // Also where no DisableKey was acknowledged: one may have been carried out all the same.
    await service.enableKey({ KeyId: id }, call());
    const { Plaintext } = await service.decrypt(
      { CiphertextBlob: Buffer.from(blob, 'base64') },
      call(),
    );
    expect(Buffer.from(Plaintext!).toString()).toBe(id);
    if (done.disabled.has(id)) await service.disableKey({ KeyId: id }, call());
  }
}

describe('kill -9 while keys and aliases are made', () => {
  it('loses nothing that was acknowledged, and leaves nothing half-written', async () => {
    const file = join(directory, 'crash.db');
    const done: Acknowledged = {
      keys: new Set(),
      aliases: new Map(),
      disabled: new Set(),
      ciphertexts: new Map(),
    };
    for (let round = 0; round < rounds; round += 1) {
      expect(await writeUntilKilled(file, 15 + round * 12, done)).toBeGreaterThan(0);
      const service = await createKeyService({
        store: openSqliteStore(file),
        rootKey: rootKey(),
      });
      await check(service, done);
      // Keys that were not acknowledged may be there, but then they are whole.
      let Marker: string | undefined;
      do {
        const page = await service.listKeys(Marker === undefined ? {} : { Marker }, call());
        for (const { KeyId } of page.Keys!) {
          const { KeyMetadata } = await service.describeKey({ KeyId: KeyId! }, call());
          expect(KeyMetadata?.CurrentKeyMaterialId).toMatch(/^[0-9a-f]{64}$/);
          if (KeyMetadata?.Enabled !== true) continue;
          const { KeyMaterialId } = await service.generateDataKeyWithoutPlaintext(
            { KeyId: KeyId!, KeySpec: 'AES_256' },
            call(),
          );
          expect(KeyMaterialId).toBe(KeyMetadata.CurrentKeyMaterialId);
        }
        Marker = page.NextMarker;
      } while (Marker !== undefined);
      await service.close();
    }
    expect(done.keys.size).toBeGreaterThan(rounds);
    expect(done.aliases.size).toBeGreaterThan(rounds);
    expect(done.disabled.size).toBeGreaterThan(0);
  });
});
