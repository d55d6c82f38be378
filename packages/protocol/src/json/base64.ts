/**
 * Standard base64 with padding (RFC 4648, section 4) on whatever the platform has: the methods of Uint8Array, `Buffer`
 * of older Node versions, `btoa` and `atob` of older browsers.
 */
interface Base64Array extends Uint8Array<ArrayBuffer> {
  toBase64(): string;
}
interface Base64Constructor {
  fromBase64(text: string, options: { lastChunkHandling: 'strict' }): Uint8Array<ArrayBuffer>;
}

/** The base64 text of the bytes; `''` for none. */
export const encodeBase64: (bytes: Uint8Array) => string =
  'toBase64' in Uint8Array.prototype
    ? (bytes) => (Uint8Array.prototype as Base64Array).toBase64.call(bytes)
    : typeof Buffer === 'function'
      ? (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : (bytes) => {
          let binary = '';
          for (const byte of bytes) binary += String.fromCharCode(byte);
          return btoa(binary);
        };

/**
 * The bytes of a base64 text, in memory of their own (so that they can be overwritten); `undefined` where
 * `isBase64` says no.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  return isBase64(text) ? decode(text) : undefined;
}

/**
 * True for text that one sequence of bytes encodes to: the standard alphabet, padded, no blanks, unused bits zero.
 * Decodes nothing.
 */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0 || !alphabet.test(text)) return false;
  if (!text.endsWith('=')) return true;
  return text.endsWith('==')
    ? 'AQgw'.includes(text[text.length - 3]!)
    : 'AEIMQUYcgkosw048'.includes(text[text.length - 2]!);
}

const alphabet = /^[A-Za-z0-9+/]*={0,2}$/;

const decode: (text: string) => Uint8Array<ArrayBuffer> =
  'fromBase64' in Uint8Array
    ? (text) =>
        (Uint8Array as unknown as Base64Constructor).fromBase64(text, {
          lastChunkHandling: 'strict',
        })
    : typeof Buffer === 'function'
      ? (text) => {
          // Not Buffer.from(text): that takes from a pool, where the bytes would outlive their overwriting.
          const bytes = new Uint8Array(byteLength(text));
          Buffer.from(bytes.buffer).write(text, 'base64');
          return bytes;
        }
      : (text) => {
          const binary = atob(text);
          const bytes = new Uint8Array(binary.length);
          for (let index = 0; index < binary.length; index++)
            bytes[index] = binary.charCodeAt(index);
          return bytes;
        };

function byteLength(text: string): number {
  return (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
}
