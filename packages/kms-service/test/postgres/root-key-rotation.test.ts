import { createKeyService, openPostgresStore } from '@trent/kms-service';
import type { KeyService, RootKeyListener } from '@trent/kms-service';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RootKey } from '../../src/crypto/root-key.ts';
import { call, newKey, rootKey } from '../fixture.ts';
import { fillForRotation } from '../rotation-fixture.ts';

let server: PostgresServer;
let url = '';
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
});

const newRootKey = (): Uint8Array => new Uint8Array(32).fill(8);
const newId = new RootKey(newRootKey()).id;
const wrongRootKey = { name: 'StoreError', code: 'wrong-root-key' };

async function startNode(
  bytes: Uint8Array,
  onRootKeyChange: RootKeyListener = () => {},
): Promise<KeyService> {
  const store = await openPostgresStore(url);
  try {
    return await createKeyService({ store, rootKey: bytes, onRootKeyChange, cacheCapacity: 5 });
  } catch (error) {
    await store.close();
    throw error;
  }
}

describe('a rotation of the root key that nodes share', () => {
  it('is followed by every node, and refuses no request of any', async () => {
    const shown: string[] = [];
    const one = await startNode(rootKey());
    const two = await startNode(rootKey(), ({ id }) => void shown.push(id));
    const check = await fillForRotation(one, 220);
    const isUnderWay = { value: true };
    const rotation = one.rotateRootKey(newRootKey()).finally(() => {
      isUnderWay.value = false;
    });
    const made: string[] = [];
    while (isUnderWay.value) {
      for (const service of [two, one]) {
        const { id } = await newKey(service);
        made.push(id);
        await service.rotateKeyOnDemand({ KeyId: id }, call());
      }
      // What its cache does not hold, a node opens anew.
      const KeyId = made[Math.floor(Math.random() * made.length)]!;
      await two.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }, call());
    }
    expect((await rotation).resealed).toBeGreaterThan(220);
    expect(made.length).toBeGreaterThan(3);
    expect([one.rootKeyId, two.rootKeyId, ...shown]).toEqual([newId, newId, newId]);
    await check(two);
    await expect(startNode(rootKey())).rejects.toMatchObject(wrongRootKey);
    const three = await startNode(newRootKey());
    await check(three);
    for (const KeyId of made) {
      await three.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }, call());
    }
    for (const service of [one, two, three]) await service.close();
  });

  it('that a node did not live to finish is finished by another one, started with either root key', async () => {
    const one = await startNode(rootKey());
    const check = await fillForRotation(one, 250);
    const rotation = one.rotateRootKey(newRootKey(), ({ resealed }) => {
      if (resealed > 0) void one.close();
    });
    await expect(rotation).rejects.toThrow();
    const nodes = await Promise.all([startNode(rootKey()), startNode(newRootKey())]);
    for (const service of nodes) {
      expect(service.rootKeyId).toBe(newId);
      await check(service);
    }
    // At the same time, which does no harm.
    await Promise.all(nodes.map((service) => service.finishRootKeyRotation()));
    for (const service of nodes) {
      await check(service);
      await service.close();
    }
    await expect(startNode(rootKey())).rejects.toMatchObject(wrongRootKey);
    const last = await startNode(newRootKey());
    await check(last);
    await last.close();
  });

  it('is begun by one node where two begin at once', async () => {
    const nodes = await Promise.all([startNode(rootKey()), startNode(rootKey())]);
    const check = await fillForRotation(nodes[0]!, 5);
    const outcomes = await Promise.allSettled(
      nodes.map((service, n) => service.rotateRootKey(new Uint8Array(32).fill(20 + n))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).not.toEqual([]);
    expect(nodes[0]!.rootKeyId).toBe(nodes[1]!.rootKeyId);
    for (const service of nodes) {
      await check(service);
      await service.close();
    }
  });
});
