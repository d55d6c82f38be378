import { timingSafeEqual } from 'node:crypto';
import { readSequence, writeSequence } from './der.ts';
import type { KeyPair } from './key-pair.ts';
import { exposeScalar, publicPoint } from './raw-keys.ts';
import {
  fieldBytes,
  Point,
  randomScalar,
  sm3,
  toBytes,
  toNumber,
  type Sm2Point,
} from './sm2-curve.ts';

/** SM2 encryption (GM/T 0003.4) in the ASN.1 form of GM/T 0009: x and y of a point, an SM3 digest, the encrypted bytes. */
export function sm2Encrypt(pair: KeyPair, plaintext: Uint8Array): Buffer {
  const receiver = Point.fromBytes(publicPoint(pair, fieldBytes));
  for (;;) {
    const k = randomScalar();
    const shared = coordinates(receiver.multiply(k));
    const stream = keyStream(shared, plaintext.length);
    if (stream.every((byte) => byte === 0)) continue;
    const { x, y } = Point.BASE.multiply(k).toAffine();
    const digest = sm3(shared.x, plaintext, shared.y);
    return writeSequence([x, y, digest, xor(plaintext, stream)]);
  }
}

/** `null` for what is no ciphertext of this key. */
export function sm2Decrypt(pair: KeyPair, ciphertext: Uint8Array): Buffer | null {
  const [x, y, digest, encrypted, ...rest] = readSequence(ciphertext) ?? [];
  if (typeof x !== 'bigint' || typeof y !== 'bigint' || rest.length > 0) return null;
  if (!(digest instanceof Uint8Array) || digest.length !== fieldBytes) return null;
  if (!(encrypted instanceof Uint8Array) || encrypted.length === 0) return null;
  const point = pointAt(x, y);
  if (point === null) return null;
  const shared = exposeScalar(pair, fieldBytes, (scalar) =>
    coordinates(point.multiply(toNumber(scalar))),
  );
  const plaintext = xor(encrypted, keyStream(shared, encrypted.length));
  if (timingSafeEqual(sm3(shared.x, plaintext, shared.y), digest)) return plaintext;
  plaintext.fill(0);
  return null;
}

function pointAt(x: bigint, y: bigint): Sm2Point | null {
  try {
    const point = Point.fromAffine({ x, y });
    point.assertValidity();
    return point;
  } catch {
    return null;
  }
}

interface Coordinates {
  readonly x: Buffer;
  readonly y: Buffer;
}

function coordinates(point: Sm2Point): Coordinates {
  const { x, y } = point.toAffine();
  return { x: toBytes(x), y: toBytes(y) };
}

/** The key derivation function of GM/T 0003.4, section 5.4.3. */
function keyStream({ x, y }: Coordinates, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let round = 1; (round - 1) * fieldBytes < length; round += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(round);
    blocks.push(sm3(x, y, counter));
  }
  return Buffer.concat(blocks).subarray(0, length);
}

function xor(bytes: Uint8Array, stream: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte, place) => byte ^ stream[place]!));
}
