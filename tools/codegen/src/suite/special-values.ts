import type { Json, JsonObject } from '../load/bundle.ts';
import { base64Bytes } from '../targets/validator/helpers.ts';

/** Words by which an object in a request stands for something else. */
export const specialWords: readonly string[] = [
  '$',
  '$bytes',
  '$repeat',
  '$join',
  '$alter',
  '$digest',
  '$sum',
];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value stands for something else: `{ $: wrap.CiphertextBlob }`. */
export function isSpecial(value: Json): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && specialWords.includes(names[0] ?? '');
}

/** The text that a value is or stands for; null for what is no text, or is not known before the run. */
export function textIn(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const repeated = value['$repeat'];
  if (isObject(repeated)) {
    const of = textIn(repeated['of'] ?? null);
    return of === null ? null : of.repeat(Number(repeated['times']));
  }
  const joined = value['$join'];
  if (!Array.isArray(joined)) return null;
  const parts = (joined as readonly Json[]).map(textIn);
  return parts.every((part) => part !== null) ? parts.join('') : null;
}

/** Number of bytes of a blob; null for what is none, or not known before the run. */
export function bytesIn(value: Json): number | null {
  if (typeof value === 'string') return base64Bytes(value);
  const bytes = isObject(value) ? value['$bytes'] : undefined;
  if (!isObject(bytes)) return null;
  const { hex, utf8, zeros, random } = bytes;
  if (typeof hex === 'string') return hex.length / 2;
  if (typeof utf8 === 'string') return new TextEncoder().encode(utf8).length;
  return typeof zeros === 'number' ? zeros : typeof random === 'number' ? random : null;
}

/** Every reference in a value, with the JSON pointer of the object that holds it. */
export function* references(value: Json, at = ''): Generator<{ text: string; at: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      yield* references(item, `${at}/${index}`);
  } else if (isObject(value)) {
    const { $: text } = value;
    if (typeof text === 'string' && Object.keys(value).length === 1) yield { text, at };
    else
      for (const [name, item] of Object.entries(value))
        yield* references(item, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** The value with every reference replaced; what comes back undefined leaves its member out. */
export function replaceReferences(
  value: Json,
  by: (text: string) => Json | undefined,
): Json | undefined {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => {
      const replaced = replaceReferences(item, by);
      return replaced === undefined ? [] : [replaced];
    });
  if (!isObject(value)) return value;
  const { $: text } = value;
  if (typeof text === 'string' && Object.keys(value).length === 1) return by(text);
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const replaced = replaceReferences(item, by);
    return replaced === undefined ? [] : [[name, replaced] as const];
  });
  return Object.fromEntries(entries);
}
