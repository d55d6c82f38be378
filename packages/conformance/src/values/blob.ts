import { isBase64 } from '@trent/protocol';

/** A value is no blob: no text, or not standard base64 with padding. */
export class NotABlob extends Error {
  override readonly name = 'NotABlob';
}

/** The bytes of a blob as it is on the wire. Throws NotABlob. */
export function decodeBlob(value: unknown): Buffer {
  if (typeof value !== 'string') throw new NotABlob(`a blob is base64 text, not ${typeof value}`);
  if (!isBase64(value)) throw new NotABlob(`${value.length} characters that are not base64`);
  return Buffer.from(value, 'base64');
}

/** As on the wire. */
export function encodeBlob(bytes: Buffer): string {
  return bytes.toString('base64');
}
