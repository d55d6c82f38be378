import type { Digest } from './digest.ts';

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** SHA-256 and HMAC of Web Crypto, for browsers and Workers; every function but `equal` answers with a promise. */
export const digest: Digest = {
  async sha256Hex(data) {
    const bytes = typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data);
    return hexadecimal(await crypto.subtle.digest('SHA-256', bytes));
  },

  async hmacHex(key, text) {
    return hexadecimal(await crypto.subtle.sign('HMAC', key as CryptoKey, encoder.encode(text)));
  },

  async deriveKey(secret, texts) {
    let key = await importKey(encoder.encode(secret));
    for (const text of texts) {
      key = await importKey(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
    }
    return key;
  },

  equal(a, b) {
    const [left, right] = [encoder.encode(a), encoder.encode(b)];
    if (left.length !== right.length) return false;
    let difference = 0;
    for (let index = 0; index < left.length; index++) difference |= left[index]! ^ right[index]!;
    return difference === 0;
  },
};

function importKey(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
}

function hexadecimal(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += byte.toString(16).padStart(2, '0');
  return text;
}
