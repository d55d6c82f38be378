import { createKeyService } from '@trent/kms-service';
import type { AliasRecord, GrantRecord, KeyRevision, KeyStore } from '@trent/kms-service';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RootKey } from '../src/crypto/root-key.ts';
import {
  accountId,
  call,
  newKey,
  openFixture,
  plantKey,
  region,
  rootKey,
  start,
} from './fixture.ts';

/** What every store does alike; `open` opens one on what an earlier one, which was closed, has kept at this place. */
export function describeStore(kind: string, open: () => Promise<KeyStore>): void {
  describe(`a store on ${kind}`, () => {
    const scope = { accountId, region };
    const sealedUnder = new RootKey(rootKey()).id;
    const page = { after: null, limit: 100 };
    let store: KeyStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    beforeEach(() => store.clear());

    const alias = (targetKeyId: string, name = 'alias/a'): AliasRecord => ({
      ...scope,
      name,
      targetKeyId,
      createdAt: start,
      updatedAt: start,
    });
    const at = (keyId: string, revision: number): KeyRevision => ({ region, keyId, revision });
    const grant = (keyId: string, changes: Partial<GrantRecord> = {}): GrantRecord => ({
      region,
      keyId,
      grantId: '1'.repeat(64),
      name: null,
      issuingAccount: accountId,
      grantee: 'arn:aws:iam::111122223333:user/g',
      isGranteeService: false,
      retiring: null,
      isRetiringService: false,
      operations: ['Encrypt', 'Decrypt'],
      constraints: {
        encryptionContextSubset: { 'a\u0000': '\u0001' },
        encryptionContextEquals: null,
        sourceArn: null,
      },
      createdAt: start,
      ...changes,
    });

    it('keeps keys, tags, aliases and ciphertexts over a restart', async () => {
      const first = await openFixture(store);
      const key = await newKey(first.service, {
        Description: 'kept',
        Tags: [
          { TagKey: 'z', TagValue: '1' },
          { TagKey: 'a', TagValue: '2' },
        ],
      });
      await first.service.createAlias({ AliasName: 'alias/kept', TargetKeyId: key.id }, call());
      const input = {
        KeyId: key.id,
        KeySpec: 'AES_256',
        EncryptionContext: { tenant: 'a' },
      } as const;
      const made = await first.service.generateDataKey(input, call());
      await first.service.close();

      store = await open();
      const second = await openFixture(store);
      const opened = await second.service.decrypt(
        { CiphertextBlob: made.CiphertextBlob, EncryptionContext: { tenant: 'a' } },
        call(),
      );
      expect(opened.Plaintext).toEqual(made.Plaintext);
      const { KeyMetadata } = await second.service.describeKey({ KeyId: 'alias/kept' }, call());
      expect(KeyMetadata?.Description).toBe('kept');
      expect(KeyMetadata?.CreationDate).toEqual(start);
      const record = await store.findKey({ region, keyId: key.id });
      expect(record?.tags).toEqual([
        { key: 'z', value: '1' },
        { key: 'a', value: '2' },
      ]);
      await expect(
        createKeyService({ store, rootKey: new Uint8Array(32).fill(8) }),
      ).rejects.toMatchObject({ name: 'StoreError', code: 'wrong-root-key' });
      await expect(createKeyService({ store, rootKey: rootKey() })).resolves.toBeDefined();
    });

    it('gives back what a key was made with, to the last character', async () => {
      const record = {
        ...scope,
        keyId: 'k',
        revision: 3,
        spec: 'RSA_2048',
        usage: 'SIGN_VERIFY',
        origin: 'AWS_KMS',
        state: 'PendingDeletion',
        description: 'nul \u0000, one \u0001, both \u0001\u0000\u0001\u0002, \u{1f511} and "\\"',
        policy: '{"a":"ÿ"}',
        createdAt: start,
        deletionDate: new Date(start.getTime() + 1),
        currentMaterialId: 'b',
        rotation: { periodInDays: 90, nextAt: start },
        materials: [
          {
            materialId: 'b',
            sealed: Uint8Array.of(0, 255, 1),
            sealedUnder,
            publicKey: null,
            createdAt: start,
            rotationType: null,
          },
          {
            materialId: 'a',
            sealed: new Uint8Array(0),
            sealedUnder,
            publicKey: Uint8Array.of(7),
            createdAt: start,
            rotationType: 'ON_DEMAND',
          },
        ],
        tags: [
          { key: 'z\u0000', value: '' },
          { key: 'a', value: 'null \u0001 {},"' },
          { key: 'z', value: 'NULL' },
        ],
      };
      await store.createKey(record);
      expect(await store.findKey(record)).toEqual(record);
      expect(await store.findKey({ region, keyId: 'k\u0000' })).toBeNull();
      const change = { tags: [{ key: 'only', value: '\u0000' }], rotation: null, policy: null };
      expect(await store.changeKey(record, 3, change)).toBe(true);
      expect(await store.findKey(record)).toEqual({ ...record, ...change, revision: 4 });
    });

    it('undoes a transaction as a whole where a part of it fails', async () => {
      const tags = [
        { key: 'twice', value: '1' },
        { key: 'twice', value: '2' },
      ];
      const keyId = '11111111-2222-4333-8444-555555555555';
      await expect(plantKey(store, { keyId, tags })).rejects.toThrow(/unique/i);
      expect(await store.findKey({ region, keyId })).toBeNull();
      await plantKey(store, { keyId });
      expect(await store.findKey({ region, keyId })).toMatchObject({ accountId, keyId });
    });

    it('changes a key at the revision that this was decided on', async () => {
      const key = { region, keyId: (await plantKey(store)).id };
      const change = { state: 'Disabled', deletionDate: null };
      expect(await store.changeKey(key, 2, change)).toBe(false);
      expect((await store.findKey(key))?.state).toBe('Enabled');
      expect(await store.changeKey(key, 1, change)).toBe(true);
      expect(await store.findKey(key)).toMatchObject({ state: 'Disabled', revision: 2 });
    });

    it('changes a key once where several decided on the same revision', async () => {
      const key = { region, keyId: (await plantKey(store)).id };
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, n) => store.changeKey(key, 1, { description: `${n}` })),
      );
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await store.findKey(key)).toMatchObject({ revision: 2 });
    });

    it('points an alias to a key that is as it was when that was decided', async () => {
      const [one, two] = [(await plantKey(store)).id, (await plantKey(store)).id];
      const target = async (): Promise<string | undefined> =>
        (await store.findAlias(scope, 'alias/a'))?.targetKeyId;
      expect(await store.createAlias(alias(one), at(one, 2), 50)).toBe('stale');
      expect(await target()).toBeUndefined();
      expect(await store.updateAlias(alias(one), one, at(one, 1), 50)).toBe('missing');
      expect(await store.createAlias(alias(one), at(one, 1), 50)).toBe('done');
      expect(await store.createAlias(alias(two), at(two, 1), 50)).toBe('exists');
      expect(await store.updateAlias(alias(two), one, at(two, 2), 50)).toBe('stale');
      expect(await store.updateAlias(alias(two), two, at(two, 1), 50)).toBe('stale');
      expect(await target()).toBe(one);
      expect(await store.updateAlias(alias(two), one, at(two, 1), 50)).toBe('done');
      expect(await target()).toBe(two);
      expect(await store.deleteAlias(scope, 'alias/a')).toBe(true);
      expect(await store.deleteAlias(scope, 'alias/a')).toBe(false);
    });

    it('holds limits, and makes a name once, under concurrency', async () => {
      const { id } = await plantKey(store);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          store.createAlias(alias(id, `alias/${n % 8}`), at(id, 1), 5),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(5);
      expect(await store.listAliases(scope, id, page, start)).toHaveLength(5);

      const named = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          store.createGrant(grant(id, { name: 'n', grantId: `${n}`.repeat(64) }), at(id, 1), 5),
        ),
      );
      expect(named.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
      expect(named.filter(({ outcome }) => outcome === 'existing')).toHaveLength(5);
    });

    it('keeps grants as they were given, and filters them', async () => {
      const { id } = await plantKey(store);
      const key = { region, keyId: id };
      const one = grant(id, { retiring: 'arn:aws:iam::111122223333:user/r' });
      const two = grant(id, { grantId: '2'.repeat(64), grantee: 'x.amazonaws.com' });
      expect(await store.createGrant(one, at(id, 2), 2)).toEqual({ outcome: 'stale' });
      expect(await store.createGrant(two, at(id, 1), 2)).toEqual({ outcome: 'done' });
      expect(await store.createGrant(one, at(id, 1), 2)).toEqual({ outcome: 'done' });
      const third = grant(id, { grantId: '3'.repeat(64) });
      expect(await store.createGrant(third, at(id, 1), 2)).toEqual({ outcome: 'limit' });
      expect(await store.findGrant(key, one.grantId)).toEqual(one);
      expect(await store.listGrants(key, {}, page)).toEqual([one, two]);
      expect(await store.listGrants(key, { grantee: two.grantee }, page)).toEqual([two]);
      expect(await store.listGrants(key, { grantId: one.grantId }, page)).toEqual([one]);
      expect(await store.listGrants(key, {}, { after: one.grantId, limit: 9 })).toEqual([two]);
      expect(await store.listRetirableGrants(region, one.retiring!, page, start)).toEqual([one]);
      expect(await store.deleteGrant(key, one.grantId)).toBe(true);
      expect(await store.deleteGrant(key, one.grantId)).toBe(false);
      expect(await store.grantsOfKey(key)).toEqual([two]);
    });

    it('lists in the order of bytes, page by page', async () => {
      const { id } = await plantKey(store);
      const names = [
        'alias/B',
        'alias/a',
        'alias/_',
        'alias/a-',
        'alias/a/b',
        'alias/Z',
        'alias/é',
      ];
      for (const name of names) await store.createAlias(alias(id, name), at(id, 1), 50);
      const seen: string[] = [];
      for (let after: string | null = null; ; after = seen.at(-1)!) {
        const rows: readonly AliasRecord[] = await store.listAliases(
          scope,
          null,
          { after, limit: 2 },
          start,
        );
        seen.push(...rows.map((row) => row.name));
        if (rows.length < 2) break;
      }
      expect(seen).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    });

    it('removes keys whose date has come, with all that is theirs, in batches', async () => {
      const due = new Date(start.getTime() + 10);
      const keyIds = ['a', 'b', 'c', 'd', 'e'];
      for (const keyId of keyIds) {
        await plantKey(store, {
          keyId,
          deletionDate: keyId === 'e' ? new Date(due.getTime() + 1) : due,
          tags: [{ key: 't', value: 'v' }],
        });
        await store.createAlias(alias(keyId, `alias/${keyId}`), at(keyId, 1), 50);
        await store.createGrant(grant(keyId), at(keyId, 1), 50);
      }
      expect(await store.deleteDueKeys(new Date(due.getTime() - 1), 2)).toEqual([]);
      const removed = await store.deleteDueKeys(due, 2);
      expect(removed.map((key) => key.keyId).toSorted()).toEqual(['a', 'b', 'c', 'd']);
      expect(await store.findKey({ region, keyId: 'a' })).toBeNull();
      expect(await store.findAlias(scope, 'alias/a')).toBeNull();
      expect(await store.findGrant({ region, keyId: 'a' }, '1'.repeat(64))).toBeNull();
      expect(await store.listKeyIds(scope, page, start)).toEqual(['e']);
      expect(await store.findAlias(scope, 'alias/e')).not.toBeNull();
    });
  });
}
