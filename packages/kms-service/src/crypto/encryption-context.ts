/** Thrown for text that has no UTF-8 form: a lone surrogate. */
export class IllFormedTextError extends Error {
  constructor() {
    super('a key or value of the encryption context is not well-formed Unicode');
    this.name = 'IllFormedTextError';
  }
}

const none = Buffer.alloc(4);

/**
 * The encryption context as bytes for the additional authenticated data: the number of pairs, then the pairs sorted
 * by the UTF-8 bytes of their keys, each key and each value with its length in bytes in front; numbers are 32 bits,
 * big-endian. Two contexts have the same bytes only if they hold the same pairs: nothing is trimmed, folded or
 * normalised. An absent context has the bytes of an empty one.
 *
 * Throws IllFormedTextError where a key or value is not well-formed: UTF-8 would map different texts to the same bytes.
 */
export function encodeEncryptionContext(
  context: Readonly<Record<string, string>> | undefined,
): Buffer {
  if (context === undefined) return none;
  const keys = Object.keys(context);
  if (keys.length === 0) return none;

  let length = 4;
  for (const key of keys) length += 8 + utf8Length(key) + utf8Length(context[key]!);
  if (keys.length > 1) keys.sort(compareCodePoints);

  const bytes = Buffer.allocUnsafe(length);
  let end = bytes.writeUInt32BE(keys.length, 0);
  for (const key of keys) {
    end = writeText(bytes, key, end);
    end = writeText(bytes, context[key]!, end);
  }
  return bytes;
}

function utf8Length(text: string): number {
  if (!text.isWellFormed()) throw new IllFormedTextError();
  return Buffer.byteLength(text, 'utf8');
}

/** The length in bytes, then the bytes; answers where they end. */
function writeText(bytes: Buffer, text: string, start: number): number {
  const length = bytes.write(text, start + 4, 'utf8');
  bytes.writeUInt32BE(length, start);
  return start + 4 + length;
}

/** The order of UTF-8 bytes is that of code points; the language's own compares UTF-16 units. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1;
  return (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
}
