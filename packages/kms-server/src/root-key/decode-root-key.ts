import { StartupError } from '../startup-error.ts';

/** Length of a root key in bytes. */
export const rootKeyBytes = 32;

/**
 * A root key out of what a source gives: 32 bytes as they are, or as text in hexadecimal digits or base64, with white
 * space around it. `bytes` is overwritten with zeros. Throws StartupError, which repeats none of it.
 */
export function decodeRootKey(bytes: Buffer, source: string): Buffer {
  try {
    if (bytes.length === rootKeyBytes) return Buffer.from(bytes);
    const text = bytes.toString('latin1').trim();
    if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
    if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
    throw new StartupError(
      `${source} has ${bytes.length} bytes, a root key has ${rootKeyBytes}: give them as they are, as 64 hexadecimal digits or as base64`,
    );
  } finally {
    bytes.fill(0);
  }
}
