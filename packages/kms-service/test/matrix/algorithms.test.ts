/** Operation x algorithm x kind of key x message type: what fits, and what is refused first of what does not. */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../fixture.ts';
import { algorithmMismatch, refusal, wrongUsage } from './answers.ts';
import { kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { workingKey } from './planted-keys.ts';
import { message } from './samples.ts';
import { onTheWire } from './wire.ts';
import type { WireAnswer } from './wire.ts';

const oaep = ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'];
const rsa = ['PSS', 'PKCS1_V1_5'].flatMap((scheme) =>
  [256, 384, 512].map((bits) => `RSASSA_${scheme}_SHA_${bits}`),
);
const encryption = ['SYMMETRIC_DEFAULT', ...oaep, 'SM2PKE'];
const signing = [
  ...rsa,
  'ECDSA_SHA_256',
  'ECDSA_SHA_384',
  'ECDSA_SHA_512',
  'ED25519_SHA_512',
  'ED25519_PH_SHA_512',
  'ML_DSA_SHAKE_256',
  'SM2DSA',
];
const macs = [224, 256, 384, 512].map((bits) => `HMAC_SHA_${bits}`);

interface Operation {
  readonly name: string;
  readonly usage: string;
  readonly algorithms: readonly string[];
  readonly input: (KeyId: string, algorithm: string) => object;
  /** What comes of a request whose algorithm fits: nothing that it brings was made by the key. */
  readonly fits: Refusal | 'ok';
}

const bytes = Buffer.alloc(64, 7);

const operations: readonly Operation[] = [
  {
    name: 'Encrypt',
    usage: 'ENCRYPT_DECRYPT',
    algorithms: encryption,
    input: (KeyId, EncryptionAlgorithm) => ({ KeyId, Plaintext: message, EncryptionAlgorithm }),
    fits: 'ok',
  },
  {
    name: 'Decrypt',
    usage: 'ENCRYPT_DECRYPT',
    // A symmetric ciphertext is judged before its key is.
    algorithms: encryption.filter((algorithm) => algorithm !== 'SYMMETRIC_DEFAULT'),
    input: (KeyId, EncryptionAlgorithm) => ({ KeyId, CiphertextBlob: bytes, EncryptionAlgorithm }),
    fits: refusal('InvalidCiphertextException'),
  },
  {
    name: 'Verify',
    usage: 'SIGN_VERIFY',
    algorithms: signing,
    input: (KeyId, SigningAlgorithm) => ({
      KeyId,
      Message: bytes,
      Signature: bytes,
      SigningAlgorithm,
      ...(SigningAlgorithm === 'ED25519_PH_SHA_512' ? { MessageType: 'DIGEST' } : {}),
    }),
    fits: refusal('KMSInvalidSignatureException'),
  },
  {
    name: 'Sign',
    usage: 'SIGN_VERIFY',
    algorithms: signing,
    input: (KeyId, SigningAlgorithm) => ({
      KeyId,
      Message: bytes,
      SigningAlgorithm,
      ...(SigningAlgorithm === 'ED25519_PH_SHA_512' ? { MessageType: 'DIGEST' } : {}),
    }),
    fits: 'ok',
  },
  {
    name: 'GenerateMac',
    usage: 'GENERATE_VERIFY_MAC',
    algorithms: macs,
    input: (KeyId, MacAlgorithm) => ({ KeyId, Message: message, MacAlgorithm }),
    fits: 'ok',
  },
  {
    name: 'VerifyMac',
    usage: 'GENERATE_VERIFY_MAC',
    algorithms: macs,
    input: (KeyId, MacAlgorithm) => ({ KeyId, Message: message, Mac: bytes, MacAlgorithm }),
    fits: refusal('KMSInvalidMacException'),
  },
];

const wire = (answer: Refusal | 'ok', arn: string): WireAnswer =>
  answer === 'ok' ? 'ok' : onTheWire({ ...answer, message: answer.message.replace('{arn}', arn) });

describe.each(operations)('$name', ({ name, usage, algorithms, input, fits }) => {
  const expected = (kind: Kind, algorithm: string): Refusal | 'ok' => {
    if (kind.usage !== usage) return wrongUsage(kind.usage, name);
    return kind.algorithms.includes(algorithm) ? fits : algorithmMismatch(algorithm, kind.spec);
  };

  it('with each algorithm on each kind of key', async () => {
    for (const kind of kinds) {
      const { id, arn, send } = await workingKey(kind, 'Enabled');
      for (const algorithm of algorithms) {
        const got = await send(name, input(id, algorithm));
        const want = wire(expected(kind, algorithm), arn);
        expect({ kind, algorithm, got }).toEqual({ kind, algorithm, got: want });
      }
    }
  });

  it('on a disabled key: the usage is judged before the state, the state before the algorithm', async () => {
    for (const kind of kinds) {
      const { id, arn, send } = await workingKey(kind, 'Disabled');
      for (const algorithm of algorithms) {
        const got = await send(name, input(id, algorithm));
        const want =
          kind.usage === usage
            ? refusal('DisabledException', '{arn} is disabled.')
            : wrongUsage(kind.usage, name);
        expect({ kind, algorithm, got }).toEqual({ kind, algorithm, got: wire(want, arn) });
      }
    }
  });
});

/** By algorithm, the length of its digest in bytes; those of other message types are refused. */
const digests: Readonly<Record<string, number>> = {
  ...Object.fromEntries(rsa.map((name) => [name, Number(name.slice(-3)) / 8])),
  ECDSA_SHA_256: 32,
  ECDSA_SHA_384: 48,
  ECDSA_SHA_512: 64,
  ED25519_PH_SHA_512: 64,
  SM2DSA: 32,
};

function messageRefusal(
  algorithm: string,
  { spec }: Kind,
  type: string,
  length: number,
): Refusal | null {
  const withSpec = refusal(
    'ValidationException',
    `Message type ${type} is incompatible with key spec ${spec}.`,
  );
  const withAlgorithm = refusal(
    'ValidationException',
    `Message type ${type} is incompatible with algorithm ${algorithm}.`,
  );
  const wrongLength = refusal(
    'ValidationException',
    `Digest is invalid length for algorithm ${algorithm}.`,
  );
  if (algorithm === 'ML_DSA_SHAKE_256') {
    if (type === 'DIGEST') return withSpec;
    // Ours: the text.
    return type === 'EXTERNAL_MU' && length !== 64 ? wrongLength : null;
  }
  // Ours: the text of EXTERNAL_MU.
  if (type === 'EXTERNAL_MU') return withAlgorithm;
  if (algorithm === 'ED25519_SHA_512') return type === 'RAW' ? null : withAlgorithm;
  if (algorithm === 'ED25519_PH_SHA_512' && type === 'RAW') return withAlgorithm;
  return type === 'RAW' || digests[algorithm] === length ? null : wrongLength;
}

describe.each(['Sign', 'Verify'])('%s of a message', (operation) => {
  it('of each type and of lengths about that of the digest', async () => {
    for (const kind of kinds.filter(({ usage }) => usage === 'SIGN_VERIFY')) {
      const { id, send } = await workingKey(kind, 'Enabled');
      for (const algorithm of kind.algorithms) {
        for (const type of ['RAW', 'DIGEST', 'EXTERNAL_MU']) {
          for (const length of [1, 31, 32, 33, 47, 48, 63, 64, 65, 4096]) {
            const got = await send(operation, {
              KeyId: id,
              SigningAlgorithm: algorithm,
              MessageType: type,
              Message: Buffer.alloc(length, 7),
              ...(operation === 'Verify' ? { Signature: bytes } : {}),
            });
            const fits = operation === 'Sign' ? 'ok' : refusal('KMSInvalidSignatureException');
            const want = wire(messageRefusal(algorithm, kind, type, length) ?? fits, '');
            const cell = { spec: kind.spec, algorithm, type, length };
            expect({ ...cell, got }).toEqual({ ...cell, got: want });
          }
        }
      }
    }
  });
});

it('RSA encrypts as much as its modulus leaves room for', async () => {
  const overhead: Readonly<Record<string, number>> = {
    RSAES_OAEP_SHA_1: 42,
    RSAES_OAEP_SHA_256: 66,
  };
  for (const kind of kinds.filter(({ spec }) => spec.startsWith('RSA_'))) {
    const { id, send } = await workingKey(kind, 'Enabled');
    for (const algorithm of kind.algorithms.filter((name) => name in overhead)) {
      const limit = Number(kind.spec.slice(4)) / 8 - overhead[algorithm]!;
      const encrypt = (length: number): Promise<WireAnswer> =>
        send('Encrypt', {
          KeyId: id,
          EncryptionAlgorithm: algorithm,
          Plaintext: Buffer.alloc(length),
        });
      expect(await encrypt(limit)).toBe('ok');
      const text = `Algorithm ${algorithm} and key spec ${kind.spec} cannot encrypt data larger than ${limit} bytes.`;
      expect(await encrypt(limit + 1)).toEqual(onTheWire(refusal('ValidationException', text)));
    }
  }
});
