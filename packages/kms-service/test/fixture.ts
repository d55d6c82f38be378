import { randomUUID } from 'node:crypto';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import type { KeyRecord, KeyService, KeyStore, Principal } from '@trent/kms-service';
import { isServiceError } from '@trent/protocol';
import type { CallContext } from '@trent/server-runtime';

export const accountId = '111122223333';
export const otherAccountId = '444455556666';
export const region = 'us-east-1';
export const start: Date = new Date('2026-03-01T12:00:00.250Z');

export const caller: Principal = { accountId, arn: `arn:aws:iam::${accountId}:user/app` };
export const stranger: Principal = {
  accountId: otherAccountId,
  arn: `arn:aws:iam::${otherAccountId}:user/other`,
};

export function call(changes: Partial<CallContext<Principal>> = {}): CallContext<Principal> {
  return {
    operation: 'Test',
    identity: caller,
    region,
    requestId: '00000000-0000-4000-8000-000000000000',
    receivedAt: start,
    connection: { secure: false },
    userAgent: null,
    resources: [],
    ...changes,
  };
}

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now: number = start.getTime();

  readonly now = (): Date => new Date(this.#now);

  advanceDays(days: number): void {
    this.#now += days * 86_400_000;
  }

  advanceMs(ms: number): void {
    this.#now += ms;
  }
}

export interface Fixture {
  readonly service: KeyService;
  readonly store: KeyStore;
  readonly clock: TestClock;
}

export function rootKey(): Uint8Array {
  return new Uint8Array(32).fill(7);
}

export async function openFixture(store: KeyStore = openSqliteStore(':memory:')): Promise<Fixture> {
  const clock = new TestClock();
  const service = await createKeyService({ store, rootKey: rootKey(), clock: clock.now });
  return { service, store, clock };
}

/** A key of the caller's, by its metadata. */
export async function newKey(
  service: KeyService,
  input: Parameters<KeyService['createKey']>[0] = {},
): Promise<{ readonly id: string; readonly arn: string; readonly materialId: string }> {
  const { KeyMetadata } = await service.createKey(input, call());
  return {
    id: KeyMetadata.KeyId,
    arn: KeyMetadata.Arn!,
    materialId: KeyMetadata.CurrentKeyMaterialId!,
  };
}

/** A key put into the store behind the service's back: of a kind, or in a state, that no operation makes. */
export async function plantKey(
  store: KeyStore,
  facts: Partial<KeyRecord> = {},
): Promise<{ readonly id: string; readonly arn: string }> {
  const id = facts.keyId ?? randomUUID();
  const owner = facts.accountId ?? accountId;
  const where = facts.region ?? region;
  await store.createKey({
    accountId: owner,
    region: where,
    keyId: id,
    revision: 1,
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'AWS_KMS',
    state: 'Enabled',
    description: '',
    policy: null,
    createdAt: start,
    deletionDate: null,
    currentMaterialId: null,
    rotation: null,
    materials: [],
    tags: [],
    ...facts,
  });
  return { id, arn: `arn:aws:kms:${where}:${owner}:key/${id}` };
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Code and message that a call is refused with, or `ok`. Anything but a service error fails the test. */
export async function outcome(work: Promise<unknown>): Promise<Refusal | 'ok'> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (!isServiceError(error)) throw error;
    return { code: error.code, message: error.message };
  }
}
