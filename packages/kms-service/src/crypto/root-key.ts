import { fillRandom } from './random.ts';
import { SecretKey, secretKeyBytes } from './secret-key.ts';
import { ivBytes, open, sealInto, tagBytes, wrappingAlgorithm } from './wrapping-algorithm.ts';

const sealVersion = 1;
const saltBytes = 32;
const saltOffset = 1;
const ivOffset = saltOffset + saltBytes;
const headerBytes = ivOffset + ivBytes;

const idBytes = 8;
// Begins unlike any input of the key derivation, which begins with a counter.
const idInput = Buffer.from('trent-kms root key id');

const sealing = wrappingAlgorithm(1, 'aes-256-gcm', 256, 'trent-kms seal 1 AES-256-GCM', ivOffset);

/** What can be sealed: it shows its bytes for as long as that takes. */
export interface Sealable {
  expose<T>(use: (bytes: Buffer) => T): T;
}

/**
 * The key under which key material is sealed in the store: AES-256-GCM under a key derived for each seal, like a
 * ciphertext. A seal is bound to its subject, so that it opens nowhere else.
 */
export class RootKey implements Sealable {
  /** Tells root keys apart and says nothing else of them: 16 hexadecimal digits. */
  readonly id: string;
  readonly #secret: SecretKey;

  /** Takes over 32 bytes and overwrites the array with zeros. Throws RangeError for another length. */
  constructor(secret: Uint8Array | SecretKey) {
    this.#secret = secret instanceof SecretKey ? secret : SecretKey.take(secret);
    this.id = this.#secret.prf(idInput).toString('hex', 0, idBytes);
  }

  /** Shows the 32 bytes to `use` and overwrites them afterwards. For sealing under another root key, and to store it. */
  expose<T>(use: (bytes: Buffer) => T): T {
    return this.#secret.expose(use);
  }

  /** A key for one purpose, which the input of the derivation names; for the caller to overwrite after use. */
  derive(input: Buffer): Buffer {
    return this.#secret.prf(input);
  }

  /** 61 bytes more than the secret: version, salt, IV, encrypted bytes, tag. */
  seal(secret: Sealable, subject: readonly string[]): Uint8Array {
    return secret.expose((plaintext) => {
      const out = Buffer.allocUnsafeSlow(headerBytes + plaintext.length + tagBytes);
      out[0] = sealVersion;
      fillRandom(out.subarray(saltOffset, headerBytes));
      sealInto(out.subarray(headerBytes), sealing, this.#secret, {
        context: out.subarray(0, ivOffset),
        iv: out.subarray(ivOffset, headerBytes),
        aad: [out.subarray(0, headerBytes), encodeSubject(subject)],
        plaintext,
      });
      return out;
    });
  }

  /** A secret key; `null` where the seal was altered, made for another subject or under another root key. */
  unseal(sealed: Uint8Array, subject: readonly string[]): SecretKey | null {
    const plaintext = this.open(sealed, subject);
    if (plaintext === null || plaintext.length === secretKeyBytes) {
      return plaintext === null ? null : SecretKey.take(plaintext);
    }
    plaintext.fill(0);
    return null;
  }

  /** What was sealed, for the caller to overwrite after use; `null` as for `unseal`. */
  open(sealed: Uint8Array, subject: readonly string[]): Buffer | null {
    if (sealed.length <= headerBytes + tagBytes || sealed[0] !== sealVersion) return null;
    return open(sealing, this.#secret, {
      context: sealed.subarray(0, ivOffset),
      iv: sealed.subarray(ivOffset, headerBytes),
      aad: [sealed.subarray(0, headerBytes), encodeSubject(subject)],
      ciphertext: sealed.subarray(headerBytes, sealed.length - tagBytes),
      tag: sealed.subarray(sealed.length - tagBytes),
    });
  }
}

/** Each part with its length in front, so that no two subjects have the same bytes. */
function encodeSubject(subject: readonly string[]): Buffer {
  return Buffer.concat(
    subject.flatMap((part) => {
      const text = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(text.length);
      return [length, text];
    }),
  );
}
