import { randomBytes, randomUUID } from 'node:crypto';
import { accountId, caller, start } from '../fixture.ts';
import { defaultPolicyText } from '../../src/policy/default-policy.ts';
import { refusal } from './answers.ts';
import type { PlantedKey } from './planted-keys.ts';
import type { Row } from './row.ts';

/** One word per state, in the order of `states`; a `?` marks what this service chose. */
const always = 'ok ok ok ok ok ok ok ok';
const notOnceDoomed = 'ok ok PD PD? ok ok ok ok';

function row(
  operation: string,
  states: string,
  input: (key: PlantedKey) => object | Promise<object> = () => ({}),
  changes: Partial<Row> = {},
): Row {
  const { member = 'KeyId' } = changes;
  return {
    title: operation,
    operation,
    member,
    forms: 'no aliases',
    states,
    changesKey: true,
    dryRun: false,
    input: async ({ key, name }) => ({ [member]: name, ...(await input(key)) }),
    ...changes,
  };
}

const reads = { changesKey: false };

const keys: readonly Row[] = [
  row('DescribeKey', always, undefined, { ...reads, forms: 'all' }),
  row('UpdateKeyDescription', notOnceDoomed, () => ({ Description: 'words' })),
  row('EnableKey', 'ok ok PD PD? PI ok CR UP'),
  row('DisableKey', 'ok ok PD PD? PI ok CR UP'),
  row('ScheduleKeyDeletion', 'ok ok PD PD? ok ok ok UP'),
  row('CancelKeyDeletion', 'NPD NPD ok ok NPD NPD NPD NPD'),
  row('GetKeyPolicy', always, undefined, reads),
  row('PutKeyPolicy', always, ({ region }) => ({
    Policy: defaultPolicyText({ accountId, region }),
  })),
  row('ListKeyPolicies', always, undefined, reads),
  row('TagResource', notOnceDoomed, () => ({ Tags: [{ TagKey: 'a', TagValue: 'b' }] })),
  row('UntagResource', notOnceDoomed, () => ({ TagKeys: ['a'] })),
  row('ListResourceTags', always, undefined, reads),
];

// Ours: that an alias as the target is refused like this, and as early.
const aliasRefusal = refusal('ValidationException', 'Aliases must refer to keys. Not aliases');

const aliases: readonly Row[] = [
  row('CreateAlias', notOnceDoomed, () => ({ AliasName: `alias/${randomUUID()}` }), {
    member: 'TargetKeyId',
    aliasRefusal,
  }),
  row('UpdateAlias', notOnceDoomed, ({ alias }) => ({ AliasName: alias }), {
    member: 'TargetKeyId',
    aliasRefusal,
  }),
  row('DeleteAlias', always, undefined, { member: 'AliasName', forms: ['alias name'] }),
  row('ListAliases', always, undefined, reads),
];

/** Puts a grant on the key behind the service's back; answers its ID. */
async function grantOn({ store, id, region }: PlantedKey): Promise<string> {
  const grantId = randomBytes(32).toString('hex');
  const grant = {
    region,
    keyId: id,
    grantId,
    name: null,
    issuingAccount: accountId,
    grantee: caller.arn,
    isGranteeService: false,
    retiring: caller.arn,
    isRetiringService: false,
    operations: ['DescribeKey'],
    constraints: { encryptionContextSubset: null, encryptionContextEquals: null, sourceArn: null },
    createdAt: start,
  };
  await store.createGrant(grant, { region, keyId: id, revision: 1 }, 50_000);
  return grantId;
}

const grants: readonly Row[] = [
  row(
    'CreateGrant',
    'ok DIS PD PD? PI ok CR ok',
    () => ({ GranteePrincipal: caller.arn, Operations: ['DescribeKey'] }),
    { dryRun: true },
  ),
  row('ListGrants', always, undefined, reads),
  row('RetireGrant', always, async (key) => ({ GrantId: await grantOn(key) }), { dryRun: true }),
  row('RevokeGrant', always, async (key) => ({ GrantId: await grantOn(key) }), { dryRun: true }),
];

const isSymmetric: Row['afterState'] = ({ spec }) =>
  spec === 'SYMMETRIC_DEFAULT' ? null : refusal('UnsupportedOperationException');

const rotation: readonly Row[] = [
  row('EnableKeyRotation', 'ok DIS PD PD? EXT CKS CR ok', undefined, { afterState: isSymmetric }),
  row('DisableKeyRotation', 'ok DIS PD PD? EXT CKS CR ok'),
  row('GetKeyRotationStatus', 'ok ok ok ok EXT CKS ok ok', undefined, reads),
  row('RotateKeyOnDemand', 'ok DIS PD PD? PI CKS CR? UP?', undefined, { afterState: isSymmetric }),
  row('ListKeyRotations', 'ok ok? ok? ok? ok? ok? ok? ok?', undefined, reads),
];

/** Operations about a key that use no key material. */
export const managementRows: readonly Row[] = [...keys, ...aliases, ...grants, ...rotation];
