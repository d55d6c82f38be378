import { sign as signMessage, verify as verifyMessage } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPair } from './key-pair.ts';
import { exposeScalar, publicPoint } from './raw-keys.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** For digests: `node:crypto` signs messages only. Loaded by the first of them, for it takes a tenth of a start. */
async function loadCurves() {
  const [{ p256, p384, p521 }, { secp256k1 }] = await Promise.all([
    import('@noble/curves/nist.js'),
    import('@noble/curves/secp256k1.js'),
  ]);
  return { prime256v1: p256, secp384r1: p384, secp521r1: p521, secp256k1 } as const;
}

/** A digest is given as it is, and signatures are what ECDSA makes of it, high or low. */
const ofDigest = { prehash: false, format: 'der', lowS: false } as const;

/** ECDSA (FIPS 186-5, section 6.4); signatures are a DER SEQUENCE of r and s (RFC 3279, section 2.2.3). */
export function ecdsa(hash: string): SignatureScheme {
  return {
    async sign(pair, { type, bytes }) {
      if (type === 'RAW') {
        return promisify(signMessage)(hash, bytes, { key: pair.privateKey, dsaEncoding: 'der' });
      }
      const { curve, fieldBytes } = await curveOf(pair);
      const signature = exposeScalar(pair, fieldBytes, (scalar) =>
        curve.sign(bytes, scalar, ofDigest),
      );
      return Buffer.from(signature);
    },
    async verify(pair, { type, bytes }, signature) {
      if (type === 'RAW') {
        const key = { key: pair.publicKey, dsaEncoding: 'der' } as const;
        return promisify(verifyMessage)(hash, bytes, key, signature);
      }
      const { curve, fieldBytes } = await curveOf(pair);
      try {
        return curve.verify(signature, bytes, publicPoint(pair, fieldBytes), ofDigest);
      } catch {
        // It says so where a signature is no DER.
        return false;
      }
    },
  };
}

async function curveOf({ kind }: KeyPair) {
  const curves = await loadCurves();
  if (kind.family !== 'ec' || !(kind.curve in curves)) {
    throw new RangeError('an ECDSA signature needs a key on one of its curves');
  }
  return { curve: curves[kind.curve as keyof typeof curves], fieldBytes: kind.fieldBytes };
}
