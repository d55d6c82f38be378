import { sign as signMessage, verify as verifyMessage } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPair } from './key-pair.ts';
import { exposeSeed } from './raw-keys.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/**
 * For an external mu, which `node:crypto` does not take; lengths of public keys in bytes (FIPS 204, table 2). Loaded by
 * the first one.
 */
async function loadSets() {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  return {
    'ml-dsa-44': { scheme: ml_dsa44, publicKeyBytes: 1312 },
    'ml-dsa-65': { scheme: ml_dsa65, publicKeyBytes: 1952 },
    'ml-dsa-87': { scheme: ml_dsa87, publicKeyBytes: 2592 },
  } as const;
}

const ofMu = { externalMu: true } as const;

/** ML-DSA (FIPS 204) with an empty context, of a message or of its external mu. */
export const mlDsa: SignatureScheme = {
  async sign(pair, { type, bytes }) {
    if (type === 'RAW') return promisify(signMessage)(null, bytes, pair.privateKey);
    const { scheme } = await setOf(pair);
    const { secretKey } = exposeSeed(pair, (seed) => scheme.keygen(seed));
    try {
      return Buffer.from(scheme.internal.sign(bytes, secretKey, ofMu));
    } finally {
      secretKey.fill(0);
    }
  },
  async verify(pair, { type, bytes }, signature) {
    if (type === 'RAW') {
      return promisify(verifyMessage)(null, bytes, pair.publicKey, signature);
    }
    const { scheme, publicKeyBytes } = await setOf(pair);
    try {
      const publicKey = pair.publicKeyInfo.subarray(-publicKeyBytes);
      return scheme.internal.verify(signature, bytes, publicKey, ofMu);
    } catch {
      return false;
    }
  },
};

async function setOf({ kind }: KeyPair) {
  if (kind.family !== 'ml-dsa') throw new RangeError('an ML-DSA signature needs an ML-DSA key');
  return (await loadSets())[kind.type];
}
