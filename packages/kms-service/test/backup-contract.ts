import { createKeyService } from '@trent/kms-service';
import type { BackupErrorCode, KeyService, KeyStore } from '@trent/kms-service';
import { afterEach, describe, expect, it } from 'vitest';
import { RootKey } from '../src/crypto/root-key.ts';
import { call, newKey, outcome, rootKey, TestClock } from './fixture.ts';
import { fillForRotation } from './rotation-fixture.ts';

const otherRootKey = (): Uint8Array => new Uint8Array(32).fill(8);

/** What backups of every store are like; `open` opens an empty one. */
export function describeBackup(kind: string, open: () => Promise<KeyStore>): void {
  describe(`a backup of a store on ${kind}`, () => {
    const services: KeyService[] = [];
    afterEach(async () => {
      for (const service of services.splice(0)) await service.close();
    });

    async function start(bytes = rootKey()): Promise<KeyService> {
      const service = await createKeyService({
        store: await open(),
        rootKey: bytes,
        clock: new TestClock().now,
      });
      services.push(service);
      return service;
    }

    async function expectRefused(work: Promise<unknown>, code: BackupErrorCode): Promise<void> {
      await expect(work).rejects.toMatchObject({ name: 'BackupError', code });
    }

    it('brings everything back, on a store with another root key too', async () => {
      const service = await start();
      const check = await fillForRotation(service, 40);
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:*',
          Resource: '*',
        },
      });
      const key = await newKey(service, {
        Policy,
        Description: 'nul \u0000, ünï',
        Tags: [{ TagKey: 'time', TagValue: '{"bytes":"AA=="}' }],
      });
      await service.createAlias({ AliasName: 'alias/a', TargetKeyId: key.id }, call());
      await service.enableKeyRotation({ KeyId: key.id, RotationPeriodInDays: 90 }, call());
      const doomed = await newKey(service);
      await service.scheduleKeyDeletion({ KeyId: doomed.id }, call());
      const seen = await lookAt(service, key.id, doomed.id);
      const backup = await bytesOf(service.backup());

      const same = await start();
      expect(await same.restore(chunks(backup))).toEqual({ keys: 44, aliases: 1, grants: 1 });
      await check(same);
      expect(await lookAt(same, key.id, doomed.id)).toEqual(seen);

      const other = await start(otherRootKey());
      await expectRefused(other.restore(chunks(backup)), 'wrong-root-key');
      await other.restore(chunks(backup), { backupRootKey: rootKey() });
      await check(other);
      expect(await lookAt(other, key.id, doomed.id)).toEqual(seen);
      await other.rotateRootKey(new Uint8Array(32).fill(10));
      await check(other);
    });

    it('replaces keys only where that is said, and then all of them', async () => {
      const service = await start();
      const check = await fillForRotation(service, 3);
      const backup = await bytesOf(service.backup());
      const later = await newKey(service);
      await service.createAlias({ AliasName: 'alias/later', TargetKeyId: later.id }, call());
      await service.describeKey({ KeyId: 'alias/later' }, call());
      await expectRefused(service.restore(chunks(backup)), 'not-empty');
      await service.describeKey({ KeyId: 'alias/later' }, call());
      await service.restore(chunks(backup), { overwrite: true });
      await check(service);
      for (const KeyId of [later.id, 'alias/later']) {
        expect(await outcome(service.describeKey({ KeyId }, call()))).toMatchObject({
          code: 'NotFoundException',
        });
      }
      await newKey(service);
    });

    it('that was altered, cut off or added to is refused, and changes nothing', async () => {
      const service = await start();
      await fillForRotation(service, 2);
      const backup = await bytesOf(service.backup());
      const target = await start();
      const { id } = await newKey(target);
      const restore = (bytes: Uint8Array) => target.restore(chunks(bytes), { overwrite: true });
      // Every part of the header, and a few places in what follows.
      const places = [16, 17, 24, 25, 56, 57, 58, 1_000, backup.length - 17, backup.length - 1];
      for (const place of places) {
        const altered = Buffer.from(backup);
        altered[place]! ^= 4;
        const code =
          place === 16 ? 'newer-format' : place >= 17 && place < 25 ? 'wrong-root-key' : 'damaged';
        await expectRefused(restore(altered), code);
      }
      for (const length of [57, 58, 1_000, backup.length - 1]) {
        await expectRefused(restore(backup.subarray(0, length)), 'damaged');
      }
      for (const length of [0, 1, 16, 56]) {
        await expectRefused(restore(backup.subarray(0, length)), 'not-a-backup');
      }
      await expectRefused(restore(Buffer.from('x'.repeat(200))), 'not-a-backup');
      await expectRefused(restore(Buffer.concat([backup, Buffer.of(0)])), 'damaged');
      await expectRefused(restore(Buffer.concat([backup, backup])), 'damaged');
      await target.describeKey({ KeyId: id }, call());
      expect((await target.listKeys({}, call())).Keys).toHaveLength(1);
      await restore(backup);
      expect(await outcome(target.describeKey({ KeyId: id }, call()))).not.toBe('ok');
    });

    it('of several chunks is refused with any of them left out, moved or last too early', async () => {
      const service = await start();
      for (let n = 0; n < 6; n += 1) {
        await newKey(service, {
          Tags: Array.from({ length: 50 }, (_, tag) => ({
            TagKey: `${tag}-${'k'.repeat(100)}`,
            TagValue: 'v'.repeat(250),
          })),
        });
      }
      const backup = await bytesOf(service.backup());
      const head = backup.subarray(0, 57);
      const sealedChunk = 65_536 + 16;
      const parts: Buffer[] = [];
      for (let at = 57; at < backup.length; at += sealedChunk) {
        parts.push(backup.subarray(at, at + sealedChunk));
      }
      expect(parts.length).toBeGreaterThan(1);
      const target = await start();
      for (const wrong of [
        parts.slice(0, -1),
        parts.slice(1),
        [parts[0]!, parts[0]!, ...parts.slice(1)],
        [parts[1]!, parts[0]!, ...parts.slice(2)],
      ]) {
        await expectRefused(target.restore(chunks(Buffer.concat([head, ...wrong]))), 'damaged');
      }
      expect((await target.restore(chunks(backup))).keys).toBe(6);
    });

    it('made while the root key is rotated is under one root key', async () => {
      const service = await start();
      const check = await fillForRotation(service, 250);
      let backup: Promise<Buffer> | null = null;
      await service.rotateRootKey(otherRootKey(), ({ resealed }) => {
        if (resealed === 100) backup = bytesOf(service.backup());
      });
      const bytes = await backup!;
      expect(bytes.toString('hex', 17, 25)).toBe(new RootKey(otherRootKey()).id);
      const target = await start(otherRootKey());
      await target.restore(chunks(bytes));
      await check(target);
    });

    it('shows nothing of what is in it', async () => {
      const service = await start();
      const { id } = await newKey(service, { Description: 'a description' });
      const backup = await bytesOf(service.backup());
      for (const text of [id, id.replaceAll('-', ''), 'a description', 'kms_key', 'materials']) {
        expect(backup.includes(text)).toBe(false);
      }
    });
  });
}

async function lookAt(service: KeyService, keyId: string, doomed: string): Promise<unknown> {
  const KeyId = keyId;
  const described = await service.describeKey({ KeyId: 'alias/a' }, call());
  return [
    described.KeyMetadata,
    (await service.describeKey({ KeyId: doomed }, call())).KeyMetadata,
    await service.getKeyPolicy({ KeyId }, call()),
    await service.listResourceTags({ KeyId }, call()),
    await service.getKeyRotationStatus({ KeyId }, call()),
    (await service.listAliases({}, call())).Aliases,
    (await service.listKeys({}, call())).Keys,
  ];
}

export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** In pieces that fit nothing. */
export async function* chunks(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
