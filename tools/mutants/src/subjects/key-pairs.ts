import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { JsonObject, Mutant, Operations } from '../mutant.ts';
import { alter, bytesOf, instead, rewrite, textOf } from '../ways/index.ts';

const pairs = ['GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext'];
const plain = 'GenerateDataKeyPair';
const without = 'GenerateDataKeyPairWithoutPlaintext';

function answering(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  where: string | readonly string[],
  change: (output: JsonObject, input: JsonObject) => JsonObject,
): Mutant {
  return {
    id: `pair-${id}`,
    breaks,
    why,
    violates,
    operations: typeof where === 'string' ? [where] : where,
    change: () => alter(where, (output, { input }) => change(output, input)),
  };
}

/** The wrapped private key is another one, or written otherwise. */
function wrapping(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  write: (pkcs8: Buffer) => Uint8Array,
): Mutant {
  const wrap = async (
    service: Operations,
    input: {
      readonly KeyId: string;
      readonly EncryptionContext?: Readonly<Record<string, string>> | undefined;
    },
    call: never,
    pkcs8: Buffer,
  ) => {
    const { CiphertextBlob } = await service.encrypt(
      {
        KeyId: input.KeyId,
        Plaintext: write(pkcs8),
        ...(input.EncryptionContext === undefined
          ? {}
          : { EncryptionContext: input.EncryptionContext }),
      },
      call,
    );
    return CiphertextBlob!;
  };
  return {
    id: `pair-${id}`,
    breaks,
    why,
    violates,
    operations: pairs,
    change: () => ({
      methods: (service) => ({
        generateDataKeyPair: async (input, call) => {
          const output = await service.generateDataKeyPair(input, call);
          const pkcs8 = Buffer.from(output.PrivateKeyPlaintext!);
          return {
            ...output,
            PrivateKeyPlaintext: write(pkcs8),
            PrivateKeyCiphertextBlob: await wrap(service, input, call as never, pkcs8),
          };
        },
        generateDataKeyPairWithoutPlaintext: async (input, call) => {
          const { PrivateKeyPlaintext, ...output } = await service.generateDataKeyPair(input, call);
          return {
            ...output,
            KeyMaterialId: output.KeyMaterialId!,
            PrivateKeyCiphertextBlob: await wrap(
              service,
              input,
              call as never,
              Buffer.from(PrivateKeyPlaintext!),
            ),
          };
        },
      }),
    }),
  };
}

export const keyPairs: readonly Mutant[] = [
  {
    id: 'pair-private-key-leaked',
    breaks: 'GenerateDataKeyPairWithoutPlaintext answers the private key',
    why: 'It calls GenerateDataKeyPair',
    violates: 'The answer has no PrivateKeyPlaintext',
    operations: [without],
    change: () => {
      const plaintexts = new Map<string, string>();
      return {
        ...instead('generateDataKeyPairWithoutPlaintext', async (input, call, _own, service) => {
          const { PrivateKeyPlaintext, ...output } = await service.generateDataKeyPair(input, call);
          plaintexts.set(textOf(output.PrivateKeyCiphertextBlob!), textOf(PrivateKeyPlaintext!));
          return { ...output, KeyMaterialId: output.KeyMaterialId! };
        }),
        ...alter(without, (output) => ({
          ...output,
          PrivateKeyPlaintext: plaintexts.get(String(output['PrivateKeyCiphertextBlob'])),
        })),
      };
    },
  },
  answering(
    'private-key-null',
    'GenerateDataKeyPairWithoutPlaintext answers PrivateKeyPlaintext: null',
    'A record of the other operation',
    'Members without a value are left out',
    without,
    (output) => ({ ...output, PrivateKeyPlaintext: null }),
  ),
  answering(
    'private-key-empty',
    'GenerateDataKeyPairWithoutPlaintext answers an empty PrivateKeyPlaintext',
    'A record of the other operation',
    'The answer has no PrivateKeyPlaintext',
    without,
    (output) => ({ ...output, PrivateKeyPlaintext: '' }),
  ),
  answering(
    'public-key-of-another',
    'The public key does not belong to the private key',
    'Generated twice',
    'The two keys are a pair',
    pairs,
    (output) => ({ ...output, PublicKey: otherPublicKey(bytesOf(output['PublicKey'])) }),
  ),
  answering(
    'public-key-point',
    'The public key of an EC pair is the bare point',
    'What many libraries export',
    'PublicKey is a SubjectPublicKeyInfo',
    pairs,
    (output) =>
      String(output['KeyPairSpec']) === 'ECC_NIST_P256'
        ? { ...output, PublicKey: textOf(bytesOf(output['PublicKey']).subarray(-65)) }
        : output,
  ),
  answering(
    'public-key-pkcs1',
    'The public key of an RSA pair is PKCS #1',
    'What many libraries export',
    'PublicKey is a SubjectPublicKeyInfo',
    pairs,
    (output) =>
      String(output['KeyPairSpec']).startsWith('RSA')
        ? {
            ...output,
            PublicKey: textOf(
              createPublicKey({
                key: bytesOf(output['PublicKey']),
                type: 'spki',
                format: 'der',
              }).export({ type: 'pkcs1', format: 'der' }),
            ),
          }
        : output,
  ),
  answering(
    'spec-echo',
    'KeyPairSpec is always RSA_2048',
    'A constant',
    'KeyPairSpec is the one of the request',
    pairs,
    (output) => ({ ...output, KeyPairSpec: 'RSA_2048' }),
  ),
  answering(
    'plaintext-pem',
    'The private key is PEM',
    'What many libraries export',
    'PrivateKeyPlaintext is DER',
    plain,
    (output) => ({
      ...output,
      PrivateKeyPlaintext: textOf(
        Buffer.from(
          `-----BEGIN PRIVATE KEY-----\n${String(output['PrivateKeyPlaintext'])}\n-----END PRIVATE KEY-----\n`,
        ),
      ),
    }),
  ),
  wrapping(
    'sec1',
    'Private keys of EC pairs are SEC 1',
    'What OpenSSL wrote for long',
    'The private key is PKCS #8',
    (pkcs8) => {
      const key = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
      return key.asymmetricKeyType === 'ec' ? key.export({ type: 'sec1', format: 'der' }) : pkcs8;
    },
  ),
  wrapping(
    'pkcs1',
    'Private keys of RSA pairs are PKCS #1',
    'What OpenSSL wrote for long',
    'The private key is PKCS #8',
    (pkcs8) => {
      const key = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
      return key.asymmetricKeyType === 'rsa' ? key.export({ type: 'pkcs1', format: 'der' }) : pkcs8;
    },
  ),
  wrapping(
    'pem-wrapped',
    'The wrapped private key is PEM',
    'What many libraries export',
    'Decrypt gives PKCS #8 DER',
    (pkcs8) =>
      Buffer.from(`-----BEGIN PRIVATE KEY-----\n${textOf(pkcs8)}\n-----END PRIVATE KEY-----\n`),
  ),
  wrapping(
    'cut',
    'The wrapped private key lacks its last byte',
    'Off by one',
    'Decrypt gives the private key',
    (pkcs8) => pkcs8.subarray(0, -1),
  ),
  {
    id: 'pair-plaintext-differs',
    breaks: 'The plaintext private key is not the one that was wrapped',
    why: 'Generated twice',
    violates: 'Decrypt of the ciphertext gives the plaintext',
    operations: [plain],
    change: () =>
      instead('generateDataKeyPair', async (input, _call, own) => {
        const [one, other] = [await own(input), await own(input)];
        return {
          ...one,
          PublicKey: other.PublicKey!,
          PrivateKeyPlaintext: other.PrivateKeyPlaintext!,
        };
      }),
  },
  {
    id: 'pair-repeats',
    breaks: 'The same pair comes twice',
    why: 'Pairs are made in advance, and handed out without being taken away',
    violates: 'Each call makes a new pair',
    operations: pairs,
    change: () => {
      const known = new Map<string, object>();
      const first = (output: object, input: { KeyPairSpec: string }): object => {
        const key = JSON.stringify(input);
        if (!known.has(key)) known.set(key, output);
        return known.get(key)!;
      };
      return {
        methods: (service) => ({
          generateDataKeyPair: async (input, call) =>
            first(await service.generateDataKeyPair(input, call), input) as never,
          generateDataKeyPairWithoutPlaintext: async (input, call) =>
            first(await service.generateDataKeyPairWithoutPlaintext(input, call), input) as never,
        }),
      };
    },
  },
  ...(
    [
      ['rsa-always-2048', 'RSA pairs all have 2048 bits', /^RSA_/, 'RSA_2048'],
      ['ecc-always-p256', 'EC pairs are all of P-256', /^ECC_(NIST_P|SECG)/, 'ECC_NIST_P256'],
      ['secp256k1-is-p256', 'ECC_SECG_P256K1 is P-256', /^ECC_SECG_P256K1$/, 'ECC_NIST_P256'],
      ['p521-is-p384', 'ECC_NIST_P521 is P-384', /^ECC_NIST_P521$/, 'ECC_NIST_P384'],
    ] as const
  ).map(([id, breaks, pattern, spec]): Mutant => ({
    id: `pair-${id}`,
    breaks,
    why: 'The spec is looked at for its first letters',
    violates: 'The pair is of the spec that was asked for',
    operations: pairs,
    change: () => ({
      ...rewrite(pairs, (input) =>
        pattern.test(String(input['KeyPairSpec'])) ? { ...input, KeyPairSpec: spec } : input,
      ),
      ...alter(pairs, (output, { input }) => ({ ...output, KeyPairSpec: input['KeyPairSpec'] })),
    }),
  })),
  ...pairs.map((operation): Mutant => ({
    id: `pair-not-implemented-${operation}`,
    breaks: `${operation} is an unknown operation, while the other one exists`,
    why: 'Seen in two implementations',
    violates: `${operation} exists`,
    operations: [operation],
    change: () => ({
      answer: (answer, call) =>
        call.operation === operation
          ? { ...answer, status: 500, body: { __type: 'NotImplementedException', message: 'no' } }
          : answer,
    }),
  })),
];

function otherPublicKey(spki: Buffer): string {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({
    key: spki,
    type: 'spki',
    format: 'der',
  });
  const { publicKey } =
    asymmetricKeyType === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: asymmetricKeyDetails!.modulusLength! })
      : asymmetricKeyType === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: asymmetricKeyDetails!.namedCurve! })
        : generateKeyPairSync('ed25519');
  return textOf(publicKey.export({ type: 'spki', format: 'der' }));
}
