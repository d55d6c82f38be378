import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { DER, weierstrass } from '@noble/curves/abstract/weierstrass.js';

/** The curve of SM2 (GM/T 0003.5). Node knows its keys, but signs on it without the user ID that KMS has. */
const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrass(curve);

/** Two coordinates of 32 bytes behind 04, at the end of an SPKI. */
const pointBytes = 65;
/** The user ID that stands in every SM2 signature where nobody chose another (GM/T 0009). */
const userId = Buffer.from('1234567812345678');

/**
 * Whether a signature (DER of r and s) is one of SM2 over SM3 (GM/T 0003.2, section 7) of the message, under a key on the
 * curve of SM2 and the default user ID. False for whatever else is given.
 */
export function isSm2Signature(key: KeyObject, message: Buffer, signed: Buffer): boolean {
  try {
    const publicPoint = key.export({ format: 'der', type: 'spki' }).subarray(-pointBytes);
    const signer = Point.fromBytes(publicPoint);
    const { r, s } = DER.toSig(signed);
    const t = (r + s) % curve.n;
    if (r <= 0n || r >= curve.n || s <= 0n || s >= curve.n || t === 0n) return false;
    const { x } = Point.BASE.multiplyUnsafe(s).add(signer.multiplyUnsafe(t)).toAffine();
    return (numberOf(digestOf(publicPoint, message)) + x) % curve.n === r;
  } catch {
    return false;
  }
}

/** SM3 of Z and the message; Z binds user ID, curve and public key (GM/T 0003.2, section 5.5). */
function digestOf(publicPoint: Uint8Array, message: Buffer): Buffer {
  const idBits = Buffer.alloc(2);
  idBits.writeUInt16BE(userId.length * 8);
  const { a, b, Gx, Gy } = curve;
  const z = sm3(idBits, userId, ...[a, b, Gx, Gy].map(bytesOf), publicPoint.subarray(1));
  return sm3(z, message);
}

function sm3(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sm3').update(Buffer.concat(parts)).digest();
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function bytesOf(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}
