import { sign as signMessage, verify as verifyMessage } from 'node:crypto';
import { promisify } from 'node:util';
import { exposeSeed } from './raw-keys.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** Ed25519 (RFC 8032, section 5.1). */
export const ed25519: SignatureScheme = {
  async sign(pair, { bytes }) {
    return promisify(signMessage)(null, bytes, pair.privateKey);
  },
  async verify(pair, { bytes }, signature) {
    return promisify(verifyMessage)(null, bytes, pair.publicKey, signature);
  },
};

/**
 * Ed25519ph (RFC 8032, section 5.1), of the digest that is given: it is hashed once more, as the algorithm does with
 * any message. `node:crypto` does not have it; what has it is loaded where it is first asked for.
 */
export const ed25519Prehashed: SignatureScheme = {
  async sign(pair, { bytes }) {
    const { ed25519ph } = await import('@noble/curves/ed25519.js');
    return exposeSeed(pair, (seed) => Buffer.from(ed25519ph.sign(bytes, seed)));
  },
  async verify(pair, { bytes }, signature) {
    const { ed25519ph } = await import('@noble/curves/ed25519.js');
    try {
      const publicKey = pair.publicKeyInfo.subarray(-32);
      return ed25519ph.verify(signature, bytes, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
