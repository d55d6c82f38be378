import { createKeyService, openSqliteStore } from '@trent/kms-service';
import type { KeyStore } from '@trent/kms-service';
import { describe, expect, it } from 'vitest';
import { call, newKey, openFixture, outcome, rootKey } from './fixture.ts';

/**
 * A store whose methods wait, as one over a network would; `hold` keeps the answer to the next call of a method back
 * until it is let go.
 */
function slowStore(): {
  readonly store: KeyStore;
  readonly hold: (method: keyof KeyStore) => () => void;
} {
  const inner = openSqliteStore(':memory:');
  const gates = new Map<PropertyKey, Promise<void>>();
  const store = new Proxy(inner, {
    get(_, method: keyof KeyStore) {
      const work = inner[method].bind(inner) as (...values: unknown[]) => Promise<unknown>;
      return async (...values: unknown[]): Promise<unknown> => {
        const gate = gates.get(method);
        gates.delete(method);
        await new Promise((resolve) => setImmediate(resolve));
        const answer = await work(...values);
        await gate;
        return answer;
      };
    },
  });
  const hold = (method: keyof KeyStore): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gates.set(method, promise);
    return resolve;
  };
  return { store, hold };
}

describe('a change that was acknowledged', () => {
  it('is not undone by a reading that began before it', async () => {
    const { store, hold } = slowStore();
    const first = await openFixture(store);
    const key = await newKey(first.service);
    // A second service on the same store, so that its cache is empty.
    const service = await createKeyService({ store, rootKey: rootKey() });
    const input = { KeyId: key.id, KeySpec: 'AES_256' } as const;

    const release = hold('findKey');
    const early = service.generateDataKey(input, call());
    await service.disableKey({ KeyId: key.id }, call());
    release();
    await outcome(early);
    expect(await outcome(service.generateDataKey(input, call()))).toMatchObject({
      code: 'DisabledException',
    });
    await service.enableKey({ KeyId: key.id }, call());
    expect(await outcome(service.generateDataKey(input, call()))).toBe('ok');
  });

  it('holds at once for every later request', async () => {
    const { service } = await openFixture(slowStore().store);
    const key = await newKey(service);
    const input = { KeyId: key.id, KeySpec: 'AES_256' } as const;
    for (let round = 0; round < 20; round += 1) {
      await service.disableKey({ KeyId: key.id }, call());
      expect(await outcome(service.generateDataKey(input, call()))).toMatchObject({
        code: 'DisabledException',
      });
      await service.enableKey({ KeyId: key.id }, call());
      expect(await outcome(service.generateDataKey(input, call()))).toBe('ok');
    }
  });
});

describe('operations at the same time', () => {
  it('schedule a deletion once', async () => {
    const { service } = await openFixture(slowStore().store);
    const key = await newKey(service);
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        outcome(service.scheduleKeyDeletion({ KeyId: key.id }, call())),
      ),
    );
    expect(all.filter((one) => one === 'ok').length).toBe(1);
    for (const one of all) {
      if (one !== 'ok') expect(one.message).toBe(`${key.arn} is pending deletion.`);
    }
  });

  it('give a name to one key', async () => {
    const { service } = await openFixture(slowStore().store);
    const keys = await Promise.all(Array.from({ length: 6 }, () => newKey(service)));
    const all = await Promise.all(
      keys.map((key) =>
        outcome(service.createAlias({ AliasName: 'alias/app', TargetKeyId: key.id }, call())),
      ),
    );
    expect(all.filter((one) => one === 'ok').length).toBe(1);
    const winner = keys[all.indexOf('ok')]!;
    const { KeyMetadata } = await service.describeKey({ KeyId: 'alias/app' }, call());
    expect(KeyMetadata?.KeyId).toBe(winner.id);
  });

  it('never give an alias to a key that is pending deletion by then', async () => {
    const { store, hold } = slowStore();
    const { service } = await openFixture(store);
    const key = await newKey(service);
    const input = { AliasName: 'alias/app', TargetKeyId: key.id };
    // Its checks have passed, and it waits before its transaction.
    const release = hold('deleteDueKeys');
    const creating = outcome(service.createAlias(input, call()));
    await service.scheduleKeyDeletion({ KeyId: key.id }, call());
    release();
    expect(await creating).toEqual({
      code: 'KMSInvalidStateException',
      message: `${key.arn} is pending deletion.`,
    });
    expect((await service.listAliases({}, call())).Aliases).toEqual([]);
    await service.cancelKeyDeletion({ KeyId: key.id }, call());
    expect(await outcome(service.createAlias(input, call()))).toBe('ok');
  });
});

describe('a cache that is too small', () => {
  it('only costs time', async () => {
    const store = openSqliteStore(':memory:');
    const service = await createKeyService({ store, rootKey: rootKey(), cacheCapacity: 2 });
    const keys = await Promise.all(Array.from({ length: 6 }, () => newKey(service)));
    for (const key of keys) {
      await service.createAlias({ AliasName: `alias/${key.id}`, TargetKeyId: key.id }, call());
    }
    for (const key of [...keys, ...keys.reverse()]) {
      const { KeyId } = await service.generateDataKeyWithoutPlaintext(
        { KeyId: `alias/${key.id}`, KeySpec: 'AES_256' },
        call(),
      );
      expect(KeyId).toBe(key.arn);
    }
  });
});
