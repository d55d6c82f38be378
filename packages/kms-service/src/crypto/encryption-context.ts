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
  const pairs = keys.map((name) => {
    const key = utf8(name);
    const value = utf8(context[name]!);
    length += 8 + key.length + value.length;
    return { key, value };
  });
  // Not the language's own order of strings: that compares UTF-16 units.
  if (pairs.length > 1) pairs.sort((a, b) => Buffer.compare(a.key, b.key));

  const bytes = Buffer.allocUnsafe(length);
  let end = bytes.writeUInt32BE(pairs.length, 0);
  for (const { key, value } of pairs) {
    end = bytes.writeUInt32BE(key.length, end);
    end += key.copy(bytes, end);
    end = bytes.writeUInt32BE(value.length, end);
    end += value.copy(bytes, end);
  }
  return bytes;
}

function utf8(text: string): Buffer {
  if (!text.isWellFormed()) throw new IllFormedTextError();
  return Buffer.from(text, 'utf8');
}
