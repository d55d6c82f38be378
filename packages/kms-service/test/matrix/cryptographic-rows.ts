import { call } from '../fixture.ts';
import type { Refusal } from '../fixture.ts';
import { algorithmMismatch, incorrectKey, refusal, wrongUsage } from './answers.ts';
import { algorithmOf } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Cell, Row } from './row.ts';
import { message, samplesOf, symmetricCiphertext } from './samples.ts';

const symmetric = 'SYMMETRIC_DEFAULT';

/** One word per state, in the order of `states`; a `?` marks what this service chose. */
const usable = 'ok DIS PD PD? PI UN CR ok';

function row(
  operation: string,
  usage: string,
  input: Row['input'],
  changes: Partial<Row> = {},
): Row {
  return {
    title: operation,
    operation,
    member: 'KeyId',
    forms: 'all',
    beforeState: (kind) => (kind.usage === usage ? null : wrongUsage(kind.usage, operation)),
    states: usable,
    changesKey: false,
    dryRun: true,
    input,
    ...changes,
  };
}

const dataKeys: readonly Row[] = [
  row('GenerateDataKey', 'ENCRYPT_DECRYPT', ({ name }) => ({ KeyId: name, NumberOfBytes: 7 }), {
    afterState: onlySymmetric('You cannot generate a data key with an asymmetric CMK'),
  }),
  row(
    'GenerateDataKeyWithoutPlaintext',
    'ENCRYPT_DECRYPT',
    ({ name }) => ({ KeyId: name, KeySpec: 'AES_256' }),
    { afterState: onlySymmetric('You cannot generate a data key with an asymmetric CMK') },
  ),
  ...['GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext'].map((operation) =>
    row(
      operation,
      'ENCRYPT_DECRYPT',
      ({ name }) => ({ KeyId: name, KeyPairSpec: 'ECC_NIST_P256' }),
      {
        // Ours.
        afterState: ({ spec }) =>
          spec === symmetric
            ? null
            : refusal(
                'InvalidKeyUsageException',
                `{arn} key KeySpec is ${spec} which is not valid for ${operation}.`,
              ),
      },
    ),
  ),
];

/** The same text for SM2 keys as for RSA keys is ours. */
function onlySymmetric(text: string): (kind: Kind) => Refusal | null {
  return ({ spec }) => (spec === symmetric ? null : refusal('InvalidKeyUsageException', text));
}

const isSymmetric = ({ spec }: Kind): Refusal | null => (spec === symmetric ? null : incorrectKey);

/** A key that is asked for an algorithm which it does not have. */
const lacks =
  (algorithm: string) =>
  ({ spec, algorithms }: Kind): Refusal | null =>
    algorithms.includes(algorithm) ? null : algorithmMismatch(algorithm, spec);

const encryption: readonly Row[] = [
  row('Encrypt', 'ENCRYPT_DECRYPT', ({ name }) => ({ KeyId: name, Plaintext: message }), {
    title: 'Encrypt by the default algorithm',
    afterState: lacks(symmetric),
  }),
  row('Encrypt', 'ENCRYPT_DECRYPT', ({ name, kind }) => ({
    KeyId: name,
    Plaintext: message,
    EncryptionAlgorithm: algorithmOf(kind, 'ENCRYPT_DECRYPT', symmetric),
  })),
  row(
    'Decrypt',
    'ENCRYPT_DECRYPT',
    async ({ name }) => ({ KeyId: name, CiphertextBlob: await symmetricCiphertext() }),
    { title: 'Decrypt of a symmetric ciphertext', beforeState: isSymmetric },
  ),
  row('Decrypt', 'ENCRYPT_DECRYPT', async () => ({ CiphertextBlob: await symmetricCiphertext() }), {
    title: 'Decrypt where the ciphertext alone names the key',
    forms: ['none'],
  }),
  row(
    'Decrypt',
    'ENCRYPT_DECRYPT',
    async ({ name, kind }) => ({
      KeyId: name,
      CiphertextBlob: (await samplesOf(kind)).ciphertext,
      EncryptionAlgorithm: asymmetricAlgorithm(kind),
    }),
    {
      title: 'Decrypt of an asymmetric ciphertext',
      afterState: (kind) => lacks(asymmetricAlgorithm(kind))(kind),
    },
  ),
];

function asymmetricAlgorithm(kind: Kind): string {
  return kind.spec === symmetric ? oaep : algorithmOf(kind, 'ENCRYPT_DECRYPT', oaep);
}

const oaep = 'RSAES_OAEP_SHA_256';

/** A key of the caller's for the other side of ReEncrypt. */
async function otherKey({ key: { service, region } }: Cell): Promise<string> {
  return (await service.createKey({}, call({ region }))).KeyMetadata.KeyId;
}

const reEncryption: readonly Row[] = [
  row(
    'ReEncrypt',
    'ENCRYPT_DECRYPT',
    async (cell) => ({
      SourceKeyId: cell.name,
      CiphertextBlob: await symmetricCiphertext(),
      DestinationKeyId: await otherKey(cell),
    }),
    {
      title: 'ReEncrypt from a symmetric ciphertext',
      member: 'SourceKeyId',
      beforeState: isSymmetric,
    },
  ),
  row(
    'ReEncrypt',
    'ENCRYPT_DECRYPT',
    async (cell) => ({
      SourceKeyId: cell.name,
      SourceEncryptionAlgorithm: asymmetricAlgorithm(cell.kind),
      CiphertextBlob: (await samplesOf(cell.kind)).ciphertext,
      DestinationKeyId: await otherKey(cell),
    }),
    {
      title: 'ReEncrypt from an asymmetric ciphertext',
      member: 'SourceKeyId',
      // That the text names the operation like this is ours, here and below.
      afterState: (kind) => lacks(asymmetricAlgorithm(kind))(kind),
    },
  ),
  row(
    'ReEncrypt',
    'ENCRYPT_DECRYPT',
    async (cell) => {
      const { service, region } = cell.key;
      const SourceKeyId = await otherKey(cell);
      const { CiphertextBlob } = await service.encrypt(
        { KeyId: SourceKeyId, Plaintext: message },
        call({ region }),
      );
      return {
        SourceKeyId,
        CiphertextBlob,
        DestinationKeyId: cell.name,
        DestinationEncryptionAlgorithm: algorithmOf(cell.kind, 'ENCRYPT_DECRYPT', symmetric),
      };
    },
    { title: 'ReEncrypt to', member: 'DestinationKeyId' },
  ),
];

const signatures: readonly Row[] = [
  row('Sign', 'SIGN_VERIFY', ({ name, kind }) => ({
    KeyId: name,
    Message: message,
    SigningAlgorithm: algorithmOf(kind, 'SIGN_VERIFY', 'ECDSA_SHA_256'),
  })),
  row('Verify', 'SIGN_VERIFY', async ({ name, kind }) => ({
    KeyId: name,
    Message: message,
    SigningAlgorithm: algorithmOf(kind, 'SIGN_VERIFY', 'ECDSA_SHA_256'),
    Signature: (await samplesOf(kind)).signature,
  })),
  row('GenerateMac', 'GENERATE_VERIFY_MAC', ({ name, kind }) => ({
    KeyId: name,
    Message: message,
    MacAlgorithm: algorithmOf(kind, 'GENERATE_VERIFY_MAC', 'HMAC_SHA_256'),
  })),
  row('VerifyMac', 'GENERATE_VERIFY_MAC', async ({ name, kind }) => ({
    KeyId: name,
    Message: message,
    MacAlgorithm: algorithmOf(kind, 'GENERATE_VERIFY_MAC', 'HMAC_SHA_256'),
    Mac: (await samplesOf(kind)).mac,
  })),
  row('GetPublicKey', 'SIGN_VERIFY', ({ name }) => ({ KeyId: name }), {
    beforeState: () => null,
    // The guide refuses disabled keys, the real service does not.
    states: 'ok ok PD PD? PI UN? CR ok',
    afterState: ({ spec }) =>
      spec === symmetric || spec.startsWith('HMAC_')
        ? refusal('UnsupportedOperationException')
        : null,
    dryRun: false,
  }),
];

/** Operations that use key material. */
export const cryptographicRows: readonly Row[] = [
  ...dataKeys,
  ...encryption,
  ...reEncryption,
  ...signatures,
];
