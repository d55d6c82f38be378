import { kmsService } from '@trent/kms-server-stub';
import { ServiceError } from '@trent/protocol';
import type { JsonObject, Mutant } from '../mutant.ts';
import { changeGuard, overlook, refuse, rewrite } from '../ways/index.ts';

const dataKeys = ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];
const limits = 'Limits of the model are checked, ends included';

function unseen(
  id: string,
  breaks: string,
  where: string | readonly string[],
  path: string,
  keyword?: string,
): Mutant {
  return {
    id: `input-${id}`,
    breaks,
    why: 'The check is missing',
    violates: limits,
    operations: typeof where === 'string' ? [where] : where,
    change: () => overlook(where, path, keyword),
  };
}

function tooStrict(
  id: string,
  breaks: string,
  why: string,
  where: string | readonly string[],
  isRefused: (input: JsonObject) => boolean,
  code?: string,
): Mutant {
  return {
    id: `input-${id}`,
    breaks,
    why,
    violates: 'What the model allows is accepted',
    operations: typeof where === 'string' ? [where] : where,
    change: () => refuse(where, isRefused, code),
  };
}

function read(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  where: string | readonly string[],
  change: (input: JsonObject) => JsonObject,
): Mutant {
  return {
    id: `input-${id}`,
    breaks,
    why,
    violates,
    operations: typeof where === 'string' ? [where] : where,
    change: () => rewrite(where, change),
  };
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : -1;
const bytesIn = (value: unknown): number =>
  typeof value === 'string' ? Buffer.from(value, 'base64').length : -1;
const number = (input: JsonObject): number =>
  typeof input['NumberOfBytes'] === 'number' ? input['NumberOfBytes'] : -1;

export const input: readonly Mutant[] = [
  unseen(
    'number-of-bytes-maximum',
    'NumberOfBytes 1025 is accepted',
    [...dataKeys, 'GenerateRandom'],
    'NumberOfBytes',
    'maximum',
  ),
  unseen(
    'number-of-bytes-minimum',
    'NumberOfBytes 0 is accepted',
    [...dataKeys, 'GenerateRandom'],
    'NumberOfBytes',
    'minimum',
  ),
  read(
    'number-of-bytes-zero-is-absent',
    'NumberOfBytes 0 is as good as none',
    '0 is false; seen in four implementations',
    limits,
    dataKeys,
    ({ NumberOfBytes, ...rest }) =>
      NumberOfBytes === 0
        ? rest
        : { ...rest, ...(NumberOfBytes === undefined ? {} : { NumberOfBytes }) },
  ),
  read(
    'number-of-bytes-negative',
    'A negative NumberOfBytes is made positive',
    'Only zero was thought of',
    limits,
    [...dataKeys, 'GenerateRandom'],
    (request) =>
      number(request) < -1 || request['NumberOfBytes'] === -1
        ? { ...request, NumberOfBytes: Math.abs(Number(request['NumberOfBytes'])) }
        : request,
  ),
  read(
    'number-of-bytes-clamped',
    'NumberOfBytes above 1024 is taken for 1024',
    'Good will',
    limits,
    [...dataKeys, 'GenerateRandom'],
    (request) => (number(request) > 1_024 ? { ...request, NumberOfBytes: 1_024 } : request),
  ),
  tooStrict(
    'number-of-bytes-1024-refused',
    'NumberOfBytes 1024 is refused',
    'Off by one',
    [...dataKeys, 'GenerateRandom'],
    (request) => number(request) === 1_024,
  ),
  tooStrict(
    'number-of-bytes-1-refused',
    'NumberOfBytes 1 is refused',
    'Off by one',
    [...dataKeys, 'GenerateRandom'],
    (request) => number(request) === 1,
  ),
  tooStrict(
    'number-of-bytes-odd-refused',
    'Lengths that are no key length are refused',
    'Only sizes of AES were thought of',
    dataKeys,
    (request) => number(request) > 0 && ![16, 24, 32, 64].includes(number(request)),
  ),
  {
    id: 'input-both-lengths-accepted',
    breaks: 'KeySpec and NumberOfBytes together are accepted',
    why: 'Seen in three implementations',
    violates: 'Exactly one of KeySpec and NumberOfBytes',
    operations: dataKeys,
    change: () => changeGuard(dataKeys, (guard) => ({ ...guard, exclusive: [] })),
  },
  read(
    'number-of-bytes-wins',
    'KeySpec and NumberOfBytes together give NumberOfBytes',
    'The last member wins',
    'Exactly one of KeySpec and NumberOfBytes',
    dataKeys,
    ({ KeySpec, ...rest }) => (rest['NumberOfBytes'] === undefined ? { ...rest, KeySpec } : rest),
  ),
  read(
    'no-length-is-aes-256',
    'Without KeySpec and NumberOfBytes a data key has 32 bytes',
    'Seen in three implementations',
    'Exactly one of KeySpec and NumberOfBytes',
    dataKeys,
    (request) =>
      request['KeySpec'] === undefined && request['NumberOfBytes'] === undefined
        ? { ...request, KeySpec: 'AES_256' }
        : request,
  ),
  read(
    'data-key-spec-any-case',
    'aes_256 is accepted',
    'Names are folded',
    'Enum values are case-sensitive',
    dataKeys,
    (request) => upper(request, 'KeySpec'),
  ),
  unseen(
    'data-key-spec-unknown',
    'Unknown data key specs are accepted',
    dataKeys,
    'KeySpec',
    'enum',
  ),
  read(
    'data-key-spec-of-master-key',
    'SYMMETRIC_DEFAULT is taken for AES_256',
    'The two kinds of specs are mixed up',
    'KeySpec is AES_128 or AES_256',
    dataKeys,
    (request) =>
      request['KeySpec'] === 'SYMMETRIC_DEFAULT' ? { ...request, KeySpec: 'AES_256' } : request,
  ),
  read(
    'data-key-spec-aes-192',
    'AES_192 is accepted',
    'The other sizes of AES are there',
    'KeySpec is AES_128 or AES_256',
    dataKeys,
    ({ KeySpec, ...rest }) =>
      KeySpec === 'AES_192'
        ? { ...rest, NumberOfBytes: 24 }
        : KeySpec === undefined
          ? rest
          : { ...rest, KeySpec },
  ),
  read(
    'enum-any-case',
    'Enum values are accepted in lower case',
    'Names are folded',
    'Enum values are case-sensitive',
    '*',
    (request) =>
      [
        'KeyUsage',
        'SigningAlgorithm',
        'MacAlgorithm',
        'EncryptionAlgorithm',
        'MessageType',
        'KeyPairSpec',
        'Origin',
        'CustomerMasterKeySpec',
        'SourceEncryptionAlgorithm',
        'DestinationEncryptionAlgorithm',
      ].reduce(upper, request),
  ),
  read(
    'create-key-spec-any-case',
    'CreateKey accepts rsa_2048',
    'Names are folded',
    'Enum values are case-sensitive',
    'CreateKey',
    (request) => upper(request, 'KeySpec'),
  ),
  read(
    'enum-trimmed',
    'Spaces around enum values are ignored',
    'Text is trimmed when read',
    'Enum values are exact',
    '*',
    (request) => trimmed(request),
  ),
  unseen('key-id-empty', 'An empty KeyId passes the model', '*', 'KeyId'),
  tooStrict(
    'key-id-2048-refused',
    'A KeyId of more than 256 characters is refused as too long',
    'The limit of alias names',
    '*',
    (request) => lengthOf(request['KeyId']) > 256 && lengthOf(request['KeyId']) <= 2_048,
  ),
  unseen(
    'key-id-maximum',
    'A KeyId of 2049 characters passes the model',
    '*',
    'KeyId',
    'maxLength',
  ),
  unseen(
    'grant-tokens-maximum',
    'Eleven grant tokens are accepted',
    '*',
    'GrantTokens',
    'maxItems',
  ),
  unseen(
    'grant-token-length',
    'Empty and overlong grant tokens pass the model',
    '*',
    'GrantTokens',
  ),
  unseen('plaintext-maximum', 'Encrypt takes more than 4096 bytes', 'Encrypt', 'Plaintext'),
  tooStrict(
    'plaintext-4096-refused',
    'Encrypt refuses 4096 bytes',
    'Off by one',
    'Encrypt',
    (request) => bytesIn(request['Plaintext']) === 4_096,
  ),
  tooStrict(
    'plaintext-1-refused',
    'Encrypt refuses a single byte',
    'Off by one',
    'Encrypt',
    (request) => bytesIn(request['Plaintext']) === 1,
  ),
  {
    id: 'input-blob-length-of-text',
    breaks: 'Limits of blobs are applied to their base64 text',
    why: 'The length of what is in the JSON',
    violates: 'Limits of blobs count bytes',
    operations: ['Encrypt', 'Sign'],
    change: () =>
      refuse(
        ['Encrypt', 'Sign', 'GenerateMac'],
        (request) => Math.max(lengthOf(request['Plaintext']), lengthOf(request['Message'])) > 4_096,
      ),
  },
  unseen(
    'ciphertext-minimum',
    'An empty CiphertextBlob passes the model',
    ['Decrypt', 'ReEncrypt'],
    'CiphertextBlob',
  ),
  unseen(
    'message-length',
    'Messages of 0 and 4097 bytes are accepted',
    ['Sign', 'Verify', 'GenerateMac', 'VerifyMac'],
    'Message',
  ),
  tooStrict(
    'message-4096-refused',
    'Messages of 4096 bytes are refused',
    'Off by one',
    ['Sign', 'Verify', 'GenerateMac', 'VerifyMac'],
    (request) => bytesIn(request['Message']) === 4_096,
  ),
  unseen('signature-empty', 'An empty signature passes the model', 'Verify', 'Signature'),
  unseen('mac-empty', 'An empty MAC passes the model', 'VerifyMac', 'Mac'),
  unseen(
    'description-maximum',
    'Descriptions of 8193 characters are accepted',
    ['CreateKey', 'UpdateKeyDescription'],
    'Description',
    'maxLength',
  ),
  tooStrict(
    'description-8192-refused',
    'Descriptions of more than 256 characters are refused',
    'A column that is too narrow',
    ['CreateKey', 'UpdateKeyDescription'],
    (request) => lengthOf(request['Description']) > 256,
  ),
  tooStrict(
    'description-empty-refused',
    'An empty description is refused',
    'An empty text is false',
    'UpdateKeyDescription',
    (request) => request['Description'] === '',
  ),
  unseen(
    'description-missing',
    'UpdateKeyDescription needs no description',
    'UpdateKeyDescription',
    'Description',
    'required',
  ),
  unseen(
    'tag-key-maximum',
    'Tag keys of 129 characters are accepted',
    ['TagResource', 'CreateKey'],
    'Tags.TagKey',
    'maxLength',
  ),
  unseen(
    'tag-key-minimum',
    'Empty tag keys are accepted',
    ['TagResource', 'CreateKey'],
    'Tags.TagKey',
    'minLength',
  ),
  unseen(
    'tag-value-maximum',
    'Tag values of 257 characters are accepted',
    ['TagResource', 'CreateKey'],
    'Tags.TagValue',
    'maxLength',
  ),
  tooStrict(
    'tag-value-empty-refused',
    'Empty tag values are refused',
    'An empty text is false',
    ['TagResource', 'CreateKey'],
    (request) => tags(request).some((tag) => tag['TagValue'] === ''),
  ),
  tooStrict(
    'tag-key-128-refused',
    'Tag keys of 128 characters are refused',
    'Off by one',
    ['TagResource', 'CreateKey'],
    (request) => tags(request).some((tag) => lengthOf(tag['TagKey']) === 128),
  ),
  tooStrict(
    'tag-value-256-refused',
    'Tag values of 256 characters are refused',
    'Off by one',
    ['TagResource', 'CreateKey'],
    (request) => tags(request).some((tag) => lengthOf(tag['TagValue']) === 256),
  ),
  unseen(
    'tag-value-missing',
    'A tag needs no value',
    ['TagResource', 'CreateKey'],
    'Tags.TagValue',
    'required',
  ),
  unseen('tags-missing', 'TagResource needs no tags', 'TagResource', 'Tags', 'required'),
  unseen('tag-keys-missing', 'UntagResource needs no keys', 'UntagResource', 'TagKeys', 'required'),
  unseen(
    'alias-name-maximum',
    'Alias names may have 257 characters',
    ['CreateAlias'],
    'AliasName',
    'maxLength',
  ),
  tooStrict(
    'alias-name-slash-refused',
    'A further slash in an alias name is refused',
    'alias/ is split off at the last slash',
    ['CreateAlias'],
    (request) => String(request['AliasName']).split('/').length > 2,
  ),
  tooStrict(
    'alias-name-underscore-refused',
    'Underscores in alias names are refused',
    'A pattern for host names',
    ['CreateAlias'],
    (request) => String(request['AliasName']).includes('_'),
  ),
  tooStrict(
    'alias-name-long-refused',
    'Alias names of more than 64 characters are refused',
    'A column that is too narrow',
    ['CreateAlias'],
    (request) => lengthOf(request['AliasName']) > 64,
  ),
  unseen(
    'rotation-period-minimum',
    'A rotation period of 89 days is accepted',
    'EnableKeyRotation',
    'RotationPeriodInDays',
    'minimum',
  ),
  unseen(
    'rotation-period-maximum',
    'A rotation period of 2561 days is accepted',
    'EnableKeyRotation',
    'RotationPeriodInDays',
    'maximum',
  ),
  tooStrict(
    'rotation-period-90-refused',
    'A rotation period of 90 days is refused',
    'Off by one',
    'EnableKeyRotation',
    (request) => request['RotationPeriodInDays'] === 90,
  ),
  tooStrict(
    'rotation-period-2560-refused',
    'A rotation period of 2560 days is refused',
    'Off by one',
    'EnableKeyRotation',
    (request) => request['RotationPeriodInDays'] === 2_560,
  ),
  tooStrict(
    'rotation-period-365-only',
    'Rotation periods other than 365 days are refused',
    'Before 2024 there was no other',
    'EnableKeyRotation',
    (request) => ![undefined, 365].includes(request['RotationPeriodInDays'] as number | undefined),
  ),
  unseen(
    'limit-zero',
    'Limit 0 is accepted',
    [
      'ListKeys',
      'ListAliases',
      'ListGrants',
      'ListRetirableGrants',
      'ListResourceTags',
      'ListKeyPolicies',
      'ListKeyRotations',
    ],
    'Limit',
    'minimum',
  ),
  unseen(
    'limit-1001',
    'Limit 1001 is accepted',
    [
      'ListKeys',
      'ListAliases',
      'ListGrants',
      'ListRetirableGrants',
      'ListResourceTags',
      'ListKeyPolicies',
      'ListKeyRotations',
    ],
    'Limit',
    'maximum',
  ),
  unseen(
    'marker-empty',
    'An empty marker passes the model',
    ['ListKeys', 'ListAliases', 'ListGrants', 'ListResourceTags'],
    'Marker',
  ),
  unseen(
    'policy-name-pattern',
    'Any policy name passes the model',
    ['PutKeyPolicy', 'GetKeyPolicy'],
    'PolicyName',
    'pattern',
  ),
  unseen('policy-missing', 'PutKeyPolicy needs no policy', 'PutKeyPolicy', 'Policy', 'required'),
  unseen(
    'grant-operations-missing',
    'Grants need no operations',
    'CreateGrant',
    'Operations',
    'required',
  ),
  unseen(
    'grant-name-pattern',
    'Grant names may hold any character',
    'CreateGrant',
    'Name',
    'pattern',
  ),
  unseen(
    'signing-algorithm-unknown',
    'Unknown signing algorithms pass the model',
    ['Sign', 'Verify'],
    'SigningAlgorithm',
    'enum',
  ),
  unseen(
    'mac-algorithm-unknown',
    'Unknown MAC algorithms pass the model',
    ['GenerateMac', 'VerifyMac'],
    'MacAlgorithm',
    'enum',
  ),
  unseen(
    'encryption-algorithm-unknown',
    'Unknown encryption algorithms pass the model',
    ['Encrypt', 'Decrypt'],
    'EncryptionAlgorithm',
    'enum',
  ),
  unseen(
    'key-pair-spec-unknown',
    'Unknown key pair specs pass the model',
    ['GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext'],
    'KeyPairSpec',
    'enum',
  ),
  {
    id: 'input-unknown-member-refused',
    breaks: 'Members that the API does not have are refused',
    why: 'A strict validator',
    violates: 'Unknown members are ignored',
    operations: ['DescribeKey', 'Encrypt'],
    change: () => ({
      request: (request, operation) => {
        const known = kmsService.operations[operation]?.input.members ?? {};
        if (Object.keys(request).every((name) => Object.hasOwn(known, name))) return request;
        throw new ServiceError('SerializationException');
      },
    }),
  },
  {
    id: 'input-null-is-present',
    breaks: 'A member that is null is refused instead of left out',
    why: 'null has a type of its own',
    violates: 'null is as good as absent',
    operations: ['Encrypt', 'GenerateDataKeyWithoutPlaintext', 'Decrypt'],
    change: () => ({
      request: (request) => {
        const name = Object.keys(request).find((one) => request[one] === null);
        return name === undefined ? request : { ...request, [name]: { null: true } };
      },
    }),
  },
  read(
    'single-for-list',
    'A text in the place of a list is accepted',
    'As in XML',
    'A text is no list',
    '*',
    (request) =>
      mapMembers(request, ['GrantTokens', 'Operations', 'TagKeys'], (value) =>
        typeof value === 'string' ? [value] : value,
      ),
  ),
  read(
    'context-not-a-map',
    'A context that is no map is ignored',
    'Seen',
    'An encryption context is a map of texts',
    '*',
    (request) =>
      mapMembers(request, ['EncryptionContext'], (value) =>
        typeof value === 'object' && !Array.isArray(value) ? value : undefined,
      ),
  ),
  read(
    'base64-sloppy',
    'What is no base64 is decoded all the same',
    'The decoder skips what it does not know',
    'A blob that is not base64 is a SerializationException',
    '*',
    (request) =>
      mapMembers(
        request,
        ['Plaintext', 'CiphertextBlob', 'Message', 'Signature', 'Mac'],
        (value) =>
          typeof value === 'string' ? Buffer.from(value, 'base64').toString('base64') : value,
      ),
  ),
  {
    id: 'input-bad-type-is-500',
    breaks: 'A member of the wrong type is answered with 500',
    why: 'Nobody checks types in a dynamic language',
    violates: 'Bad input is never a 5xx',
    operations: ['Encrypt', 'DescribeKey'],
    change: () => ({
      answer: (answer) =>
        answer.body?.['__type'] === 'SerializationException'
          ? { ...answer, status: 500, body: { __type: 'InternalFailure', message: '' } }
          : answer,
    }),
  },
  {
    id: 'input-missing-member-is-serialization-error',
    breaks: 'A missing member is a SerializationException',
    why: 'The deserialiser insists',
    violates: 'A missing member is a ValidationException',
    operations: ['DescribeKey'],
    change: () => ({
      answer: (answer, { operation, input: request }) =>
        answer.body?.['__type'] === 'ValidationException' &&
        operation !== '' &&
        Object.keys(request).length === 0
          ? { ...answer, body: { __type: 'SerializationException' } }
          : answer,
    }),
  },
];

function tags(request: JsonObject): readonly JsonObject[] {
  return Array.isArray(request['Tags']) ? (request['Tags'] as readonly JsonObject[]) : [];
}

function upper(request: JsonObject, member: string): JsonObject {
  const value = request[member];
  return typeof value === 'string' ? { ...request, [member]: value.toUpperCase() } : request;
}

function trimmed(request: JsonObject): JsonObject {
  return mapMembers(
    request,
    [
      'KeySpec',
      'KeyUsage',
      'SigningAlgorithm',
      'MacAlgorithm',
      'EncryptionAlgorithm',
      'KeyPairSpec',
      'MessageType',
    ],
    (value) => (typeof value === 'string' ? value.trim() : value),
  );
}

function mapMembers(
  request: JsonObject,
  members: readonly string[],
  change: (value: unknown) => unknown,
): JsonObject {
  const changed = { ...request };
  for (const member of members) {
    if (changed[member] === undefined || changed[member] === null) continue;
    const value = change(changed[member]);
    if (value === undefined) delete changed[member];
    else changed[member] = value;
  }
  return changed;
}
