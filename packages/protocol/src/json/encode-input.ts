import { encodeBase64 } from './base64.ts';
import { MAX_DEPTH } from './parse-body.ts';

/**
 * The JSON text of an operation's input, without its shape: `Uint8Array` as base64, `Date` as epoch seconds with
 * milliseconds where there are any, NaN and the infinities by name. Members that are `undefined` or `null` are left out,
 * empty collections are not. No input at all is `{}`. With `keepNull`, members that are `null` are written: in a map that may
 * hold null and in a document they mean something, and in a structure what absence means.
 *
 * Throws TypeError for an invalid Date, for a bigint, and for a value nested deeper than 100 levels, as one is that
 * contains itself.
 */
export function encodeInput(input: object | undefined, keepNull = false): string {
  return JSON.stringify(toJson(input ?? {}, 1, keepNull));
}

/** The value itself where it is JSON already, which is the common case, else a copy that is. */
function toJson(value: unknown, depth: number, keepNull: boolean): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return encodeBase64(value);
  if (value instanceof Date) return epochSeconds(value);
  if (depth > MAX_DEPTH) {
    throw new TypeError(
      `encodeInput: the input is nested deeper than ${MAX_DEPTH} levels; does it contain itself?`,
    );
  }
  return Array.isArray(value)
    ? value.map((item) => toJson(item, depth + 1, keepNull))
    : objectToJson(value as Record<string, unknown>, depth, keepNull);
}

function objectToJson(value: Record<string, unknown>, depth: number, keepNull: boolean): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const member = value[name];
    const json = member === null && !keepNull ? undefined : toJson(member, depth + 1, keepNull);
    if (json === member) continue;
    copy ??= Object.assign(Object.create(null) as Record<string, unknown>, value);
    // JSON.stringify leaves out what is undefined.
    copy[name] = json;
  }
  return copy ?? value;
}

function epochSeconds(date: Date): number {
  const seconds = date.getTime() / 1000;
  if (Number.isNaN(seconds)) throw new TypeError('encodeInput: the input holds an invalid Date');
  return seconds;
}
