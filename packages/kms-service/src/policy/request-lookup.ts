import type { Caller } from './caller.ts';
import type { ConditionLookup } from './condition-lookup.ts';
import type { RequestFacts } from './request-facts.ts';

type Values = readonly string[] | undefined;
type Read = (facts: RequestFacts) => Values;

/** Text, number, boolean or a list of texts as values; anything else as none. */
function valuesOf(value: unknown): Values {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : undefined;
}

const member =
  (...names: readonly string[]): Read =>
  ({ input }) => {
    const name = names.find((one) => input[one] !== undefined && input[one] !== null);
    return name === undefined ? undefined : valuesOf(input[name]);
  };

const only =
  (operations: readonly string[], read: Read): Read =>
  (facts) =>
    operations.includes(facts.operation) ? read(facts) : undefined;

const optional = (text: string | null): Values => (text === null ? undefined : [text]);

/** The context of this side of the request. */
function encryptionContext({ operation, input }: RequestFacts): Readonly<Record<string, unknown>> {
  const name =
    operation === 'ReEncryptFrom'
      ? 'SourceEncryptionContext'
      : operation === 'ReEncryptTo'
        ? 'DestinationEncryptionContext'
        : 'EncryptionContext';
  return recordOf(input[name]);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Value of the entry whose name is this in lower case. */
function entry(record: Readonly<Record<string, unknown>>, lowerCaseName: string): Values {
  for (const [name, value] of Object.entries(record)) {
    if (name.toLowerCase() === lowerCaseName) return valuesOf(value);
  }
  return undefined;
}

function requestTags({ input }: RequestFacts): Readonly<Record<string, unknown>> {
  const tags = Array.isArray(input['Tags']) ? (input['Tags'] as readonly unknown[]) : [];
  return Object.fromEntries(
    tags.map(recordOf).map(({ TagKey: key, TagValue: value }) => [String(key), value]),
  );
}

function requestAlias({ operation, input }: RequestFacts): Values {
  const name =
    operation === 'ReEncryptFrom'
      ? 'SourceKeyId'
      : operation === 'ReEncryptTo'
        ? 'DestinationKeyId'
        : 'KeyId';
  const id = input[name];
  if (typeof id !== 'string') return undefined;
  const alias = /^(?:arn:[^:]+:kms:[^:]*:\d{12}:)?(alias\/.+)$/.exec(id)?.[1];
  return alias === undefined ? undefined : [alias];
}

const sourceAlgorithms: Read = (facts) =>
  member(
    facts.operation === 'ReEncryptFrom'
      ? 'SourceEncryptionAlgorithm'
      : facts.operation === 'ReEncryptTo'
        ? 'DestinationEncryptionAlgorithm'
        : 'EncryptionAlgorithm',
  )(facts) ??
  (facts.key?.spec === 'SYMMETRIC_DEFAULT' && encrypts.has(facts.operation)
    ? ['SYMMETRIC_DEFAULT']
    : undefined);

const encrypts: ReadonlySet<string> = new Set([
  'Encrypt',
  'Decrypt',
  'ReEncryptFrom',
  'ReEncryptTo',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
]);

const principalTypes: Readonly<Record<Caller['kind'], string | undefined>> = {
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  'assumed-role': 'AssumedRole',
  'federated-user': 'FederatedUser',
  service: undefined,
};

const sides = ['ReEncryptFrom', 'ReEncryptTo'];
const puts = ['CreateKey', 'PutKeyPolicy', 'ReplicateKey'];
/** Before there is a key, what the request says of it, with the defaults of the operation. */
const newKey =
  (fallback: string, ...names: readonly string[]): Read =>
  (facts) =>
    facts.operation === 'CreateKey' ? (member(...names)(facts) ?? [fallback]) : undefined;
const keySpec: Read = (facts) =>
  facts.key === null
    ? newKey('SYMMETRIC_DEFAULT', 'KeySpec', 'CustomerMasterKeySpec')(facts)
    : [facts.key.spec];
const keyUsage: Read = (facts) =>
  facts.key === null ? newKey('ENCRYPT_DECRYPT', 'KeyUsage')(facts) : [facts.key.usage];

function constraintType({ input }: RequestFacts): Values {
  const names = Object.entries(recordOf(input['Constraints']))
    .filter(([name, value]) => name.startsWith('EncryptionContext') && value != null)
    .map(([name]) => name);
  return names.length === 0 ? undefined : names;
}

/** Condition keys by their names in lower case. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    'kms:bypasspolicylockoutsafetycheck',
    only(puts, (facts) => member('BypassPolicyLockoutSafetyCheck')(facts) ?? ['false']),
  ],
  ['kms:calleraccount', ({ caller }) => (caller.accountId === '' ? undefined : [caller.accountId])],
  ['kms:viaservice', ({ viaService }) => optional(viaService)],
  ['kms:encryptioncontextkeys', (facts) => Object.keys(encryptionContext(facts))],
  ['kms:encryptionalgorithm', sourceAlgorithms],
  ['kms:signingalgorithm', member('SigningAlgorithm')],
  ['kms:macalgorithm', member('MacAlgorithm')],
  ['kms:keyagreementalgorithm', member('KeyAgreementAlgorithm')],
  ['kms:messagetype', only(['Sign', 'Verify'], (facts) => member('MessageType')(facts) ?? ['RAW'])],
  ['kms:datakeypairspec', member('KeyPairSpec')],
  ['kms:granteeprincipal', member('GranteePrincipal', 'GranteeServicePrincipal')],
  ['kms:retiringprincipal', member('RetiringPrincipal', 'RetiringServicePrincipal')],
  ['kms:grantoperations', member('Operations')],
  ['kms:grantconstrainttype', only(['CreateGrant'], constraintType)],
  [
    'kms:grantisforawsresource',
    only(['CreateGrant', 'ListGrants', 'RevokeGrant'], ({ viaService }) => [
      String(viaService !== null),
    ]),
  ],
  ['kms:keyspec', keySpec],
  ['kms:customermasterkeyspec', keySpec],
  ['kms:keyusage', keyUsage],
  ['kms:customermasterkeyusage', keyUsage],
  [
    'kms:keyorigin',
    (facts) => (facts.key === null ? newKey('AWS_KMS', 'Origin')(facts) : [facts.key.origin]),
  ],
  [
    'kms:multiregion',
    (facts) =>
      facts.key === null ? newKey('false', 'MultiRegion')(facts) : [String(facts.key.multiRegion)],
  ],
  ['kms:requestalias', requestAlias],
  ['kms:resourcealiases', ({ key }) => key?.aliases],
  ['kms:reencryptonsamekey', only(sides, ({ input }) => valuesOf(input['ReEncryptOnSameKey']))],
  [
    'kms:rotationperiodindays',
    only(['EnableKeyRotation'], (facts) => member('RotationPeriodInDays')(facts) ?? ['365']),
  ],
  [
    'kms:schedulekeydeletionpendingwindowindays',
    only(['ScheduleKeyDeletion'], (facts) => member('PendingWindowInDays')(facts) ?? ['30']),
  ],
  ['kms:expirationmodel', member('ExpirationModel')],
  ['kms:wrappingalgorithm', member('WrappingAlgorithm')],
  ['kms:wrappingkeyspec', member('WrappingKeySpec')],
  ['kms:primaryregion', member('PrimaryRegion')],
  ['kms:replicaregion', member('ReplicaRegion')],
  // A session shows its role here (IAM guide, global condition keys).
  [
    'aws:principalarn',
    ({ caller: { kind, arn, issuerArn } }) =>
      kind === 'service' ? undefined : [kind === 'assumed-role' ? (issuerArn ?? arn) : arn],
  ],
  [
    'aws:principalaccount',
    ({ caller }) => (caller.accountId === '' ? undefined : [caller.accountId]),
  ],
  ['aws:principaltype', ({ caller }) => optional(principalTypes[caller.kind] ?? null)],
  ['aws:principalisawsservice', ({ caller }) => [String(caller.kind === 'service')]],
  [
    'aws:principalservicename',
    ({ caller }) => (caller.kind === 'service' ? [caller.arn] : undefined),
  ],
  ['aws:userid', ({ userId }) => optional(userId)],
  [
    'aws:username',
    ({ caller }) =>
      caller.kind === 'user' ? [caller.arn.slice(caller.arn.lastIndexOf('/') + 1)] : undefined,
  ],
  ['aws:sourceip', ({ sourceIp }) => optional(sourceIp?.replace(/^::ffff:(?=\d+\.)/i, '') ?? null)],
  ['aws:currenttime', ({ time }) => [time.toISOString()]],
  ['aws:epochtime', ({ time }) => [String(Math.floor(time.getTime() / 1000))]],
  ['aws:securetransport', ({ secureTransport }) => [String(secureTransport)]],
  ['aws:requestedregion', ({ region }) => [region]],
  ['aws:useragent', ({ userAgent }) => optional(userAgent)],
  ['aws:sourcearn', ({ sourceArn }) => optional(sourceArn)],
  ['aws:resourceaccount', ({ key }) => optional(key?.accountId ?? null)],
  ['aws:viaawsservice', ({ viaService }) => [String(viaService !== null)]],
  ['aws:tagkeys', (facts) => member('TagKeys')(facts) ?? Object.keys(requestTags(facts))],
]);

const families: readonly (readonly [
  string,
  (facts: RequestFacts) => Readonly<Record<string, unknown>>,
])[] = [
  ['kms:encryptioncontext:', encryptionContext],
  ['aws:principaltag/', ({ principalTags }) => principalTags],
  ['aws:requesttag/', requestTags],
  ['aws:resourcetag/', ({ key }) => key?.tags ?? {}],
];

/** The condition keys of a request; each is worked out when a policy asks for it. */
export function requestLookup(facts: RequestFacts): ConditionLookup {
  return (key) => {
    const read = readers.get(key);
    if (read !== undefined) return read(facts);
    for (const [prefix, record] of families) {
      if (key.startsWith(prefix)) return entry(record(facts), key.slice(prefix.length));
    }
    return undefined;
  };
}
