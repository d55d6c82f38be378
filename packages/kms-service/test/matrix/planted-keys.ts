import { randomUUID } from 'node:crypto';
import type { KeyRecord, KeyService, KeyStore } from '@trent/kms-service';
import { accountId, call, openFixture, plantKey, start } from '../fixture.ts';
import type { State } from './answers.ts';
import type { Kind } from './kinds.ts';
import { sender } from './wire.ts';
import type { Send } from './wire.ts';

/** A key of some kind in some state, as if it had come about by itself, with an alias and a service that has it. */
export interface PlantedKey {
  readonly service: KeyService;
  readonly store: KeyStore;
  readonly send: Send;
  readonly id: string;
  readonly arn: string;
  readonly alias: string;
  readonly region: string;
}

const donors = new Map<string, Promise<KeyRecord>>();

/** A key of this spec with material that works, made once; whatever else it is for is another record's matter. */
function donorOf({ spec, usage, region }: Kind): Promise<KeyRecord> {
  const known = donors.get(spec);
  if (known !== undefined) return known;
  const made = make();
  donors.set(spec, made);
  return made;

  async function make(): Promise<KeyRecord> {
    const { service, store } = await openFixture();
    const input = { KeySpec: spec, KeyUsage: usage } as Parameters<KeyService['createKey']>[0];
    const { KeyMetadata } = await service.createKey(input, call({ region }));
    return (await store.findKey({ region, keyId: KeyMetadata.KeyId }))!;
  }
}

const working = new Map<string, Promise<PlantedKey>>();

/** The key of this kind and state whose material works; it has a store of its own, and nobody changes it. */
export function workingKey(kind: Kind, state: State): Promise<PlantedKey> {
  const name = `${kind.spec} ${kind.usage} ${state}`;
  const known = working.get(name);
  if (known !== undefined) return known;
  const planted = plantWorkingKey(kind, state);
  working.set(name, planted);
  return planted;
}

async function plantWorkingKey(kind: Kind, state: State): Promise<PlantedKey> {
  const { keyId, materials, currentMaterialId } = await donorOf(kind);
  const { service, store } = await openFixture();
  return plant({ service, store }, kind, state, { keyId, materials, currentMaterialId });
}

/** A further key in the same store, without material. */
export async function plantFreshKey(
  beside: Pick<PlantedKey, 'service' | 'store'>,
  kind: Kind,
  state: State,
): Promise<PlantedKey> {
  return plant(beside, kind, state, {});
}

async function plant(
  { service, store }: Pick<PlantedKey, 'service' | 'store'>,
  { spec, usage, region }: Kind,
  state: State,
  facts: Partial<KeyRecord>,
): Promise<PlantedKey> {
  const isPending = state === 'PendingDeletion' || state === 'PendingReplicaDeletion';
  const { id } = await plantKey(store, {
    ...facts,
    region,
    spec,
    usage,
    state,
    deletionDate: isPending ? new Date(start.getTime() + 86_400_000) : null,
  });
  const alias = `alias/${randomUUID()}`;
  await store.createAlias(
    { accountId, region, name: alias, targetKeyId: id, createdAt: start, updatedAt: start },
    { region, keyId: id, revision: 1 },
    50,
  );
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  const arn = `arn:${partition}:kms:${region}:${accountId}:key/${id}`;
  return { service, store, send: sender(service, region), id, arn, alias, region };
}
