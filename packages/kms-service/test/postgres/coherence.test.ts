import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createKeyService, openPostgresStore } from '@trent/kms-service';
import type { KeyService, KeyStore, Principal } from '@trent/kms-service';
import type { CallContext } from '@trent/server-runtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, newKey, outcome, rootKey } from '../fixture.ts';
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';

const tries = 300;

interface Node {
  readonly service: KeyService;
  readonly store: KeyStore;
  /** How often the database was asked for a key, an alias or the grants of a key. */
  readings(): number;
}

async function openNode(url: string): Promise<Node> {
  const inner = await openPostgresStore(url);
  let count = 0;
  const counted = new Set<PropertyKey>(['findKey', 'findAlias', 'grantsOfKey']);
  const store = new Proxy(inner, {
    get(_, name: keyof KeyStore) {
      if (counted.has(name)) count += 1;
      return inner[name].bind(inner);
    },
  });
  const service = await createKeyService({ store, rootKey: rootKey() });
  return { service, store, readings: () => count };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

let server: PostgresServer;
let url = '';
let a: Node;
let b: Node;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.newDatabase();
  a = await openNode(url);
  b = await openNode(url);
});
afterAll(async () => {
  await a.service.close();
  await b.service.close();
  await server.stop();
});
beforeEach(() => until(() => a.store.isCoherent() && b.store.isCoherent()));

const grantee: Principal = {
  accountId,
  arn: `arn:aws:iam::${accountId}:user/grantee`,
  policies: [],
};

async function use(node: Node, KeyId: string, context = call()): Promise<string> {
  const came = await outcome(
    node.service.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' }, context),
  );
  return came === 'ok' ? 'ok' : came.code;
}

/** Warms B's cache and shows that it is used; then A changes, and B is tried. */
async function changeOnA(
  { KeyId, context = call() }: { KeyId: string; context?: CallContext<Principal> },
  change: () => Promise<unknown>,
  expected: string,
): Promise<void> {
  for (let n = 0; n < 20; n += 1) expect(await use(b, KeyId, context)).toBe('ok');
  const before = b.readings();
  for (let n = 0; n < 20; n += 1) await use(b, KeyId, context);
  expect(b.readings()).toBe(before);
  await change();
  const answers = new Set<string>();
  for (let n = 0; n < tries; n += 1) answers.add(await use(b, KeyId, context));
  expect([...answers]).toEqual([expected]);
  expect(await use(a, KeyId, context)).toBe(expected);
}

const policyOf = (action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${accountId}:root` },
        Action: action,
        Resource: '*',
      },
    ],
  });

describe('what one node has acknowledged, the other answers', () => {
  it('disabled', async () => {
    const { id } = await newKey(a.service);
    const change = () => a.service.disableKey({ KeyId: id }, call());
    await changeOnA({ KeyId: id }, change, 'DisabledException');
  });

  it('enabled again', async () => {
    const { id } = await newKey(a.service);
    for (let round = 0; round < 10; round += 1) {
      await a.service.disableKey({ KeyId: id }, call());
      expect(await use(b, id)).toBe('DisabledException');
      await b.service.enableKey({ KeyId: id }, call());
      expect(await use(a, id)).toBe('ok');
    }
  });

  it('a deletion scheduled', async () => {
    const { id } = await newKey(a.service);
    const change = () => a.service.scheduleKeyDeletion({ KeyId: id }, call());
    await changeOnA({ KeyId: id }, change, 'KMSInvalidStateException');
  });

  it('another key policy', async () => {
    const { id } = await newKey(a.service);
    const change = () =>
      a.service.putKeyPolicy(
        {
          KeyId: id,
          Policy: policyOf('kms:PutKeyPolicy'),
          BypassPolicyLockoutSafetyCheck: true,
        },
        call(),
      );
    await changeOnA({ KeyId: id }, change, 'AccessDeniedException');
  });

  it.each(['revokeGrant', 'retireGrant'] as const)('%s', async (operation) => {
    const { id, arn } = await newKey(a.service);
    const context = call({ identity: grantee });
    expect(await use(b, id, context)).toBe('AccessDeniedException');
    const { GrantId } = await a.service.createGrant(
      {
        KeyId: id,
        GranteePrincipal: grantee.arn,
        RetiringPrincipal: call().identity.arn,
        Operations: ['GenerateDataKeyWithoutPlaintext'],
      },
      call(),
    );
    const change = () => a.service[operation]({ KeyId: arn, GrantId: GrantId! }, call());
    await changeOnA({ KeyId: id, context }, change, 'AccessDeniedException');
  });

  it('an alias pointed elsewhere, and deleted', async () => {
    const [one, two] = [await newKey(a.service), await newKey(a.service)];
    await a.service.disableKey({ KeyId: two.id }, call());
    const KeyId = 'alias/moving';
    await a.service.createAlias({ AliasName: KeyId, TargetKeyId: one.id }, call());
    const point = (TargetKeyId: string) =>
      a.service.updateAlias({ AliasName: KeyId, TargetKeyId }, call());
    await changeOnA({ KeyId }, () => point(two.id), 'DisabledException');
    await point(one.id);
    const remove = () => a.service.deleteAlias({ AliasName: KeyId }, call());
    await changeOnA({ KeyId }, remove, 'NotFoundException');
  });

  it('everything removed', async () => {
    const { id } = await newKey(a.service);
    await changeOnA({ KeyId: id }, () => a.service.reset(), 'NotFoundException');
  });

  it('under changes from both sides at the same time', async () => {
    const { id } = await newKey(a.service);
    const work = async (node: Node, name: string): Promise<void> => {
      for (let n = 0; n < 25; n += 1) {
        await outcome(
          node.service.updateKeyDescription({ KeyId: id, Description: `${name}${n}` }, call()),
        );
      }
    };
    await Promise.all([work(a, 'a'), work(b, 'b')]);
    const seen = await Promise.all(
      [a, b].map(
        async (node) => (await node.service.describeKey({ KeyId: id }, call())).KeyMetadata,
      ),
    );
    const stored = await a.store.findKey({ region: 'us-east-1', keyId: id });
    expect(seen.map((metadata) => metadata!.Description)).toEqual([
      stored!.description,
      stored!.description,
    ]);
  });
});

describe('a node that cannot hear', () => {
  it('asks the database each time while its channel is cut, and is right', async () => {
    const { id } = await newKey(a.service);
    await use(b, id);
    await server.query(
      url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'trent-kms-channel'",
    );
    await until(() => !b.store.isCoherent());
    const before = b.readings();
    expect(await use(b, id)).toBe('ok');
    expect(b.readings()).toBeGreaterThan(before);
    await a.service.disableKey({ KeyId: id }, call());
    for (let n = 0; n < 50; n += 1) expect(await use(b, id)).toBe('DisabledException');
    await until(() => b.store.isCoherent());
    expect(await use(b, id)).toBe('DisabledException');
    const warm = b.readings();
    await use(b, id);
    expect(b.readings()).toBe(warm);
  });

  it('holds a change up for the time of its lease where it stands still, and never answers from before', async () => {
    const { id } = await newKey(a.service);
    const node = fork(new URL('./node-process.ts', import.meta.url), [url]);
    try {
      await once(node, 'message');
      expect(await ask(node, id)).toMatchObject({ came: 'ok' });
      expect(await ask(node, id)).toEqual({ isCoherent: true, came: 'ok' });
      node.kill('SIGSTOP');
      const began = performance.now();
      await a.service.disableKey({ KeyId: id }, call());
      const took = performance.now() - began;
      expect(took).toBeGreaterThan(1_800);
      expect(took).toBeLessThan(6_000);
      const answer = ask(node, id);
      node.kill('SIGCONT');
      expect(await answer).toEqual({ isCoherent: false, came: 'DisabledException' });
    } finally {
      node.kill('SIGKILL');
    }
  });
});

describe('a server that is killed under load', () => {
  it('gives errors meanwhile, no wrong answer, and work goes on within 5 s', async () => {
    const { id } = await newKey(a.service);
    const { id: off } = await newKey(a.service);
    await a.service.disableKey({ KeyId: off }, call());
    let isOver = false;
    let back = Infinity;
    let recovered = Infinity;
    const wrong: string[] = [];
    let errors = 0;
    const load = async (node: Node): Promise<void> => {
      while (!isOver) {
        const began = performance.now();
        try {
          const [on, refused] = [await use(node, id), await use(node, off)];
          if (on !== 'ok' || refused !== 'DisabledException') wrong.push(`${on} ${refused}`);
          await newKey(node.service);
          if (began > back) recovered = Math.min(recovered, performance.now());
        } catch {
          errors += 1;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    };
    const loads = [a, b].map(load);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.kill();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.start();
    back = performance.now();
    await until(() => recovered < Infinity);
    await until(() => a.store.isCoherent() && b.store.isCoherent());
    const coherent = performance.now();
    isOver = true;
    await Promise.all(loads);
    expect(wrong).toEqual([]);
    expect(errors).toBeGreaterThan(0);
    expect(recovered - back).toBeLessThan(5_000);
    expect(coherent - back).toBeLessThan(5_000);
    await a.service.disableKey({ KeyId: id }, call());
    expect(await use(b, id)).toBe('DisabledException');
  });
});

async function ask(node: ChildProcess, keyId: string): Promise<unknown> {
  const answer = once(node, 'message');
  node.send(keyId);
  return (await answer)[0];
}
