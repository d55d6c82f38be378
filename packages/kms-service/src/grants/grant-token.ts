import { timingSafeEqual } from 'node:crypto';
import { randomBytes } from '../crypto/random.ts';
import type { SecretKey } from '../crypto/secret-key.ts';
import type { KeyReference } from '../store/records.ts';

const version = 1;
const idBytes = 32;
const macBytes = 32;
const freshBytes = 12;

/** What a grant token stands for. */
export interface GrantReference {
  readonly key: KeyReference;
  readonly grantId: string;
}

/**
 * Grant tokens: which grant of which key, authenticated, so that a token that this service did not make is told from
 * one whose grant is gone. Layout: version, 12 random bytes, grant ID (32 bytes), Region and key ID as text with a
 * newline between, HMAC-SHA-256 of all before it (32 bytes); base64url. Each call makes another token.
 */
export class GrantTokens {
  #secret: SecretKey;

  constructor(secret: SecretKey) {
    this.#secret = secret;
  }

  /** From now on only tokens that were made with this secret are read. */
  use(secret: SecretKey): void {
    this.#secret = secret;
  }

  write({ key, grantId }: GrantReference): string {
    const body = Buffer.concat([
      Buffer.of(version),
      randomBytes(freshBytes),
      Buffer.from(grantId, 'hex'),
      Buffer.from(`${key.region}\n${key.keyId}`),
    ]);
    return Buffer.concat([body, this.#secret.prf(body)]).toString('base64url');
  }

  /** `null` where the text is not a token of this service. */
  read(token: string): GrantReference | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= 1 + freshBytes + idBytes + macBytes || bytes[0] !== version) return null;
    // Only what this service has written reads back as the same text.
    if (bytes.toString('base64url') !== token) return null;
    const body = bytes.subarray(0, -macBytes);
    if (!timingSafeEqual(this.#secret.prf(body), bytes.subarray(-macBytes))) return null;
    const idStart = 1 + freshBytes;
    const [region, keyId] = body
      .subarray(idStart + idBytes)
      .toString()
      .split('\n');
    return {
      key: { region: region!, keyId: keyId! },
      grantId: body.subarray(idStart, idStart + idBytes).toString('hex'),
    };
  }
}
