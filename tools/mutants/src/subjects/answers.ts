import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, bytesOf, omit } from '../ways/index.ts';

/** Operations whose answer names the KMS key, by ARN. */
const naming = [
  'Encrypt',
  'Decrypt',
  'ReEncrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'GetPublicKey',
  'ScheduleKeyDeletion',
  'CancelKeyDeletion',
  'RotateKeyOnDemand',
];

const materials = [
  'Decrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
];

/** Members that an answer always has. */
const required: Readonly<Record<string, readonly string[]>> = {
  Encrypt: ['CiphertextBlob', 'KeyId', 'EncryptionAlgorithm'],
  GenerateDataKey: ['CiphertextBlob', 'Plaintext', 'KeyId', 'KeyMaterialId'],
  GenerateDataKeyWithoutPlaintext: ['CiphertextBlob', 'KeyId', 'KeyMaterialId'],
  GenerateDataKeyPair: [
    'PrivateKeyCiphertextBlob',
    'PrivateKeyPlaintext',
    'PublicKey',
    'KeyId',
    'KeyPairSpec',
    'KeyMaterialId',
  ],
  GenerateDataKeyPairWithoutPlaintext: [
    'PrivateKeyCiphertextBlob',
    'PublicKey',
    'KeyId',
    'KeyPairSpec',
    'KeyMaterialId',
  ],
  GenerateMac: ['Mac', 'MacAlgorithm', 'KeyId'],
  VerifyMac: ['MacValid', 'MacAlgorithm', 'KeyId'],
  Sign: ['Signature', 'SigningAlgorithm', 'KeyId'],
  Verify: ['SignatureValid', 'SigningAlgorithm', 'KeyId'],
  GetPublicKey: ['PublicKey', 'KeyId', 'KeySpec', 'KeyUsage', 'CustomerMasterKeySpec'],
  CreateGrant: ['GrantToken', 'GrantId'],
  ScheduleKeyDeletion: ['KeyId', 'DeletionDate', 'KeyState', 'PendingWindowInDays'],
  CancelKeyDeletion: ['KeyId'],
  RotateKeyOnDemand: ['KeyId'],
  GetKeyPolicy: ['Policy'],
  ListKeyPolicies: ['PolicyNames', 'Truncated'],
  ListResourceTags: ['Tags', 'Truncated'],
  ListKeys: ['Keys', 'Truncated'],
  ListAliases: ['Aliases', 'Truncated'],
  ListGrants: ['Grants', 'Truncated'],
  ListRetirableGrants: ['Grants', 'Truncated'],
  ListKeyRotations: ['Rotations', 'Truncated'],
  GetKeyRotationStatus: ['KeyRotationEnabled', 'KeyId'],
};

const metadata = [
  'AWSAccountId',
  'Arn',
  'CreationDate',
  'CurrentKeyMaterialId',
  'CustomerMasterKeySpec',
  'Description',
  'Enabled',
  'EncryptionAlgorithms',
  'SigningAlgorithms',
  'MacAlgorithms',
  'KeyId',
  'KeyManager',
  'KeySpec',
  'KeyState',
  'KeyUsage',
  'MultiRegion',
  'Origin',
];

const keyIds = (operation: string): readonly Mutant[] => [
  shape(
    `key-id-bare-${operation}`,
    `${operation} answers the bare key ID`,
    'Seen, since fixed',
    'KeyId is the ARN of the key',
    operation,
    (output) => ({
      ...output,
      KeyId: String(output['KeyId']).replace(/^.*\//, ''),
    }),
  ),
  shape(
    `key-id-echoed-${operation}`,
    `${operation} answers the identifier that it was given`,
    'The request is copied',
    'KeyId is the ARN of the key',
    operation,
    (output, input) => ({
      ...output,
      KeyId: input['KeyId'] ?? input['DestinationKeyId'] ?? output['KeyId'],
    }),
  ),
];

function shape(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  where: string | readonly string[],
  change: (output: JsonObject, input: JsonObject) => JsonObject,
): Mutant {
  return {
    id: `answer-${id}`,
    breaks,
    why,
    violates,
    operations: typeof where === 'string' ? [where] : where,
    change: () => alter(where, (output, { input }) => change(output, input)),
  };
}

function ofMetadata(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  change: (one: JsonObject) => JsonObject,
  where: readonly string[] = ['CreateKey', 'DescribeKey'],
): Mutant {
  return shape(id, breaks, why, violates, where, (output) => ({
    ...output,
    KeyMetadata: change(output['KeyMetadata'] as JsonObject),
  }));
}

const blobs = ['CiphertextBlob', 'PrivateKeyCiphertextBlob', 'PublicKey', 'Signature', 'Mac'];
const recode = (output: JsonObject, encode: (bytes: Buffer) => unknown): JsonObject => {
  const changed = { ...output };
  for (const name of blobs)
    if (typeof changed[name] === 'string') changed[name] = encode(bytesOf(changed[name]));
  return changed;
};

export const answers: readonly Mutant[] = [
  ...naming.filter((one) => one !== 'Decrypt').flatMap(keyIds),
  ...Object.entries(required).flatMap(([operation, members]) =>
    members.map((member) =>
      shape(
        `without-${member}-${operation}`,
        `${operation} leaves out ${member}`,
        'Forgotten',
        `The answer of ${operation} has ${member}`,
        operation,
        omit(member),
      ),
    ),
  ),
  ...metadata.map((member) =>
    ofMetadata(
      `metadata-without-${member}`,
      `Key metadata lack ${member}`,
      'Forgotten',
      `Key metadata have ${member}`,
      omit(member),
    ),
  ),
  shape(
    'arn-region',
    'ARNs name another Region',
    'A constant',
    'ARNs name the Region that was called',
    naming,
    (output) => ({
      ...output,
      KeyId: String(output['KeyId']).replace(/:us-[a-z]+-\d:/, ':eu-central-1:'),
    }),
  ),
  shape(
    'arn-account',
    'ARNs name the account 000000000000',
    'A constant; seen as a default',
    'ARNs name the account of the key',
    naming,
    (output) => ({
      ...output,
      KeyId: String(output['KeyId']).replace(/:\d{12}:/, ':000000000000:'),
    }),
  ),
  shape(
    'arn-service',
    'ARNs lack the resource type',
    'Built by hand',
    'The ARN of a key ends in key/ID',
    naming,
    (output) => ({ ...output, KeyId: String(output['KeyId']).replace(':key/', ':') }),
  ),
  shape(
    'blob-hex',
    'Blobs are hexadecimal',
    'The encodings are mixed up',
    'Blobs are standard base64',
    '*',
    (output) => recode(output, (bytes) => bytes.toString('hex')),
  ),
  shape(
    'blob-url-safe',
    'Blobs are URL-safe base64',
    'The encodings are mixed up',
    'Blobs are standard base64',
    '*',
    (output) => recode(output, (bytes) => bytes.toString('base64url')),
  ),
  shape(
    'blob-unpadded',
    'Blobs lack their padding',
    'The encodings are mixed up',
    'Blobs are standard base64 with padding',
    '*',
    (output) => recode(output, (bytes) => bytes.toString('base64').replace(/=+$/, '')),
  ),
  shape(
    'blob-twice',
    'Blobs are encoded twice',
    'Encoded by the service and by the framework',
    'Blobs are base64 of their bytes',
    ['GetPublicKey', 'GenerateMac', 'Sign'],
    (output) => recode(output, (bytes) => Buffer.from(bytes.toString('base64')).toString('base64')),
  ),
  shape(
    'blob-array',
    'Blobs are lists of numbers',
    'How some languages write bytes as JSON',
    'Blobs are base64 text',
    '*',
    (output) => recode(output, (bytes) => [...bytes]),
  ),
  shape(
    'blob-buffer',
    'Blobs are objects of type Buffer',
    'How Node writes bytes as JSON',
    'Blobs are base64 text',
    '*',
    (output) => recode(output, (bytes) => bytes.toJSON()),
  ),
  shape(
    'blob-lines',
    'Blobs are broken into lines',
    'MIME base64',
    'Blobs are base64 without white space',
    '*',
    (output) => recode(output, (bytes) => bytes.toString('base64').replaceAll(/(.{76})/g, '$1\n')),
  ),
  shape(
    'key-material-id-base64',
    'Key material IDs are base64',
    'The encodings are mixed up',
    'Recorded: 64 lower-case hexadecimal digits',
    materials,
    (output) => ({
      ...output,
      KeyMaterialId: Buffer.from(String(output['KeyMaterialId']), 'hex').toString('base64'),
    }),
  ),
  shape(
    'key-material-id-upper-case',
    'Key material IDs are upper case',
    'Another formatter',
    'Recorded: 64 lower-case hexadecimal digits',
    materials,
    (output) => ({ ...output, KeyMaterialId: String(output['KeyMaterialId']).toUpperCase() }),
  ),
  shape(
    'key-material-id-uuid',
    'Key material IDs are UUIDs',
    'What everything else has',
    'Recorded: 64 lower-case hexadecimal digits',
    materials,
    (output) => ({ ...output, KeyMaterialId: crypto.randomUUID() }),
  ),
  shape(
    'key-material-id-random',
    'Key material IDs are new in each answer',
    'Nobody compares',
    'A key has one current key material',
    materials,
    (output) => ({
      ...output,
      KeyMaterialId: [...crypto.getRandomValues(new Uint8Array(32))]
        .map((one) => one.toString(16).padStart(2, '0'))
        .join(''),
    }),
  ),
  shape(
    'null-next-marker',
    'NextMarker is null on the last page',
    'Members without a value are written',
    'Members without a value are left out',
    '*',
    (output) => (output['Truncated'] === false ? { ...output, NextMarker: null } : output),
  ),
  shape(
    'empty-next-marker',
    'NextMarker is empty on the last page',
    'Members without a value are written',
    'NextMarker is there only where Truncated is true',
    '*',
    (output) => (output['Truncated'] === false ? { ...output, NextMarker: '' } : output),
  ),
  shape(
    'null-recipient',
    'CiphertextForRecipient is null',
    'Members without a value are written',
    'Members without a value are left out',
    [...materials, 'GenerateRandom'],
    (output) => ({ ...output, CiphertextForRecipient: null }),
  ),
  shape(
    'lower-camel',
    'Members begin with a lower-case letter',
    'The framework does so',
    'Members are named as in the model',
    '*',
    (output) =>
      Object.fromEntries(
        Object.entries(output).map(([name, value]) => [
          name.charAt(0).toLowerCase() + name.slice(1),
          value,
        ]),
      ),
  ),
  shape(
    'wrapped',
    'Members stand in an object named after the operation',
    'As in the Query protocol',
    'Members stand at the top of the answer',
    '*',
    (output) => ({ Result: output }),
  ),
  ofMetadata(
    'metadata-date-text',
    'Dates are ISO 8601 text',
    'What JSON usually has',
    'Dates are numbers of seconds',
    (one) => ({
      ...one,
      CreationDate: new Date(Number(one['CreationDate']) * 1_000).toISOString(),
    }),
  ),
  ofMetadata(
    'metadata-date-milliseconds',
    'Dates are milliseconds',
    'What the language has',
    'Dates are numbers of seconds',
    (one) => ({ ...one, CreationDate: Number(one['CreationDate']) * 1_000 }),
  ),
  ofMetadata(
    'metadata-date-quoted',
    'Dates are numbers in quotes',
    'Written as text',
    'Dates are numbers',
    (one) => ({ ...one, CreationDate: String(one['CreationDate']) }),
  ),
  ofMetadata(
    'metadata-date-zero',
    'The creation date is 1970',
    'Never set',
    'CreationDate is when the key was made',
    (one) => ({ ...one, CreationDate: 0 }),
  ),
  ofMetadata(
    'metadata-key-id-is-arn',
    'KeyId of the metadata is the ARN',
    'As everywhere else',
    'KeyId of the metadata is the bare ID',
    (one) => ({ ...one, KeyId: one['Arn'] }),
  ),
  ofMetadata(
    'metadata-arn-is-key-id',
    'Arn is the bare ID',
    'The two are mixed up',
    'Arn is the ARN',
    (one) => ({ ...one, Arn: one['KeyId'] }),
  ),
  ofMetadata(
    'metadata-enabled-text',
    'Enabled is a text',
    'Written as text',
    'Enabled is a boolean',
    (one) => ({ ...one, Enabled: String(one['Enabled']) }),
  ),
  ofMetadata(
    'metadata-description-lost',
    'The description is lost',
    'Not stored',
    'Description is the one that was given',
    (one) => ({ ...one, Description: '' }),
  ),
  ofMetadata(
    'metadata-description-trimmed',
    'The description is trimmed',
    'Text is trimmed when read',
    'Description is the one that was given',
    (one) => ({ ...one, Description: String(one['Description']).trim() }),
  ),
  ofMetadata(
    'metadata-description-ascii',
    'The description loses what is not ASCII',
    'Encoded as ASCII',
    'Description is the one that was given',
    (one) => ({ ...one, Description: String(one['Description']).replaceAll(/[^ -~]/g, '?') }),
  ),
  ofMetadata(
    'metadata-manager-aws',
    'KeyManager is AWS',
    'The wrong constant',
    'Keys of customers have the key manager CUSTOMER',
    (one) => ({ ...one, KeyManager: 'AWS' }),
  ),
  ofMetadata(
    'metadata-origin-external',
    'Origin is EXTERNAL',
    'The wrong constant',
    'Origin is AWS_KMS by default',
    (one) => ({ ...one, Origin: 'EXTERNAL' }),
  ),
  ofMetadata(
    'metadata-multi-region-true',
    'MultiRegion is true',
    'A default',
    'Keys are of a single Region by default',
    (one) => ({ ...one, MultiRegion: true }),
  ),
  ofMetadata(
    'metadata-usage-constant',
    'KeyUsage is always ENCRYPT_DECRYPT',
    'A constant from the time before RSA keys',
    'KeyUsage is the one that was asked for',
    (one) => ({ ...one, KeyUsage: 'ENCRYPT_DECRYPT' }),
  ),
  ofMetadata(
    'metadata-spec-constant',
    'KeySpec is always SYMMETRIC_DEFAULT',
    'A constant from the time before RSA keys',
    'KeySpec is the one that was asked for',
    (one) => ({ ...one, KeySpec: 'SYMMETRIC_DEFAULT' }),
  ),
  ofMetadata(
    'metadata-old-spec-constant',
    'CustomerMasterKeySpec is always SYMMETRIC_DEFAULT',
    'Forgotten when KeySpec came',
    'CustomerMasterKeySpec is the same as KeySpec',
    (one) => ({ ...one, CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT' }),
  ),
  ofMetadata(
    'metadata-state-constant',
    'KeyState is always Enabled',
    'A constant',
    'KeyState is the state of the key',
    (one) => ({ ...one, KeyState: 'Enabled' }),
    ['DescribeKey'],
  ),
  ofMetadata(
    'metadata-algorithms-of-all',
    'An RSA key lists algorithms of both usages',
    'Listed by spec',
    'A key has the algorithms of its usage alone',
    (one) =>
      String(one['KeySpec']).startsWith('RSA')
        ? {
            ...one,
            EncryptionAlgorithms: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
            SigningAlgorithms: ['RSASSA_PSS_SHA_256'],
          }
        : one,
  ),
  ofMetadata(
    'metadata-algorithms-incomplete',
    'A key lists its first algorithm only',
    'Forgotten',
    'A key lists all its algorithms',
    (one) => {
      const changed = { ...one };
      for (const name of ['EncryptionAlgorithms', 'SigningAlgorithms'])
        if (Array.isArray(changed[name])) changed[name] = (changed[name] as unknown[]).slice(0, 1);
      return changed;
    },
  ),
  ofMetadata(
    'metadata-deletion-date-null',
    'DeletionDate is null',
    'Members without a value are written',
    'Members without a value are left out',
    (one) => ({ DeletionDate: null, ...one }),
  ),
  ofMetadata(
    'metadata-material-of-asymmetric',
    'Asymmetric keys have a CurrentKeyMaterialId',
    'Written for all',
    'Recorded: symmetric keys alone have it',
    (one) => ({ CurrentKeyMaterialId: '0'.repeat(64), ...one }),
  ),
  ofMetadata(
    'metadata-arn-of-root',
    'The ARN of a key ends in root',
    'Built by hand',
    'Arn is the ARN of the key',
    (one) => ({ ...one, Arn: String(one['Arn']).replace(/key\/.*/, 'root') }),
  ),
  ofMetadata(
    'metadata-account',
    'AWSAccountId is 000000000000',
    'A constant',
    'AWSAccountId is the account of the caller',
    (one) => ({ ...one, AWSAccountId: '000000000000' }),
  ),
  {
    id: 'answer-created-status',
    breaks: 'CreateKey answers 201',
    why: 'As REST has it',
    violates: 'Success is status 200',
    operations: ['CreateKey'],
    change: () => ({
      answer: (answer, { operation }) =>
        operation === 'CreateKey' && answer.status === 200 ? { ...answer, status: 201 } : answer,
    }),
  },
];
