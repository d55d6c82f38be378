import { createHash, generateKeyPairSync, sign as signWith } from 'node:crypto';
import type { Mutant } from '../mutant.ts';
import {
  alter,
  bytesOf,
  instead,
  omit,
  replaceError,
  rewrite,
  swallow,
  textOf,
} from '../ways/index.ts';

const verified = ({ input }: { readonly input: { readonly [member: string]: unknown } }) => ({
  KeyId: input['KeyId'],
  SignatureValid: true,
  SigningAlgorithm: input['SigningAlgorithm'],
});

export const signatures: readonly Mutant[] = [
  {
    id: 'verify-always',
    breaks: 'Verify accepts every signature',
    why: 'The result is not looked at',
    violates: 'A signature that does not fit is a KMSInvalidSignatureException',
    operations: ['Verify'],
    change: () => swallow('Verify', 'KMSInvalidSignatureException', verified),
  },
  {
    id: 'verify-answers-false',
    breaks: 'Verify answers SignatureValid false',
    why: 'That seems what the member is for',
    violates: 'A signature that does not fit is a KMSInvalidSignatureException',
    operations: ['Verify'],
    change: () =>
      swallow('Verify', 'KMSInvalidSignatureException', (call) => ({
        ...verified(call),
        SignatureValid: false,
      })),
  },
  {
    id: 'verify-wrong-message',
    breaks: 'Verify looks at the first 32 bytes of the message only',
    why: 'A digest is taken for granted',
    violates: 'Verify covers the whole message',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], (input) =>
        input['MessageType'] === 'DIGEST'
          ? input
          : { ...input, Message: textOf(bytesOf(input['Message']).subarray(0, 32)) },
      ),
  },
  {
    id: 'verify-message-trimmed',
    breaks: 'Zeros at the end of a message are not signed',
    why: 'Text of C',
    violates: 'Verify covers the whole message',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], (input) => {
        let bytes = bytesOf(input['Message']);
        if (input['MessageType'] === 'DIGEST') return input;
        while (bytes.length > 1 && bytes.at(-1) === 0) bytes = bytes.subarray(0, -1);
        return { ...input, Message: textOf(bytes) };
      }),
  },
  {
    id: 'verify-signature-extra-bytes',
    breaks: 'Verify ignores bytes behind a signature',
    why: 'DER is read from the front',
    violates: 'A signature with something behind it does not fit',
    operations: ['Verify'],
    change: () =>
      instead('verify', async (input, _call, own) => {
        try {
          return await own(input);
        } catch (error) {
          if (input.Signature.length < 2) throw error;
          return own({ ...input, Signature: input.Signature.subarray(0, -1) });
        }
      }),
  },
  {
    id: 'verify-other-padding',
    breaks: 'Verify accepts a signature made with the other RSA padding',
    why: 'Both are tried',
    violates: 'A signature fits the algorithm of the request alone',
    operations: ['Verify'],
    change: () =>
      instead('verify', async (input, _call, own) => {
        try {
          return await own(input);
        } catch (error) {
          const other = input.SigningAlgorithm.includes('PSS')
            ? input.SigningAlgorithm.replace('PSS', 'PKCS1_V1_5')
            : input.SigningAlgorithm.replace('PKCS1_V1_5', 'PSS');
          if (other === input.SigningAlgorithm) throw error;
          return {
            ...(await own({ ...input, SigningAlgorithm: other as typeof input.SigningAlgorithm })),
            SigningAlgorithm: input.SigningAlgorithm,
          };
        }
      }),
  },
  {
    id: 'verify-other-hash',
    breaks: 'Verify accepts a signature made with another hash',
    why: 'All are tried',
    violates: 'A signature fits the algorithm of the request alone',
    operations: ['Verify'],
    change: () =>
      instead('verify', async (input, _call, own) => {
        if (!input.SigningAlgorithm.startsWith('RSA') || input.MessageType === 'DIGEST')
          return own(input);
        let failure: unknown;
        for (const bits of ['256', '384', '512']) {
          try {
            const SigningAlgorithm = input.SigningAlgorithm.replace(
              /\d+$/,
              bits,
            ) as typeof input.SigningAlgorithm;
            return {
              ...(await own({ ...input, SigningAlgorithm })),
              SigningAlgorithm: input.SigningAlgorithm,
            };
          } catch (error) {
            failure = error;
          }
        }
        throw failure;
      }),
  },
  {
    id: 'verify-other-key',
    breaks: 'Verify accepts signatures of any key of the caller',
    why: 'Looked up by signature',
    violates: 'A signature fits the key of the request alone',
    operations: ['Sign', 'Verify'],
    change: () => {
      const made = new Set<string>();
      return {
        methods: (service) => ({
          sign: async (input, call) => {
            const output = await service.sign(input, call);
            made.add(`${textOf(output.Signature!)}/${textOf(input.Message)}`);
            return output;
          },
          verify: async (input, call) => {
            try {
              return await service.verify(input, call);
            } catch (error) {
              const { code } = error as { code?: string };
              if (
                code !== 'KMSInvalidSignatureException' ||
                !made.has(`${textOf(input.Signature)}/${textOf(input.Message)}`)
              )
                throw error;
              return {
                KeyId: input.KeyId,
                SignatureValid: true,
                SigningAlgorithm: input.SigningAlgorithm,
              };
            }
          },
        }),
      };
    },
  },
  {
    id: 'verify-error-is-validation',
    breaks: 'A signature that does not fit is a ValidationException',
    why: 'One error for all bad input',
    violates: 'A signature that does not fit is a KMSInvalidSignatureException',
    operations: ['Verify'],
    change: () => replaceError('Verify', 'KMSInvalidSignatureException', 'ValidationException'),
  },
  {
    id: 'verify-malformed-signature-fails',
    breaks: 'A signature that cannot be read is answered with 500',
    why: 'The library throws',
    violates: 'A signature that does not fit is a KMSInvalidSignatureException',
    operations: ['Verify'],
    change: () =>
      instead('verify', (input, _call, own) => {
        if (input.SigningAlgorithm.startsWith('ECDSA') && input.Signature[0] !== 0x30)
          throw new RangeError('asn1');
        return own(input);
      }),
  },
  {
    id: 'sign-hashes-digest',
    breaks: 'A digest is hashed once more',
    why: 'MessageType is ignored',
    violates: 'A message signed RAW verifies with its digest, and vice versa',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], ({ MessageType, ...input }) =>
        MessageType === 'DIGEST' && /^(RSASSA|ECDSA)/.test(String(input['SigningAlgorithm']))
          ? input
          : { ...input, ...(MessageType === undefined ? {} : { MessageType }) },
      ),
  },
  {
    id: 'sign-raw-is-digest',
    breaks: 'RAW messages as long as a digest are taken for one',
    why: 'Guessed by length',
    violates: 'MessageType says what the message is, RAW by default',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], (input) => {
        const bits = Number(/_SHA_(\d+)$/.exec(String(input['SigningAlgorithm']))?.[1] ?? 0);
        const isDigest =
          bytesOf(input['Message']).length * 8 === bits &&
          /^(RSASSA|ECDSA)/.test(String(input['SigningAlgorithm']));
        return isDigest ? { ...input, MessageType: 'DIGEST' } : input;
      }),
  },
  {
    id: 'sign-default-is-digest',
    breaks: 'Without MessageType a message is a digest',
    why: 'The other default',
    violates: 'MessageType is RAW by default',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], (input) => {
        const algorithm = String(input['SigningAlgorithm']);
        if (input['MessageType'] !== undefined || !/^(RSASSA|ECDSA)/.test(algorithm)) return input;
        return { ...input, MessageType: 'DIGEST' };
      }),
  },
  {
    id: 'sign-digest-of-any-length',
    breaks: 'A digest of a wrong length is accepted',
    why: 'It is cut and padded',
    violates: 'A digest has the length of its hash',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign', 'Verify'], (input) => {
        const bits = Number(/_SHA_(\d+)$/.exec(String(input['SigningAlgorithm']))?.[1] ?? 0);
        if (input['MessageType'] !== 'DIGEST' || bits === 0) return input;
        const digest = Buffer.alloc(bits / 8);
        bytesOf(input['Message']).copy(digest);
        return { ...input, Message: textOf(digest) };
      }),
  },
  {
    id: 'sign-raw-p1363',
    breaks: 'ECDSA signatures are r and s without DER',
    why: 'What WebCrypto and JWS have',
    violates: 'ECDSA signatures are DER',
    operations: ['Sign'],
    change: () =>
      alter('Sign', (output) => {
        if (!String(output['SigningAlgorithm']).startsWith('ECDSA')) return output;
        return { ...output, Signature: textOf(derToPlain(bytesOf(output['Signature']))) };
      }),
  },
  {
    id: 'sign-pss-is-pkcs1',
    breaks: 'PSS signatures are PKCS #1 v1.5',
    why: 'The default padding of the library',
    violates: 'RSASSA_PSS algorithms are RSASSA-PSS',
    operations: ['Sign', 'Verify'],
    change: () => ({
      ...rewrite(['Sign', 'Verify'], (input) => ({
        ...input,
        SigningAlgorithm: String(input['SigningAlgorithm']).replace('PSS', 'PKCS1_V1_5'),
      })),
      ...alter(['Sign', 'Verify'], (output, { input }) => ({
        ...output,
        SigningAlgorithm: input['SigningAlgorithm'],
      })),
    }),
  },
  {
    id: 'sign-always-sha-256',
    breaks: 'RSA signatures all use SHA-256',
    why: 'A constant',
    violates: 'The algorithm names its hash',
    operations: ['Sign', 'Verify'],
    change: () => ({
      ...rewrite(['Sign', 'Verify'], (input) =>
        String(input['SigningAlgorithm']).startsWith('RSA') && input['MessageType'] !== 'DIGEST'
          ? { ...input, SigningAlgorithm: String(input['SigningAlgorithm']).replace(/\d+$/, '256') }
          : input,
      ),
      ...alter(['Sign', 'Verify'], (output, { input }) => ({
        ...output,
        SigningAlgorithm: input['SigningAlgorithm'],
      })),
    }),
  },
  {
    id: 'sign-algorithm-echo',
    breaks: 'Sign answers another SigningAlgorithm than was used',
    why: 'The first one of the key',
    violates: 'SigningAlgorithm is the one of the request',
    operations: ['Sign', 'Verify'],
    change: () =>
      alter(['Sign', 'Verify'], (output) => ({
        ...output,
        SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      })),
  },
  {
    id: 'sign-foreign-key',
    breaks: 'Sign uses a new key pair each time',
    why: 'A stand-in',
    violates: 'A signature verifies under the public key of GetPublicKey',
    operations: ['Sign', 'GetPublicKey'],
    change: () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return alter('Sign', (output, { input }) =>
        output['SigningAlgorithm'] === 'ECDSA_SHA_256' && input['MessageType'] !== 'DIGEST'
          ? {
              ...output,
              Signature: textOf(signWith('sha256', bytesOf(input['Message']), privateKey)),
            }
          : output,
      );
    },
  },
  {
    id: 'sign-ed25519-ph-is-pure',
    breaks: 'ED25519_PH_SHA_512 is pure Ed25519 of the digest',
    why: 'The library has no Ed25519ph',
    violates: 'ED25519_PH_SHA_512 is Ed25519ph',
    operations: ['Sign', 'Verify'],
    change: () => ({
      ...rewrite(['Sign', 'Verify'], (input) =>
        input['SigningAlgorithm'] === 'ED25519_PH_SHA_512' &&
        input['MessageType'] === 'DIGEST' &&
        bytesOf(input['Message']).length === 64
          ? { ...input, SigningAlgorithm: 'ED25519_SHA_512', MessageType: 'RAW' }
          : input,
      ),
      ...alter(['Sign', 'Verify'], (output, { input }) => ({
        ...output,
        SigningAlgorithm: input['SigningAlgorithm'],
      })),
    }),
  },
  {
    id: 'sign-ml-dsa-hashed',
    breaks: 'ML-DSA signs the SHA-256 of a message',
    why: 'As with the other algorithms',
    violates: 'ML_DSA_SHAKE_256 signs the message itself',
    operations: ['Sign', 'Verify'],
    change: () =>
      rewrite(['Sign'], (input) =>
        input['SigningAlgorithm'] === 'ML_DSA_SHAKE_256' && input['MessageType'] !== 'EXTERNAL_MU'
          ? {
              ...input,
              Message: textOf(createHash('sha256').update(bytesOf(input['Message'])).digest()),
            }
          : input,
      ),
  },
  {
    id: 'public-key-point',
    breaks: 'GetPublicKey answers the bare point of an EC key',
    why: 'What many libraries export',
    violates: 'PublicKey is a SubjectPublicKeyInfo',
    operations: ['GetPublicKey'],
    change: () =>
      alter('GetPublicKey', (output) =>
        String(output['KeySpec']).startsWith('ECC_NIST')
          ? { ...output, PublicKey: textOf(bytesOf(output['PublicKey']).subarray(-65)) }
          : output,
      ),
  },
  {
    id: 'public-key-pem',
    breaks: 'GetPublicKey answers PEM',
    why: 'What many libraries export',
    violates: 'PublicKey is DER',
    operations: ['GetPublicKey'],
    change: () =>
      alter('GetPublicKey', (output) => ({
        ...output,
        PublicKey: textOf(
          Buffer.from(
            `-----BEGIN PUBLIC KEY-----\n${String(output['PublicKey'])}\n-----END PUBLIC KEY-----\n`,
          ),
        ),
      })),
  },
  {
    id: 'public-key-changes',
    breaks: 'GetPublicKey answers a new key each time',
    why: 'A stand-in',
    violates: 'A key has one public key',
    operations: ['GetPublicKey'],
    change: () =>
      alter('GetPublicKey', (output) =>
        output['KeySpec'] === 'ECC_NIST_P256'
          ? {
              ...output,
              PublicKey: textOf(
                generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
                  type: 'spki',
                  format: 'der',
                }),
              ),
            }
          : output,
      ),
  },
  {
    id: 'public-key-of-other-size',
    breaks: 'All RSA keys have 2048 bits',
    why: 'The spec is not looked at',
    violates: 'The modulus has the size of the key spec',
    operations: ['GetPublicKey', 'CreateKey'],
    change: () => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
      const der = publicKey.export({ type: 'spki', format: 'der' });
      return alter('GetPublicKey', (output) =>
        ['RSA_3072', 'RSA_4096'].includes(String(output['KeySpec']))
          ? { ...output, PublicKey: textOf(der) }
          : output,
      );
    },
  },
  {
    id: 'public-key-algorithms-missing',
    breaks: 'GetPublicKey lists no algorithms',
    why: 'Forgotten',
    violates: 'The answer has the algorithms of the usage of the key',
    operations: ['GetPublicKey'],
    change: () => alter('GetPublicKey', omit('SigningAlgorithms', 'EncryptionAlgorithms')),
  },
  {
    id: 'public-key-of-hmac',
    breaks: 'GetPublicKey of an HMAC key answers something',
    why: 'The kind of key is not looked at',
    violates: 'Keys that are not asymmetric have no public key: UnsupportedOperationException',
    operations: ['GetPublicKey'],
    change: () =>
      swallow('GetPublicKey', 'UnsupportedOperationException', ({ input }) => ({
        KeyId: input['KeyId'],
        PublicKey: textOf(Buffer.alloc(44, 1)),
        KeySpec: 'HMAC_256',
        KeyUsage: 'GENERATE_VERIFY_MAC',
        CustomerMasterKeySpec: 'HMAC_256',
      })),
  },
  {
    id: 'public-key-error-is-usage',
    breaks: 'GetPublicKey of a symmetric key is an InvalidKeyUsageException',
    why: 'As with Sign',
    violates: 'Recorded: UnsupportedOperationException',
    operations: ['GetPublicKey'],
    change: () =>
      replaceError('GetPublicKey', 'UnsupportedOperationException', 'InvalidKeyUsageException'),
  },
];

/** r and s of a DER signature, 32 bytes each. */
function derToPlain(der: Buffer): Buffer {
  const r = der.subarray(4, 4 + der[3]!);
  const s = der.subarray(6 + der[3]!);
  const fit = (part: Buffer): Buffer => Buffer.concat([Buffer.alloc(32), part]).subarray(-32);
  return Buffer.concat([fit(r), fit(s)]);
}
