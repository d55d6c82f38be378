import { ServiceError } from '@trent/protocol';
import type { KeyIdentifierForm } from '@trent/server-runtime';
import type { JsonObject, Mutant } from '../mutant.ts';
import { changeKeyGuard, instead, replaceError, rewrite } from '../ways/index.ts';

const wraps = [
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
];
const uses = [
  ...wraps,
  'Decrypt',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'GetPublicKey',
  'DescribeKey',
  'ReEncrypt',
];
const keyOnly = [
  'EnableKey',
  'DisableKey',
  'ScheduleKeyDeletion',
  'CancelKeyDeletion',
  'TagResource',
  'UntagResource',
  'ListResourceTags',
  'UpdateKeyDescription',
  'GetKeyPolicy',
  'PutKeyPolicy',
  'ListKeyPolicies',
  'GetKeyRotationStatus',
  'EnableKeyRotation',
  'DisableKeyRotation',
  'RotateKeyOnDemand',
  'CreateGrant',
  'ListGrants',
  'RevokeGrant',
];

const names = ['KeyId', 'SourceKeyId', 'DestinationKeyId', 'TargetKeyId'];

function read(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  where: readonly string[] | string,
  change: (identifier: string) => string,
): Mutant {
  return {
    id: `identifier-${id}`,
    breaks,
    why,
    violates,
    operations: typeof where === 'string' ? (where === '*' ? [] : [where]) : where,
    change: () =>
      rewrite(where, (input) => {
        const changed: JsonObject = { ...input };
        for (const name of names) {
          const value = changed[name];
          if (typeof value === 'string') changed[name] = change(value);
        }
        return changed;
      }),
  };
}

function without(form: KeyIdentifierForm, where: readonly string[]): readonly Mutant[] {
  return where.map((operation) => ({
    id: `identifier-no-${form}-${operation}`,
    breaks: `${operation} does not take a ${form}`,
    why: 'One operation looks keys up in its own way',
    violates: 'All forms of identifiers that the reference lists are accepted',
    operations: [operation],
    change: () => ({
      request: (input, called) => {
        const text = input['KeyId'] ?? input['DestinationKeyId'];
        if (called === operation && typeof text === 'string' && formOf(text) === form) {
          throw new ServiceError('NotFoundException', 'not found');
        }
        return input;
      },
    }),
  }));
}

function formOf(text: string): KeyIdentifierForm {
  if (text.startsWith('alias/')) return 'alias-name';
  if (/^arn:[^:]*:kms:[^:]*:[^:]*:alias\//.test(text)) return 'alias-arn';
  return text.startsWith('arn:') ? 'key-arn' : 'key-id';
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export const identifiers: readonly Mutant[] = [
  ...without('key-arn', [...uses, ...keyOnly]),
  ...without(
    'alias-name',
    uses.filter((one) => one !== 'Decrypt'),
  ),
  ...without(
    'alias-arn',
    uses.filter((one) => one !== 'Decrypt'),
  ),
  ...without('key-id', [...uses, ...keyOnly]),
  ...keyOnly.map((operation): Mutant => ({
    id: `identifier-alias-accepted-${operation}`,
    breaks: `${operation} takes an alias`,
    why: 'One function looks up all identifiers',
    violates: `${operation} takes a key ID or a key ARN only`,
    operations: [operation],
    change: () =>
      changeKeyGuard(operation, (key) => ({
        ...key,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
      })),
  })),
  {
    id: 'identifier-alias-refused-otherwise',
    breaks: 'An alias where none is accepted is a ValidationException',
    why: 'It is checked with the patterns',
    violates: 'An alias where none is accepted is an InvalidArnException',
    operations: keyOnly,
    change: () => replaceError(keyOnly, 'InvalidArnException', 'ValidationException'),
  },
  {
    id: 'identifier-alias-not-found-there',
    breaks: 'An alias where none is accepted is a NotFoundException',
    why: 'It is looked up as a key ID',
    violates: 'An alias where none is accepted is an InvalidArnException',
    operations: keyOnly,
    change: () => replaceError(keyOnly, 'InvalidArnException', 'NotFoundException'),
  },
  {
    id: 'identifier-malformed-is-validation',
    breaks: 'A key ID that is no UUID is a ValidationException',
    why: 'A pattern on the member',
    violates: 'A key ID of no known form is a NotFoundException',
    operations: [],
    change: () => ({
      request: (input) => {
        const text = input['KeyId'];
        if (
          typeof text === 'string' &&
          text.length > 0 &&
          text.length <= 2_048 &&
          formOf(text) === 'key-id' &&
          !uuid.test(text)
        ) {
          throw new ServiceError('ValidationException', 'no');
        }
        return input;
      },
    }),
  },
  {
    id: 'identifier-not-found-is-validation',
    breaks: 'An unknown key is a ValidationException',
    why: 'One error for all bad input',
    violates: 'An unknown key is a NotFoundException',
    operations: [],
    change: () => replaceError('*', 'NotFoundException', 'ValidationException'),
  },
  {
    id: 'identifier-not-found-is-404',
    breaks: 'An unknown key is answered with status 404',
    why: 'The model has that status; the wire does not',
    violates: 'Errors of the client have status 400',
    operations: [],
    change: () => replaceError('*', 'NotFoundException', 'NotFoundException', 404),
  },
  {
    id: 'identifier-unknown-alias-is-access-denied',
    breaks: 'An unknown alias is an AccessDeniedException',
    why: 'It is taken for another account',
    violates: 'An unknown alias is a NotFoundException',
    operations: uses,
    change: () => ({
      answer: (answer, { input }) =>
        answer.body?.['__type'] === 'NotFoundException' &&
        String(input['KeyId'] ?? input['DestinationKeyId']).includes('alias/')
          ? { ...answer, body: { __type: 'AccessDeniedException', Message: 'no' } }
          : answer,
    }),
  },
  {
    id: 'identifier-unknown-creates-key',
    breaks: 'An unknown alias makes a key on the spot',
    why: 'As KMS does for alias/aws/ names',
    violates: 'An unknown alias is a NotFoundException',
    operations: ['Encrypt'],
    change: () =>
      instead('encrypt', async (input, call, own, service) => {
        try {
          return await own(input);
        } catch (error) {
          const { code } = error as { code?: string };
          if (code !== 'NotFoundException' || !input.KeyId.startsWith('alias/')) throw error;
          const { KeyMetadata } = await service.createKey({}, call);
          return own({ ...input, KeyId: KeyMetadata!.KeyId });
        }
      }),
  },
  read(
    'alias-without-prefix',
    'An alias name needs no alias/',
    'Good will',
    'A name without alias/ is no alias',
    uses,
    (text) =>
      /^[a-zA-Z0-9/_-]+$/.test(text) && !text.startsWith('alias/') && !uuid.test(text)
        ? `alias/${text}`
        : text,
  ),
  read(
    'alias-case',
    'Alias names are found in any case',
    'A column with a case-insensitive collation',
    'Alias names are case-sensitive',
    uses,
    (text) => (formOf(text) === 'alias-name' ? text.toLowerCase() : text),
  ),
  read(
    'alias-prefix',
    'An alias is found with a slash at its end',
    'Paths are normalised',
    'Alias names are exact',
    uses,
    (text) => (formOf(text).startsWith('alias') ? text.replace(/\/+$/, '') : text),
  ),
  read(
    'trimmed',
    'Spaces around an identifier are ignored',
    'Text is trimmed when read',
    'Identifiers are exact',
    uses,
    (text) => text.trim(),
  ),
  read(
    'region-ignored',
    'An ARN of another Region finds the key',
    'Only the last part of the ARN is looked at; seen',
    'An ARN of another Region is not found',
    '*',
    (text) => text.replace(/^(arn:[^:]*:kms:)[^:]*(:.*)$/, '$1us-east-1$2'),
  ),
  read(
    'account-ignored',
    'An ARN of another account finds the key',
    'Only the last part of the ARN is looked at; seen',
    'An ARN of another account does not name a key of this one',
    '*',
    (text) => text.replace(/^(arn:[^:]*:kms:[^:]*:)\d{12}(:.*)$/, '$1111122223333$2'),
  ),
  read(
    'partition-ignored',
    'An ARN of another partition finds the key',
    'Only the last part of the ARN is looked at',
    'An ARN names its partition',
    '*',
    (text) => text.replace(/^arn:[^:]*:kms:/, 'arn:aws:kms:'),
  ),
  read(
    'service-ignored',
    'An ARN of another service finds the key',
    'Only the last part of the ARN is looked at',
    'An ARN names its service',
    '*',
    (text) => text.replace(/^(arn:[^:]*:)[^:]*(:.*)$/, '$1kms$2'),
  ),
  read(
    'resource-type-ignored',
    'An ARN of another type of resource finds the key',
    'Only the last part of the ARN is looked at',
    'An ARN names a key or an alias',
    '*',
    (text) => text.replace(/^(arn:[^:]*:kms:[^:]*:[^:]*:)(?!key\/|alias\/)[a-z-]+\//, '$1key/'),
  ),
  read(
    'anything-with-uuid',
    'Whatever ends in a key ID finds the key',
    'Found by a pattern that has no beginning',
    'Identifiers are exact',
    '*',
    (text) =>
      formOf(text) === 'key-id' && text.length > 36 ? (uuid.exec(text)?.[0] ?? text) : text,
  ),
  read(
    'key-prefix',
    'key/ID finds the key',
    'The last part of an ARN',
    'Identifiers are exact',
    '*',
    (text) => text.replace(/^key\//, ''),
  ),
];
