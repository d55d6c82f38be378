import { createHash } from 'node:crypto';
import { randomBytes } from '../random.ts';

/**
 * EMSA-PSS of RFC 8017, section 9.1, over a digest that is there already, with MGF1 over the same hash and a salt as
 * long as the digest. `bits` is the length of the modulus less one.
 */
export function encodePss(digest: Uint8Array, hash: string, bits: number): Buffer {
  const length = Math.ceil(bits / 8);
  const salt = randomBytes(digest.length);
  const inner = hashOfSalt(digest, salt, hash);
  const block = Buffer.alloc(length - digest.length - 1);
  block[block.length - salt.length - 1] = 1;
  salt.copy(block, block.length - salt.length);
  const encoded = Buffer.concat([mask(block, inner, hash), inner, Buffer.of(0xbc)]);
  encoded[0]! &= 0xff >> (8 * length - bits);
  return encoded;
}

/** Whether `encoded` is an EMSA-PSS of the digest: section 9.1.2. */
export function fitsPss(
  encoded: Uint8Array,
  digest: Uint8Array,
  hash: string,
  bits: number,
): boolean {
  const length = Math.ceil(bits / 8);
  const spare = 8 * length - bits;
  if (encoded.length !== length || encoded.at(-1) !== 0xbc) return false;
  if ((encoded[0]! & ~(0xff >> spare) & 0xff) !== 0) return false;
  const inner = encoded.subarray(length - digest.length - 1, length - 1);
  const block = mask(Buffer.from(encoded.subarray(0, length - digest.length - 1)), inner, hash);
  block[0]! &= 0xff >> spare;
  const saltAt = block.length - digest.length;
  if (block[saltAt - 1] !== 1 || block.subarray(0, saltAt - 1).some((byte) => byte !== 0)) {
    return false;
  }
  return hashOfSalt(digest, block.subarray(saltAt), hash).equals(inner);
}

function hashOfSalt(digest: Uint8Array, salt: Uint8Array, hash: string): Buffer {
  return createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
}

/** XOR with MGF1 of the seed (appendix B.2.1), in place. */
function mask(block: Buffer, seed: Uint8Array, hash: string): Buffer {
  const counter = Buffer.alloc(4);
  for (let at = 0, round = 0; at < block.length; round += 1) {
    counter.writeUInt32BE(round);
    const stream = createHash(hash).update(seed).update(counter).digest();
    for (let place = 0; place < stream.length && at < block.length; place += 1, at += 1) {
      block[at]! ^= stream[place]!;
    }
  }
  return block;
}
