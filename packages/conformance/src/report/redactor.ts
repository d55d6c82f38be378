import type { Credentials } from '@trent/protocol';
import { formsOfSecret } from '../judge/claims/forms-of-secret.ts';

/** Shorter secrets would be found everywhere by chance; they are only known by the member they stand in. */
const shortest = 8;

/** Whoever has this much of a long secret, as where a text was cut, has something. */
const tellingBytes = 16;

/**
 * Replaces secrets in texts by their length, whatever form they stand in: as they are, in hexadecimal, in base64, inside
 * of another base64 text.
 */
export class Redactor {
  readonly #needles: { readonly text: string; readonly says: string }[] = [];

  constructor(credentials: readonly Credentials[]) {
    for (const { secretAccessKey, sessionToken = '' } of credentials) {
      for (const text of [secretAccessKey, sessionToken]) {
        // A shorter one, as `test` for a target that checks no signatures, is part of many a word.
        if (text.length >= shortest) this.#needles.push({ text, says: characters(text) });
      }
    }
  }

  /** A blob, as base64 text, that must not show from now on. */
  add(blob: unknown): void {
    if (typeof blob !== 'string') return;
    const bytes = Buffer.from(blob, 'base64');
    if (bytes.length < shortest) return;
    const says = lengthOf(blob);
    const parts = bytes.length > tellingBytes ? [bytes, bytes.subarray(0, tellingBytes)] : [bytes];
    for (const { text } of parts.flatMap(formsOfSecret)) this.#needles.push({ text, says });
  }

  text(text: string): string {
    return this.#needles
      .reduce((left, needle) => left.replaceAll(needle.text, needle.says), text)
      .replace(/[A-Za-z0-9+/_-]{12,}={0,2}/g, (word) =>
        this.#isInside(word) ? `[${word.length} characters that hold a secret]` : word,
      );
  }

  /** Every text in a JSON value; members that `secret` names, by path, wholly. */
  json(value: unknown, secret: readonly string[], path = ''): unknown {
    if (secret.includes(path)) return lengthOf(value);
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) {
      return value.map((item, index) => this.json(item, secret, `${path}.${index}`));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        this.text(name),
        this.json(inner, secret, path === '' ? name : `${path}.${name}`),
      ]),
    );
  }

  #isInside(word: string): boolean {
    const decoded = Buffer.from(word, 'base64').toString('latin1');
    return this.#needles.some(({ text }) => decoded.includes(text));
  }
}

/** What a report says instead of a secret: `[32 bytes]`. */
export function lengthOf(value: unknown): string {
  if (typeof value !== 'string') return '[redacted]';
  return `[${Buffer.from(value, 'base64').length} bytes]`;
}

function characters(text: string): string {
  return `[${text.length} characters]`;
}
