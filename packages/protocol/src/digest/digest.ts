import type { MaybePromise } from '../maybe-promise.ts';

/** A derived SigV4 signing key, in whatever form the platform's HMAC likes best. */
export type SigningKey = object;

/** The platform part of SigV4; strings are hashed as UTF-8, hexadecimal digits are lower-case. */
export interface Digest {
  /** SHA-256 in 64 hexadecimal digits. */
  sha256Hex(data: string | Uint8Array): MaybePromise<string>;
  /** HMAC-SHA-256 in 64 hexadecimal digits. */
  hmacHex(key: SigningKey, text: string): MaybePromise<string>;
  /** HMAC-SHA-256 applied to each of `texts` in turn, the first under `secret`, each next under the result before. */
  deriveKey(secret: string, texts: readonly string[]): MaybePromise<SigningKey>;
  /** Compares in a time that does not depend on where the two differ. */
  equal(a: string, b: string): boolean;
}
