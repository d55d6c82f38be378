import type * as NodeCrypto from 'node:crypto';
import type { Digest } from './digest.ts';
import { digest as web } from './web.ts';

let loaded: typeof NodeCrypto | undefined;

/**
 * Loaded when first needed: that takes longer than to load a client. Not by `import`: an ESM import of a built-in module
 * evaluates every lazy export of it, Web Crypto included.
 */
function nodeCrypto(): typeof NodeCrypto {
  return (loaded ??= process.getBuiltinModule('node:crypto'));
}

/** Every function answers at once. */
const node: Digest = {
  sha256Hex(data) {
    return nodeCrypto().hash('sha256', data, 'hex');
  },

  hmacHex(key, text) {
    return (key as HmacKey).hex(text);
  },

  deriveKey(secret, texts) {
    let key = Buffer.from(secret);
    for (const text of texts) key = nodeCrypto().createHmac('sha256', key).update(text).digest();
    return new HmacKey(key);
  },

  equal(a, b) {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && nodeCrypto().timingSafeEqual(left, right);
  },
};

/** SHA-256 and HMAC of `node:crypto`; before Node 20.16, which cannot give it without an import, of Web Crypto. */
export const digest: Digest = typeof process.getBuiltinModule === 'function' ? node : web;

/**
 * HMAC-SHA-256 (RFC 2104) under one key as two plain hashes over blocks that keep the padded key: with the hash object
 * that `createHmac` makes for each message, a signature takes half as long again.
 */
class HmacKey {
  /** The inner padded key, then room for the message. */
  #inner = Buffer.alloc(BLOCK + 512, 0x36);
  /** The outer padded key, then the inner hash. */
  readonly #outer = Buffer.alloc(BLOCK + 32, 0x5c);

  /** `key`: 32 bytes, as an HMAC-SHA-256 gives. */
  constructor(key: Uint8Array) {
    for (const [index, byte] of key.entries()) {
      this.#inner[index]! ^= byte;
      this.#outer[index]! ^= byte;
    }
  }

  hex(text: string): string {
    // UTF-8 takes up to three bytes for a unit of UTF-16.
    if (BLOCK + text.length * 3 > this.#inner.length) {
      this.#inner = Buffer.concat([this.#inner.subarray(0, BLOCK)], BLOCK + text.length * 3);
    }
    const end = BLOCK + this.#inner.write(text, BLOCK);
    const { hash } = nodeCrypto();
    // In hexadecimal on the way, since a Buffer as the result takes twice as long as its digits there and back.
    this.#outer.write(hash('sha256', this.#inner.subarray(0, end), 'hex'), BLOCK, 'hex');
    return hash('sha256', this.#outer, 'hex');
  }
}

/** Block size of SHA-256 in bytes. */
const BLOCK = 64;
