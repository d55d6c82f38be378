import { refusal } from '../guard/refusal.ts';
import type { Rotation } from '../keys/kms-key.ts';
import type { Handler, OutputOf } from './handler.ts';
import { cutPage, readPage } from './page.ts';

const dayMs = 86_400_000;
const defaultPeriodInDays = 365;

/** Quota of the service: rotations on demand of one key. */
const onDemandRotationsPerKey = 25;

const limits = { maximum: 1000, byDefault: 100 };

export const enableKeyRotation: Handler<'enableKeyRotation'> = async (invocation) => {
  const { input, services } = invocation;
  const periodInDays = input.RotationPeriodInDays ?? defaultPeriodInDays;
  const nextAt = new Date(services.clock().getTime() + periodInDays * dayMs);
  await services.keys.changeKey(invocation.key('KeyId'), { rotation: { periodInDays, nextAt } });
};

export const disableKeyRotation: Handler<'disableKeyRotation'> = async (invocation) => {
  const key = invocation.key('KeyId');
  if (key.facts.rotation === null) return;
  await invocation.services.keys.changeKey(key, { rotation: null });
};

export const getKeyRotationStatus: Handler<'getKeyRotationStatus'> = (invocation) => {
  const { arn, facts } = invocation.key('KeyId');
  const { rotation } = facts;
  if (rotation === null || facts.state === 'PendingDeletion') {
    return { KeyRotationEnabled: false, KeyId: arn };
  }
  return {
    KeyRotationEnabled: true,
    KeyId: arn,
    RotationPeriodInDays: rotation.periodInDays,
    NextRotationDate: rotation.nextAt,
  };
};

export const rotateKeyOnDemand: Handler<'rotateKeyOnDemand'> = async (invocation) => {
  const key = invocation.key('KeyId');
  const done = key.facts.rotations.filter(({ rotationType }) => rotationType === 'ON_DEMAND');
  if (done.length >= onDemandRotationsPerKey) throw refusal('rotations-limit', { arn: key.arn });
  await invocation.services.keys.rotateKey(key, 'ON_DEMAND');
  return { KeyId: key.arn };
};

export const listKeyRotations: Handler<'listKeyRotations'> = (invocation) => {
  const { arn, facts } = invocation.key('KeyId');
  const include = invocation.input.IncludeKeyMaterial ?? 'ROTATIONS_ONLY';
  const list = ['ListKeyRotations', arn, include];
  const { after, limit } = readPage(list, limits, invocation.input);
  // Key materials are only ever added, so their places are good names for a marker.
  const start = after === null ? 0 : Number(after) + 1;
  const found = [...facts.rotations.entries()]
    .slice(start)
    .filter(([, { rotationType }]) => include === 'ALL_KEY_MATERIAL' || rotationType !== null)
    .slice(0, limit + 1);
  const { entries, more } = cutPage(list, limit, found, ([place]) => String(place));
  return {
    Rotations: entries.map(([, rotation]) => entry(arn, rotation, facts.currentMaterialId)),
    ...more,
  };
};

type RotationsListEntry = OutputOf<'listKeyRotations'>['Rotations'][number];

function entry(
  arn: string,
  { materialId, rotationType, createdAt }: Rotation,
  currentMaterialId: string | null,
): RotationsListEntry {
  const made = { KeyId: arn, KeyMaterialId: materialId } as const;
  const state = materialId === currentMaterialId ? 'CURRENT' : 'NON_CURRENT';
  if (rotationType === null) return { ...made, KeyMaterialState: state };
  return {
    ...made,
    KeyMaterialState: state,
    RotationDate: createdAt,
    RotationType: rotationType === 'AUTOMATIC' ? 'AUTOMATIC' : 'ON_DEMAND',
  };
}
