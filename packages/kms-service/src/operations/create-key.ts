import { randomUUID } from 'node:crypto';
import { refusal } from '../guard/refusal.ts';
import { partitionOf } from '../keys/arn.ts';
import { isCompatible, isInPartition } from '../keys/key-spec.ts';
import type { Handler, InputOf } from './handler.ts';
import { keyMetadata } from './key-metadata.ts';
import { readKeyPolicy } from './key-policy.ts';
import { readTags } from './tags.ts';

const symmetric = 'SYMMETRIC_DEFAULT';

export const createKey: Handler<'createKey'> = async (invocation) => {
  const { input, scope, services } = invocation;
  const spec = input.KeySpec ?? input.CustomerMasterKeySpec ?? symmetric;
  const usage = readUsage(spec, input.KeyUsage);
  if (!isInPartition(spec, partitionOf(scope.region))) {
    throw refusal('key-spec-not-in-region', { spec });
  }
  const tags = readTags(input.Tags);
  const keyId = randomUUID();
  const subject = { ...scope, keyId, spec, usage };
  const bypasses = input.BypassPolicyLockoutSafetyCheck === true;
  const policy =
    input.Policy === undefined ? null : readKeyPolicy(input.Policy, subject, invocation, bypasses);
  refuseUnsupported(input);
  const key = await services.keys.createKey({
    ...scope,
    keyId,
    spec,
    usage,
    origin: 'AWS_KMS',
    state: 'Enabled',
    description: input.Description ?? '',
    policy,
    tags,
  });
  invocation.isAbout(key);
  return { KeyMetadata: keyMetadata(key) };
};

function readUsage(spec: string, given: string | undefined): string {
  if (given === undefined) {
    if (spec === symmetric) return 'ENCRYPT_DECRYPT';
    throw refusal('key-usage-missing');
  }
  if (isCompatible(spec, given)) return given;
  throw spec === symmetric
    ? refusal('key-usage-incompatible-symmetric', { usage: given })
    : refusal('key-usage-incompatible', { usage: given, spec });
}

/** What the API has and this service does not make, after the rules of the API itself. */
function refuseUnsupported(input: InputOf<'createKey'>): void {
  const unsupported =
    input.CustomKeyStoreId !== undefined
      ? 'CustomKeyStoreId'
      : input.XksKeyId !== undefined
        ? 'XksKeyId'
        : input.Origin !== undefined && input.Origin !== 'AWS_KMS'
          ? `Origin ${input.Origin}`
          : input.MultiRegion === true
            ? 'MultiRegion'
            : null;
  if (unsupported !== null) throw refusal('not-supported', { value: unsupported });
}
