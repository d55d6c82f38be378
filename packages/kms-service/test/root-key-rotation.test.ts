import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createKeyService, openSqliteStore, RootKeyRotationError } from '@trent/kms-service';
import type { KeyService, KeyStore, RootKeyListener } from '@trent/kms-service';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { RootKey } from '../src/crypto/root-key.ts';
import { keptNames } from '../src/store/kept-names.ts';
import { call, newKey, rootKey } from './fixture.ts';
import { fillForRotation, type Check } from './rotation-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-rotation-'));
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;
let file = '';
beforeEach(() => {
  count += 1;
  file = join(directory, `${count}.sqlite`);
});

const newRootKey = (): Uint8Array => new Uint8Array(32).fill(8);
const otherRootKey = (): Uint8Array => new Uint8Array(32).fill(9);
const idOf = (bytes: Uint8Array): string => new RootKey(bytes).id;

interface Opening {
  readonly path?: string;
  readonly wrap?: (store: KeyStore) => KeyStore;
  readonly onRootKeyChange?: RootKeyListener;
}

async function open(bytes: Uint8Array, opening: Opening = {}): Promise<KeyService> {
  const { path = file, wrap = (store) => store, onRootKeyChange = () => {} } = opening;
  const store = openSqliteStore(path);
  try {
    return await createKeyService({ store: wrap(store), rootKey: bytes, onRootKeyChange });
  } catch (error) {
    await store.close();
    throw error;
  }
}

const wrongRootKey = { name: 'StoreError', code: 'wrong-root-key' };

async function expectOpensWith(bytes: Uint8Array, check: Check, path: string): Promise<void> {
  const service = await open(bytes, { path });
  await check(service);
  await service.close();
}

describe('a rotation of the root key', () => {
  it('seals everything anew, and the old root key is refused', async () => {
    const service = await open(rootKey());
    const check = await fillForRotation(service, 250);
    const progress: number[] = [];
    expect(service.rootKeyId).toBe(idOf(rootKey()));
    const rotated = await service.rotateRootKey(newRootKey(), ({ resealed, of }) => {
      expect(of).toBe(253);
      progress.push(resealed);
    });
    expect(rotated).toEqual({
      rootKeyId: idOf(newRootKey()),
      resealed: 253,
      finishedEarlierOne: false,
    });
    expect(progress).toEqual([0, 100, 200, 253]);
    expect(service.rootKeyId).toBe(idOf(newRootKey()));
    await check(service);
    await service.close();
    await expect(open(rootKey())).rejects.toMatchObject(wrongRootKey);
    await expectOpensWith(newRootKey(), check, file);
  });

  it('leaves no seal of the old root key in the files, and no root key', async () => {
    const store = openSqliteStore(file);
    const service = await createKeyService({ store, rootKey: rootKey() });
    await fillForRotation(service, 3);
    const materials = await store.listMaterialsNotUnder('', null, 100);
    const kept = await store.readKept(Object.values(keptNames));
    const seals = [
      ...materials.map(({ sealed }) => sealed),
      kept.get(keptNames.rootKeyCheck)!,
      kept.get(keptNames.grantTokenKey)!,
    ];
    expect(seals).toHaveLength(8);
    expect(seals.filter((seal) => storedBytes().includes(seal))).toEqual(seals);
    await service.rotateRootKey(newRootKey());
    expect(seals.filter((seal) => storedBytes().includes(seal))).toEqual([]);
    for (const key of [rootKey(), newRootKey()]) expect(storedBytes().includes(key)).toBe(false);
    await service.close();
  });

  it('refuses no request meanwhile, and loses no key that is made meanwhile', async () => {
    const service = await open(rootKey());
    const check = await fillForRotation(service, 400);
    const isUnderWay = { value: true };
    const rotation = service.rotateRootKey(newRootKey()).finally(() => {
      isUnderWay.value = false;
    });
    const made: string[] = [];
    while (isUnderWay.value) {
      const [{ id }] = await Promise.all([newKey(service), newKey(service), setImmediate()]);
      made.push(id);
      await service.rotateKeyOnDemand({ KeyId: id }, call());
      await service.generateDataKeyWithoutPlaintext(
        { KeyId: made[0]!, KeySpec: 'AES_256' },
        call(),
      );
    }
    await rotation;
    expect(made.length).toBeGreaterThan(2);
    await service.close();
    const again = await open(newRootKey());
    for (const KeyId of made) {
      await again.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }, call());
    }
    await check(again);
    await again.close();
  });

  it('that is cut off at any point can be opened with either root key and finished', async () => {
    const service = await open(rootKey());
    const check = await fillForRotation(service, 120);
    await service.close();
    const ends = { before: 0, between: 0, after: 0 };
    // The first step is that of opening the store.
    for (let steps = 1; ends.after === 0; steps += 1) {
      const path = `${file}-${steps}`;
      copyFileSync(file, path);
      const cut = await open(rootKey(), { path, wrap: (store) => failingAfter(store, steps) });
      const isDone = await cut.rotateRootKey(newRootKey()).then(
        () => true,
        () => false,
      );
      await cut.close();
      const openings = await Promise.all(
        [rootKey(), newRootKey()].map(async (bytes, n) => {
          copyFileSync(path, `${path}-${n}`);
          return expectOpensWith(bytes, check, `${path}-${n}`).then(
            () => true,
            (error: unknown) => {
              expect(error).toMatchObject(wrongRootKey);
              return false;
            },
          );
        }),
      );
      const state = { '10': 'before', '11': 'between', '01': 'after' } as const;
      const opened = openings.map(Number).join('') as keyof typeof state;
      expect(Object.keys(state)).toContain(opened);
      ends[state[opened]] += 1;
      if (isDone) expect(state[opened]).toBe('after');
      if (state[opened] !== 'between') continue;
      // Once finished by a start with either, the old one is refused.
      for (const [n, bytes] of [rootKey(), newRootKey()].entries()) {
        const finishing = await open(bytes, { path: `${path}-${n}` });
        expect(await finishing.finishRootKeyRotation()).toBe(true);
        expect(await finishing.finishRootKeyRotation()).toBe(false);
        await finishing.close();
        await expect(open(rootKey(), { path: `${path}-${n}` })).rejects.toMatchObject(wrongRootKey);
        await expectOpensWith(newRootKey(), check, `${path}-${n}`);
      }
    }
    expect(ends.before).toBeGreaterThan(0);
    expect(ends.between).toBeGreaterThan(3);
  });

  it('ends only when the new root key was written down', async () => {
    const shown: Buffer[] = [];
    let mayWrite = false;
    const service = await open(rootKey(), {
      onRootKeyChange: (key) => {
        if (!mayWrite) throw new Error('no space left');
        shown.push(key.expose((bytes) => Buffer.from(bytes)));
      },
    });
    const check = await fillForRotation(service, 3);
    await expect(service.rotateRootKey(newRootKey())).rejects.toThrow('no space left');
    await check(service);
    copyFileSync(file, `${file}-copy`);
    for (const key of [rootKey(), newRootKey()]) await expectOpensWith(key, check, `${file}-copy`);
    mayWrite = true;
    const finished = await service.rotateRootKey(null);
    expect(finished).toMatchObject({ rootKeyId: idOf(newRootKey()), finishedEarlierOne: true });
    expect(shown).toEqual([Buffer.from(newRootKey())]);
    await service.close();
  });

  it('takes a random root key where none is given', async () => {
    const shown: Buffer[] = [];
    const service = await open(rootKey(), {
      onRootKeyChange: (key) => {
        shown.push(key.expose((bytes) => Buffer.from(bytes)));
      },
    });
    const check = await fillForRotation(service, 1);
    await service.rotateRootKey(null);
    await service.rotateRootKey(null);
    expect(shown).toHaveLength(2);
    expect(shown[0]).not.toEqual(shown[1]);
    await service.close();
    await expect(open(shown[0]!)).rejects.toMatchObject(wrongRootKey);
    await expectOpensWith(shown[1]!, check, file);
  });

  it('is refused to the present root key, twice at once, and to another one before it is finished', async () => {
    const service = await open(rootKey(), { wrap: (store) => failingAfter(store, 4) });
    await fillForRotation(service, 150);
    await expect(service.rotateRootKey(rootKey())).rejects.toThrow(RootKeyRotationError);
    await expect(service.rotateRootKey(new Uint8Array(31))).rejects.toThrow(RangeError);
    const first = service.rotateRootKey(newRootKey());
    await expect(service.rotateRootKey(otherRootKey())).rejects.toThrow(/being rotated already/);
    await expect(first).rejects.toThrow('killed');
    await service.close();
    const again = await open(rootKey());
    await expect(again.rotateRootKey(otherRootKey())).rejects.toThrow(
      `a rotation to the root key ${idOf(newRootKey())} was begun and not finished`,
    );
    expect(await again.rotateRootKey(newRootKey())).toMatchObject({ finishedEarlierOne: true });
    expect(await again.rotateRootKey(otherRootKey())).toMatchObject({ finishedEarlierOne: false });
    await again.close();
  });

  it('stops where the service is closed, and goes on at the next start', async () => {
    const service = await open(rootKey());
    const check = await fillForRotation(service, 250);
    const rotation = service.rotateRootKey(newRootKey());
    const stopped = expect(rotation).rejects.toThrow(/the service stops/);
    await setImmediate();
    await service.close();
    await stopped;
    const again = await open(newRootKey());
    expect(await again.finishRootKeyRotation()).toBe(true);
    await check(again);
    await again.close();
  });
});

/** The store, until so many changes are made: then as if the process had been killed. */
function failingAfter(store: KeyStore, changes: number): KeyStore {
  let left = changes;
  const counted = new Set(['changeKept', 'resealMaterials', 'readKept']);
  return new Proxy(store, {
    get: (target, name: keyof KeyStore) => {
      const method = target[name] as (...values: unknown[]) => unknown;
      return (...values: unknown[]) => {
        if (counted.has(name)) left -= 1;
        if (counted.has(name) && left < 0) return Promise.reject(new Error('killed'));
        return method.apply(target, values);
      };
    },
  });
}

/** Of the database and all files beside it. */
function storedBytes(): Buffer {
  const names = readdirSync(directory).filter((name) => join(directory, name).startsWith(file));
  return Buffer.concat(names.map((name) => readFileSync(join(directory, name))));
}
