import { digest } from '#digest';
import type { SigningKey } from '../digest/digest.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { TERMINATOR } from './string-to-sign.ts';

export type { SigningKey } from '../digest/digest.ts';

/** What a signing key is good for: one secret, one day (`20150830`), one region, one service. */
export interface SigningKeyScope {
  readonly day: string;
  readonly region: string;
  readonly service: string;
}

/** Four chained HMACs (AWS, "Create a signed AWS API request", step 4). */
export function deriveSigningKey(
  secretAccessKey: string,
  { day, region, service }: SigningKeyScope,
): MaybePromise<SigningKey> {
  return digest.deriveKey(`AWS4${secretAccessKey}`, [day, region, service, TERMINATOR]);
}

/**
 * Keeps derived signing keys, since deriving one costs several times as much as a signature. Holds secrets: neither
 * inspection nor JSON shows them.
 */
export class SigningKeyCache {
  readonly #capacity: number;
  readonly #keys = new Map<string, MaybePromise<SigningKey>>();
  /** A client signs with one key all day: comparing four texts takes less than making one of them. */
  #last: (SigningKeyScope & { secret: string; key: MaybePromise<SigningKey> }) | undefined =
    undefined;

  /** Keeps up to `capacity` keys, 256 where not given; the one derived first is dropped first. */
  constructor(capacity = 256) {
    this.#capacity = capacity;
  }

  /** The key for the secret and the scope, derived where it is not there yet. */
  get(secretAccessKey: string, scope: SigningKeyScope): MaybePromise<SigningKey> {
    const last = this.#last;
    if (
      last !== undefined &&
      last.day === scope.day &&
      last.region === scope.region &&
      last.service === scope.service &&
      last.secret === secretAccessKey
    ) {
      return last.key;
    }
    const key = this.#find(secretAccessKey, scope);
    this.#last = { ...scope, secret: secretAccessKey, key };
    return key;
  }

  #find(secretAccessKey: string, scope: SigningKeyScope): MaybePromise<SigningKey> {
    const name = `${scope.day}\0${scope.region}\0${scope.service}\0${secretAccessKey}`;
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = deriveSigningKey(secretAccessKey, scope);
    if (this.#keys.size >= this.#capacity) {
      for (const first of this.#keys.keys()) {
        this.#keys.delete(first);
        break;
      }
    }
    this.#keys.set(name, key);
    return key;
  }
}
