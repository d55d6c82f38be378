/** From the JSON of an answer to the values of the language, in place, by the generated list of what differs. */
import { decodeBase64 } from '@trent/protocol';
import type { Decoding } from './operation.ts';

/**
 * Turns base64 into Uint8Array and epoch seconds into Date where `decoding` says so, and takes away members that are
 * `null`, which equals absent in this protocol. Unknown members stay as they are. Throws where a value cannot be what
 * `decoding` says.
 */
export function decode(value: unknown, decoding: Decoding): unknown {
  if (decoding === 'b') return fromBase64(value);
  if (decoding === 't') return toDate(value);
  if (isListDecoding(decoding)) {
    if (!Array.isArray(value)) throw new TypeError('a list was expected');
    const [of] = decoding;
    for (let i = 0; i < value.length; i++) {
      if (value[i] !== null) value[i] = decode(value[i], of);
    }
    return value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('a structure or map was expected');
  }
  return decodeMembers(value as Record<string, unknown>, decoding);
}

function decodeMembers(
  members: Record<string, unknown>,
  decoding: { readonly [member: string]: Decoding },
): Record<string, unknown> {
  const each = decoding['*'];
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (value === null) {
      if (each === undefined) delete members[name];
      continue;
    }
    const how = each ?? (Object.hasOwn(decoding, name) ? decoding[name] : undefined);
    if (how === undefined) continue;
    const decoded = decode(value, how);
    // Not by assignment: a map's key may be `__proto__`.
    if (decoded !== value) {
      Object.defineProperty(members, name, {
        value: decoded,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
  return members;
}

function isListDecoding(decoding: Decoding): decoding is readonly [Decoding] {
  return Array.isArray(decoding);
}

function fromBase64(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? decodeBase64(value) : undefined;
  if (bytes === undefined) throw new TypeError('base64 text was expected');
  return bytes;
}

function toDate(value: unknown): Date {
  const date = new Date(typeof value === 'number' ? Math.round(value * 1000) : Number.NaN);
  if (Number.isNaN(+date)) throw new TypeError('a number of epoch seconds was expected');
  return date;
}
