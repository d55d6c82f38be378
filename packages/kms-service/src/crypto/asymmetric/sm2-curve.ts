import { createHash } from 'node:crypto';
import {
  weierstrass,
  type WeierstrassPoint,
  type WeierstrassPointCons,
} from '@noble/curves/abstract/weierstrass.js';
import { fillRandom } from '../random.ts';

/** The curve of SM2 (GM/T 0003.5): `node:crypto` knows it, but not the algorithms on it. */
const parameters = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

export const Point: WeierstrassPointCons<bigint> = weierstrass(parameters);

export type Sm2Point = WeierstrassPoint<bigint>;

export const order: bigint = parameters.n;

/** Length of coordinates, scalars and SM3 digests in bytes. */
export const fieldBytes = 32;

export function sm3(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A + 1 or more below the order: by trial, so that every number is as likely. */
export function randomScalar(): bigint {
  const bytes = Buffer.alloc(fieldBytes);
  for (;;) {
    fillRandom(bytes);
    const scalar = toNumber(bytes);
    if (scalar > 0n && scalar < order) {
      bytes.fill(0);
      return scalar;
    }
  }
}

export function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}

export function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(2 * fieldBytes, '0'), 'hex');
}

/** The value modulo the order, never negative. */
export function modulo(value: bigint): bigint {
  return ((value % order) + order) % order;
}

/**
 * What SM2 signs in place of a message: SM3 of Z and the message, where Z binds the signer's public key and the
 * default user ID 1234567812345678 (GM/T 0003.2, section 5.5; GM/T 0009).
 */
export function digestOf(message: Uint8Array, publicPoint: Uint8Array): Buffer {
  const userId = Buffer.from('1234567812345678');
  const idBits = Buffer.alloc(2);
  idBits.writeUInt16BE(userId.length * 8);
  const { a, b, Gx, Gy } = parameters;
  const z = sm3(idBits, userId, ...[a, b, Gx, Gy].map(toBytes), publicPoint.subarray(1));
  return sm3(z, message);
}
