import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { inspectAs } from '../inspect-as.ts';
import { randomBytes } from './random.ts';

/**
 * Hash and length of the key material in bytes, by key spec: as long as the output of the hash, the least that RFC 2104,
 * section 3, recommends.
 */
const kinds: Readonly<Record<string, { readonly hash: string; readonly bytes: number }>> = {
  HMAC_224: { hash: 'sha224', bytes: 28 },
  HMAC_256: { hash: 'sha256', bytes: 32 },
  HMAC_384: { hash: 'sha384', bytes: 48 },
  HMAC_512: { hash: 'sha512', bytes: 64 },
};

/** The material of an HMAC key, held outside the heap of the language; inspection shows nothing of it. */
export class MacKey {
  readonly spec: string;
  readonly #hash: string;
  readonly #key: KeyObject;

  static {
    inspectAs(this.prototype, ({ spec }) => `MacKey { ${spec}, (hidden) }`);
  }

  private constructor(spec: string, bytes: Uint8Array) {
    this.spec = spec;
    this.#hash = kindOf(spec).hash;
    this.#key = createSecretKey(bytes);
    bytes.fill(0);
  }

  /** New random material. Throws RangeError for a spec that is not of HMAC keys. */
  static generate(spec: string): MacKey {
    return new MacKey(spec, randomBytes(kindOf(spec).bytes));
  }

  /** Takes over the material and overwrites the array with zeros. Throws RangeError for another length. */
  static take(spec: string, bytes: Uint8Array): MacKey {
    const wanted = kindOf(spec).bytes;
    if (bytes.length !== wanted) {
      throw new RangeError(`a key of ${spec} has ${wanted} bytes, not ${bytes.length}`);
    }
    return new MacKey(spec, bytes);
  }

  /** HMAC (RFC 2104) of a message: as long as the output of the hash. */
  mac(message: Uint8Array): Buffer {
    return createHmac(this.#hash, this.#key).update(message).digest();
  }

  /** Whether a code is that of the message; takes as long whatever the code. */
  fits(message: Uint8Array, code: Uint8Array): boolean {
    const expected = this.mac(message);
    return code.length === expected.length && timingSafeEqual(expected, code);
  }

  /** Shows the material to `use` and overwrites it afterwards. For sealing only. */
  expose<T>(use: (bytes: Buffer) => T): T {
    const bytes = this.#key.export();
    try {
      return use(bytes);
    } finally {
      bytes.fill(0);
    }
  }

  toJSON(): string {
    return '(MAC key)';
  }
}

export function isMacKeySpec(spec: string): boolean {
  return Object.hasOwn(kinds, spec);
}

function kindOf(spec: string): { readonly hash: string; readonly bytes: number } {
  const kind = Object.hasOwn(kinds, spec) ? kinds[spec] : undefined;
  if (kind === undefined) throw new RangeError(`${spec} is not the spec of an HMAC key`);
  return kind;
}
