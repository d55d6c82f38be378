import type { KeyStore, MaterialRecord, StoreEntry } from '@trent/kms-service';
import { SupersededRootKeyError } from '@trent/kms-service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptNames } from '../src/store/kept-names.ts';
import { accountId, plantKey, region, start } from './fixture.ts';

/** What every store does alike with what it holds as a whole; `open` opens an empty one. */
export function describeWholeStore(kind: string, open: () => Promise<KeyStore>): void {
  describe(`a store on ${kind}, as a whole`, () => {
    let store: KeyStore;
    beforeEach(async () => {
      store = await open();
      await store.keepOnce(keptNames.sealingRootKey, Buffer.from('one'));
    });
    afterEach(() => store.close());

    const material = (materialId: string, sealedUnder = 'one'): MaterialRecord => ({
      materialId,
      sealed: new TextEncoder().encode(`${materialId} under ${sealedUnder}`),
      sealedUnder,
      publicKey: null,
      createdAt: start,
      rotationType: null,
    });

    describe('kept values', () => {
      it('are read together', async () => {
        await store.keepOnce('a', Buffer.from('1'));
        expect(text(await store.readKept(['a', 'b', keptNames.sealingRootKey]))).toEqual({
          a: '1',
          [keptNames.sealingRootKey]: 'one',
        });
        expect(text(await store.readKept(['b']))).toEqual({});
      });

      it('change together, where all of them are what they are to be changed from', async () => {
        const bytes = (value: string | null): Uint8Array | null =>
          value === null ? null : Buffer.from(value);
        const change = (name: string, from: string | null, to: string | null) => ({
          name,
          from: bytes(from),
          to: bytes(to),
        });
        const names = ['a', 'b', 'c'];
        expect(await store.changeKept([change('a', null, '1'), change('b', null, '2')])).toBe(true);
        for (const wrong of [
          change('c', 'x', 'y'),
          change('b', 'x', 'y'),
          change('b', null, 'y'),
          change('b', 'x', null),
        ]) {
          expect(await store.changeKept([change('a', '1', '9'), wrong])).toBe(false);
          expect(text(await store.readKept(names))).toEqual({ a: '1', b: '2' });
        }
        expect(
          await store.changeKept([
            change('a', '1', null),
            change('b', '2', '3'),
            change('c', null, '4'),
          ]),
        ).toBe(true);
        expect(text(await store.readKept(names))).toEqual({ b: '3', c: '4' });
      });

      it('change once where several change them at the same time', async () => {
        const all = await Promise.all(
          ['x', 'y', 'z'].map((to) =>
            store.changeKept([{ name: 'a', from: null, to: Buffer.from(to) }]),
          ),
        );
        expect(all.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('seals', () => {
      it('are taken under the root key that seals, and no other one', async () => {
        const old = plantKey(store, { keyId: 'k', materials: [material('m', 'two')] });
        await expect(old).rejects.toThrow(SupersededRootKeyError);
        const key = { region, keyId: 'k' };
        expect(await store.findKey(key)).toBeNull();
        await plantKey(store, { keyId: 'k', materials: [material('m')] });
        const rotation = store.changeKey(key, 1, { material: material('n', 'two') });
        await expect(rotation).rejects.toThrow(SupersededRootKeyError);
        expect(await store.findKey(key)).toMatchObject({ revision: 1 });
        expect(await store.changeKey(key, 1, { material: material('n') })).toBe(true);
        expect((await store.findKey(key))?.materials).toEqual([material('m'), material('n')]);
      });

      it('are replaced page by page, each once', async () => {
        for (const keyId of ['a', 'b', 'c']) {
          await plantKey(store, { keyId, materials: [material('1'), material('2')] });
        }
        expect(await store.countMaterialsNotUnder('two')).toBe(6);
        expect(await store.countMaterialsNotUnder('one')).toBe(0);
        const first = await store.listMaterialsNotUnder('two', null, 4);
        expect(first.map(({ keyId, materialId }) => keyId + materialId)).toEqual([
          'a1',
          'a2',
          'b1',
          'b2',
        ]);
        const reseal = (from: string) => ({
          ...first[0]!,
          from: Buffer.from(from),
          to: Buffer.from('resealed'),
          sealedUnder: 'two',
        });
        await store.resealMaterials([reseal('something else')]);
        expect(await store.countMaterialsNotUnder('two')).toBe(6);
        await store.resealMaterials([reseal('1 under one')]);
        expect(await store.countMaterialsNotUnder('two')).toBe(5);
        const [resealed] = (await store.findKey({ region, keyId: 'a' }))!.materials;
        expect(Buffer.from(resealed!.sealed).toString()).toBe('resealed');
        const rest = await store.listMaterialsNotUnder('two', first.at(-1)!, 4);
        expect(rest.map(({ keyId }) => keyId)).toEqual(['c', 'c']);
        expect(await store.listMaterialsNotUnder('two', rest.at(-1)!, 4)).toEqual([]);
      });
    });

    describe('its entries', () => {
      async function fill(count: number): Promise<void> {
        for (let n = 0; n < count; n += 1) {
          const keyId = `key-${n}`;
          await plantKey(store, {
            keyId,
            materials: [material('m')],
            currentMaterialId: 'm',
            tags: [{ key: 't', value: `${n}` }],
          });
          const target = { region, keyId, revision: 1 };
          await store.createAlias(
            {
              accountId,
              region,
              name: `alias/${n}`,
              targetKeyId: keyId,
              createdAt: start,
              updatedAt: start,
            },
            target,
            50,
          );
          await store.createGrant(
            {
              region,
              keyId,
              grantId: `${n}`.padStart(64, '0'),
              name: null,
              issuingAccount: accountId,
              grantee: 'arn:aws:iam::111122223333:user/g',
              isGranteeService: false,
              retiring: null,
              isRetiringService: false,
              operations: ['Encrypt'],
              constraints: {
                encryptionContextSubset: null,
                encryptionContextEquals: { a: 'b' },
                sourceArn: null,
              },
              createdAt: start,
            },
            target,
            50,
          );
        }
      }

      it('are all of it, and bring it back', async () => {
        await fill(3);
        const entries = await all(store.exportEntries());
        expect(entries.map(({ kind }) => kind)).toEqual([
          'kept',
          ...Array<string>(3).fill('key'),
          ...Array<string>(3).fill('alias'),
          ...Array<string>(3).fill('grant'),
        ]);
        expect(await store.replaceAll(stream(entries), { overwrite: false })).toBe(false);
        const key = { region, keyId: 'key-1' };
        await store.changeKey(key, 1, { description: 'changed since' });
        await plantKey(store, { keyId: 'made since' });
        expect(await store.replaceAll(stream(entries), { overwrite: true })).toBe(true);
        expect(await all(store.exportEntries())).toEqual(entries);
        await store.clear();
        expect(await store.replaceAll(stream(entries), { overwrite: false })).toBe(true);
        expect(await all(store.exportEntries())).toEqual(entries);
      });

      it('are those of one moment', async () => {
        await fill(3);
        const entries: StoreEntry[] = [];
        for await (const entry of store.exportEntries()) {
          if (entries.length === 1) {
            await plantKey(store, { keyId: 'zz, made meanwhile' });
            await store.changeKey({ region, keyId: 'key-2' }, 1, { description: 'changed' });
          }
          entries.push(entry);
        }
        const keys = entries.flatMap((entry) => (entry.kind === 'key' ? [entry.key] : []));
        expect(keys.map(({ keyId }) => keyId)).toEqual(['key-0', 'key-1', 'key-2']);
        expect(keys.every(({ description }) => description === '')).toBe(true);
        expect(await store.findKey({ region, keyId: 'key-2' })).toMatchObject({
          description: 'changed',
        });
      });

      it('can be left half read', async () => {
        await fill(3);
        for await (const _ of store.exportEntries()) break;
        expect(await store.findKey({ region, keyId: 'key-0' })).not.toBeNull();
      });

      it('leave the store as it was where reading them fails, or their seals do not fit', async () => {
        await fill(2);
        const before = await all(store.exportEntries());
        async function* failing(): AsyncGenerator<StoreEntry> {
          yield before.find(({ kind }) => kind === 'key')!;
          throw new Error('cut off');
        }
        await expect(store.replaceAll(failing(), { overwrite: true })).rejects.toThrow('cut off');
        const foreign = before.map((entry) =>
          entry.kind === 'key'
            ? { ...entry, key: { ...entry.key, materials: [material('m', 'two')] } }
            : entry,
        );
        await expect(store.replaceAll(stream(foreign), { overwrite: true })).rejects.toThrow(
          SupersededRootKeyError,
        );
        expect(await all(store.exportEntries())).toEqual(before);
      });
    });
  });
}

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}

async function* stream<T>(entries: readonly T[]): AsyncGenerator<T> {
  yield* entries;
}

function text(kept: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(
    [...kept].map(([name, value]) => [name, Buffer.from(value).toString()]),
  );
}
