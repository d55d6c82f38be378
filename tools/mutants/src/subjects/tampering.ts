import type { Mutant } from '../mutant.ts';
import { alterError, instead } from '../ways/index.ts';
import { changeCiphertexts } from '../ways/wrapped-blobs.ts';
import type { Wrapped } from '../ways/wrapped-blobs.ts';

const violates = 'An altered ciphertext is refused, wherever it was altered, and never with a 5xx';
const operations = ['Decrypt', 'ReEncrypt'];

/** Bytes of the service's own format, see its ciphertext-format.md. From the end where negative. */
const regions: readonly (readonly [string, number, number])[] = [
  ['version', 0, 1],
  ['algorithm', 1, 2],
  ['id-form', 2, 3],
  ['key-id', 3, 19],
  ['material-id', 19, 51],
  ['material-id-end', 50, 51],
  ['salt', 51, 83],
  ['salt-first-byte', 51, 52],
  ['iv', 83, 95],
  ['checksum', 95, 99],
  ['payload-first-byte', 99, 100],
  ['payload', 99, -16],
  ['payload-last-byte', -17, -16],
  ['tag', -16, Infinity],
  ['tag-first-half', -16, -8],
  ['tag-after-96-bits', -4, Infinity],
  ['last-byte', -1, Infinity],
];

/** What differs from a ciphertext that was made in this region alone is taken for it. */
function unprotected([name, from, to]: (typeof regions)[number]): Mutant {
  return {
    id: `altered-${name}-opens`,
    breaks: `Changes in one region of the ciphertext (${name}) go unseen`,
    why: 'That part is not covered by the authentication tag',
    violates,
    operations,
    change: () => ({
      methods: changeCiphertexts(
        (blob, made) => made.find((wrapped) => sameBut(wrapped.blob, blob, from, to))?.blob ?? blob,
      ),
    }),
  };
}

function sameBut(one: Buffer, other: Buffer, from: number, to: number): boolean {
  if (one.length !== other.length) return false;
  const start = from < 0 ? one.length + from : from;
  const end = to < 0 ? one.length + to : Math.min(to, one.length);
  return (
    one.subarray(0, start).equals(other.subarray(0, start)) &&
    one.subarray(end).equals(other.subarray(end))
  );
}

function forgiving(
  id: string,
  breaks: string,
  why: string,
  isSame: (wrapped: Wrapped, blob: Buffer) => boolean,
): Mutant {
  return {
    id,
    breaks,
    why,
    violates,
    operations,
    change: () => ({
      methods: changeCiphertexts(
        (blob, made) => made.find((wrapped) => isSame(wrapped, blob))?.blob ?? blob,
      ),
    }),
  };
}

const masked = (mask: number) => (one: Buffer, other: Buffer) =>
  one.length === other.length && one.every((byte, at) => ((byte ^ other[at]!) & mask) === 0);

export const tampering: readonly Mutant[] = [
  ...regions.map(unprotected),
  forgiving(
    'altered-high-bits-open',
    'The highest bit of each byte is not looked at',
    'The blob passes through 7-bit text',
    ({ blob }, other) => masked(0x7f)(blob, other),
  ),
  forgiving(
    'altered-low-bits-open',
    'The lowest bit of each byte is not looked at',
    'A parity bit, as in DES',
    ({ blob }, other) => masked(0xfe)(blob, other),
  ),
  forgiving(
    'appended-byte-opens',
    'Bytes after the end of a ciphertext are ignored',
    'Lengths are read from the front',
    ({ blob }, other) => other.length > blob.length && other.subarray(0, blob.length).equals(blob),
  ),
  forgiving(
    'prepended-byte-opens',
    'Bytes before a ciphertext are ignored',
    'The reader looks for a magic number',
    ({ blob }, other) => other.length > blob.length && other.subarray(-blob.length).equals(blob),
  ),
  forgiving(
    'truncated-tag-opens',
    'A tag that lacks its last bytes is good enough',
    'GCM tags of 12 and more bytes are allowed where the length is not fixed',
    ({ blob }, other) =>
      other.length >= blob.length - 4 &&
      other.length < blob.length &&
      blob.subarray(0, other.length).equals(other),
  ),
  forgiving(
    'last-byte-cut-opens',
    'The last byte may be missing',
    'A tag is compared up to the shorter length',
    ({ blob }, other) => blob.subarray(0, -1).equals(other),
  ),
  forgiving(
    'half-a-ciphertext-opens',
    'The second half may be missing',
    'Found by its beginning',
    ({ blob }, other) =>
      other.length >= blob.length / 2 &&
      other.length < blob.length &&
      blob.subarray(0, other.length).equals(other),
  ),
  {
    id: 'altered-ciphertext-decrypts-otherwise',
    breaks: 'A flipped bit in the encrypted part comes out as a flipped bit of the plaintext',
    why: 'A stream cipher without a tag; seen',
    violates,
    operations,
    change: () => {
      let flips: Buffer | null = null;
      return {
        methods: (service) => {
          const changed = changeCiphertexts((blob, made) => {
            const found = made.find((wrapped) => sameBut(wrapped.blob, blob, 99, -16));
            flips = found === undefined ? null : xor(found.blob, blob).subarray(99, -16);
            return found?.blob ?? blob;
          })(service);
          return {
            ...changed,
            decrypt: async (input, call) => {
              const output = await changed.decrypt!(input, call);
              const { Plaintext } = output;
              if (flips === null || Plaintext === undefined) return output;
              return { ...output, Plaintext: xor(Plaintext, flips) };
            },
          };
        },
      };
    },
  },
  {
    id: 'short-ciphertext-fails',
    breaks: 'A ciphertext that is too short to read is answered with 500',
    why: 'The reader runs over the end',
    violates,
    operations,
    change: () =>
      instead('decrypt', (input, _call, own) => {
        if ((input.CiphertextBlob?.length ?? 100) < 100) throw new RangeError('out of range');
        return own(input);
      }),
  },
  {
    id: 'cut-ciphertext-fails',
    breaks: 'A ciphertext that was cut is answered with 500',
    why: 'An exception of the cipher is not caught; seen',
    violates,
    operations,
    change: () => ({
      methods: changeCiphertexts((blob, made) => {
        if (
          made.some(
            (one) =>
              one.blob.length > blob.length && one.blob.subarray(0, blob.length).equals(blob),
          )
        ) {
          throw new RangeError('out of range');
        }
        return blob;
      }),
    }),
  },
  {
    id: 'altered-ciphertext-fails',
    breaks: 'A ciphertext that does not fit its tag is answered with 500',
    why: 'An exception of the cipher is not caught',
    violates,
    operations,
    change: () => internalFor('InvalidCiphertextException'),
  },
  {
    id: 'altered-ciphertext-is-a-validation-error',
    breaks: 'A ciphertext that does not open is a ValidationException',
    why: 'One error for all bad input',
    violates: 'What cannot be decrypted is an InvalidCiphertextException',
    operations,
    change: () =>
      alterError(operations, (answer) =>
        answer.body?.['__type'] === 'InvalidCiphertextException'
          ? { ...answer, body: { __type: 'ValidationException', message: 'bad ciphertext' } }
          : answer,
      ),
  },
  {
    id: 'corrupt-ciphertext-and-key-fails',
    breaks: 'A corrupt ciphertext, where the request names a key, is answered with 500',
    why: 'Seen, since fixed: the key of the ciphertext is read before it is checked',
    violates,
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', async (input, _call, own) => {
        try {
          return await own(input);
        } catch (error) {
          const { code } = error as { code?: string };
          if (input.KeyId === undefined || code !== 'InvalidCiphertextException') throw error;
          throw new TypeError('undefined');
        }
      }),
  },
  {
    id: 'garbage-ciphertext-is-echoed',
    breaks: 'What is no ciphertext decrypts to itself',
    why: 'Plaintext from before encryption was introduced is let through',
    violates,
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', async (input, call, own, service) => {
        try {
          return await own(input);
        } catch (error) {
          const { KeyId, CiphertextBlob } = input;
          const { code } = error as { code?: string };
          if (code !== 'InvalidCiphertextException' || CiphertextBlob === undefined) throw error;
          if (KeyId === undefined) throw error;
          const { KeyMetadata } = await service.describeKey({ KeyId }, call);
          return {
            KeyId: KeyMetadata!.Arn!,
            Plaintext: CiphertextBlob,
            EncryptionAlgorithm: input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT',
          };
        }
      }),
  },
  {
    id: 'rsa-ciphertext-padded',
    breaks: 'A short RSA ciphertext fails with 500',
    why: 'The cipher throws another error for a wrong length',
    violates: 'An RSA ciphertext of another length is an InvalidCiphertextException',
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', (input, _call, own) => {
        const isRsa = (input.EncryptionAlgorithm ?? '').startsWith('RSAES');
        if (isRsa && input.CiphertextBlob?.length !== 256) throw new Error('data too small');
        return own(input);
      }),
  },
];

function internalFor(code: string): ReturnType<Mutant['change']> {
  return alterError(operations, (answer) =>
    answer.body?.['__type'] === code
      ? { ...answer, status: 500, body: { __type: 'KMSInternalException', message: '' } }
      : answer,
  );
}

function xor(one: Uint8Array, other: Uint8Array): Buffer {
  return Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)));
}
