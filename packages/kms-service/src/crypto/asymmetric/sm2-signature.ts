import { invert } from '@noble/curves/abstract/modular.js';
import { readSequence, writeSequence } from './der.ts';
import type { KeyPair } from './key-pair.ts';
import { exposeScalar, publicPoint } from './raw-keys.ts';
import type { SignatureScheme, SignedMessage } from './signature-scheme.ts';
import { digestOf, fieldBytes, modulo, order, Point, randomScalar, toNumber } from './sm2-curve.ts';

/** SM2 signatures (GM/T 0003.2): a DER SEQUENCE of r and s. A digest is SM3 of Z and the message. */
export const sm2dsa: SignatureScheme = {
  async sign(pair, message) {
    const e = toNumber(digest(pair, message));
    return exposeScalar(pair, fieldBytes, (scalar) => writeSequence(sign(e, toNumber(scalar))));
  },
  async verify(pair, message, signature) {
    const [r, s, ...rest] = readSequence(signature) ?? [];
    if (typeof r !== 'bigint' || typeof s !== 'bigint' || rest.length > 0) return false;
    return fits(pair, toNumber(digest(pair, message)), r, s);
  },
};

function digest(pair: KeyPair, { type, bytes }: SignedMessage): Uint8Array {
  return type === 'DIGEST' ? bytes : digestOf(bytes, publicPoint(pair, fieldBytes));
}

function sign(e: bigint, d: bigint): readonly [r: bigint, s: bigint] {
  for (;;) {
    const k = randomScalar();
    const r = modulo(e + Point.BASE.multiply(k).toAffine().x);
    if (r === 0n || r + k === order) continue;
    const s = modulo(invert(modulo(1n + d), order) * modulo(k - r * d));
    if (s !== 0n) return [r, s];
  }
}

function fits(pair: KeyPair, e: bigint, r: bigint, s: bigint): boolean {
  if (r <= 0n || r >= order || s <= 0n || s >= order) return false;
  const t = modulo(r + s);
  if (t === 0n) return false;
  const signer = Point.fromBytes(publicPoint(pair, fieldBytes));
  const point = Point.BASE.multiplyUnsafe(s).add(signer.multiplyUnsafe(t));
  return !point.is0() && modulo(e + point.toAffine().x) === r;
}
