import {
  constants,
  privateEncrypt,
  publicDecrypt,
  sign as signMessage,
  verify as verifyMessage,
  type SignKeyObjectInput,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPair } from './key-pair.ts';
import { encodePss, fitsPss } from './rsa-pss.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** DER DigestInfo up to the digest (RFC 8017, section 9.2, note 1). */
const digestInfo: Readonly<Record<string, Buffer>> = {
  sha256: Buffer.from('3031300d060960864801650304020105000420', 'hex'),
  sha384: Buffer.from('3041300d060960864801650304020205000430', 'hex'),
  sha512: Buffer.from('3051300d060960864801650304020305000440', 'hex'),
};

const { RSA_NO_PADDING, RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_DIGEST } =
  constants;

/** RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2). */
export function rsaPkcs1(hash: string): SignatureScheme {
  const prefix = digestInfo[hash]!;
  return {
    async sign(pair, { type, bytes }) {
      if (type === 'RAW') return signRaw(hash, bytes, options(pair, RSA_PKCS1_PADDING));
      const info = Buffer.concat([prefix, bytes]);
      return privateEncrypt({ key: pair.privateKey, padding: RSA_PKCS1_PADDING }, info);
    },
    async verify(pair, { type, bytes }, signature) {
      const key = { key: pair.publicKey, padding: RSA_PKCS1_PADDING };
      if (type === 'RAW') return verifyRaw(pair, hash, bytes, key, signature);
      const found = recover(pair, RSA_PKCS1_PADDING, signature);
      return found !== null && found.equals(Buffer.concat([prefix, bytes]));
    },
  };
}

/** RSASSA-PSS (RFC 8017, section 8.1) with a salt as long as the digest and MGF1 over the same hash. */
export function rsaPss(hash: string): SignatureScheme {
  return {
    async sign(pair, { type, bytes }) {
      if (type === 'RAW') return signRaw(hash, bytes, options(pair, RSA_PKCS1_PSS_PADDING));
      const encoded = encodePss(bytes, hash, modulusBits(pair) - 1);
      return privateEncrypt({ key: pair.privateKey, padding: RSA_NO_PADDING }, encoded);
    },
    async verify(pair, { type, bytes }, signature) {
      if (type === 'RAW') {
        const key = { ...options(pair, RSA_PKCS1_PSS_PADDING), key: pair.publicKey };
        return verifyRaw(pair, hash, bytes, key, signature);
      }
      const encoded = recover(pair, RSA_NO_PADDING, signature);
      return encoded !== null && fitsPss(encoded, bytes, hash, modulusBits(pair) - 1);
    },
  };
}

const signRaw = promisify(signMessage);

function options(pair: KeyPair, padding: number): SignKeyObjectInput {
  return { key: pair.privateKey, padding, saltLength: RSA_PSS_SALTLEN_DIGEST };
}

async function verifyRaw(
  pair: KeyPair,
  hash: string,
  message: Uint8Array,
  key: SignKeyObjectInput,
  signature: Uint8Array,
): Promise<boolean> {
  // RFC 8017, sections 8.1.2 and 8.2.2, step 1. Left to itself, OpenSSL takes a PSS signature without its leading zeros.
  if (!isAsLongAsModulus(pair, signature)) return false;
  return promisify(verifyMessage)(hash, message, key, signature);
}

/** The encoded message of a signature; `null` where it is none of this key. */
function recover(pair: KeyPair, padding: number, signature: Uint8Array): Buffer | null {
  if (!isAsLongAsModulus(pair, signature)) return null;
  try {
    return publicDecrypt({ key: pair.publicKey, padding }, signature);
  } catch {
    return null;
  }
}

function isAsLongAsModulus(pair: KeyPair, signature: Uint8Array): boolean {
  return signature.length === modulusBits(pair) / 8;
}

function modulusBits({ kind }: KeyPair): number {
  if (kind.family !== 'rsa') throw new RangeError('an RSA signature needs an RSA key');
  return kind.modulusBits;
}
