import { createHash } from 'node:crypto';
import type { Altered, Bytes, Digest, Joined, Repeated, Sum, Value } from '../format/value.ts';
import { HarnessError } from '../harness-error.ts';
import { decodeBlob, encodeBlob } from './blob.ts';
import { isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import { MissingValue } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * The JSON that a value stands for. Blobs are base64 text, as on the wire.
 *
 * Throws MissingValue where an answer lacks what the value refers to, HarnessError where the value makes no sense.
 */
export function evaluate(value: Value, scope: Scope): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => evaluate(item, scope));
  const [name, ...others] = Object.keys(value);
  const form = others.length === 0 && name !== undefined ? forms[name] : undefined;
  if (form !== undefined) return form(value, scope);
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) => [member, evaluate(inner as Value, scope)]),
  );
}

/** The values that each of these stands for: a reference to a repeated step gives one for each answer. */
export function evaluateAll(values: readonly Value[], scope: Scope): readonly Json[] {
  return values.flatMap((value) =>
    isReference(value) ? scope.valuesOf(value.$) : [evaluate(value, scope)],
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isReference(value: Value): value is { readonly $: string } {
  return isJsonObject(value) && typeof value['$'] === 'string' && Object.keys(value).length === 1;
}

type Form = (value: unknown, scope: Scope) => Json;

/** By the one name that such an object has. */
const forms: Readonly<Record<string, Form>> = {
  $: (value, scope) => scope.valueOf((value as { $: string }).$),
  $bytes: (value, scope) => encodeBlob(bytesOf(value as Bytes, scope)),
  $repeat: (value, scope) => repeated(value as Repeated, scope),
  $join: (value, scope) =>
    (value as Joined).$join.map((part) => textOf(evaluate(part, scope))).join(''),
  $alter: (value, scope) => encodeBlob(altered((value as Altered).$alter, scope)),
  $digest: (value, scope) => {
    const { of, algorithm } = (value as Digest).$digest;
    const hash = createHash(algorithm.replace('-', ''));
    return encodeBlob(hash.update(decodeBlob(evaluate(of, scope))).digest());
  },
  $sum: (value, scope) => {
    const parts = (value as Sum).$sum.map((part) => evaluate(part, scope));
    const wrong = parts.find((part) => typeof part !== 'number');
    if (wrong !== undefined) throw new MissingValue('only numbers can be added up');
    return (parts as number[]).reduce((total, part) => total + part, 0);
  },
};

function bytesOf({ $bytes }: Bytes, scope: Scope): Buffer {
  if ('hex' in $bytes) return Buffer.from($bytes.hex, 'hex');
  if ('utf8' in $bytes) return Buffer.from($bytes.utf8);
  if ('zeros' in $bytes) return Buffer.alloc($bytes.zeros);
  return scope.randomBytes($bytes.random);
}

/** A text so many times in a row; of a list, its items; of anything else, a list of it. */
function repeated({ $repeat }: Repeated, scope: Scope): Json {
  const { of, times } = $repeat;
  const once = evaluate(of, scope);
  if (typeof once === 'string') return once.repeat(times);
  return Array.from({ length: times }, () => evaluate(of, scope)).flat() as Json[];
}

function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new HarnessError(`only texts can be joined, not ${JSON.stringify(value)}`);
}

function altered({ of, flipBit, keep, drop, append }: Altered['$alter'], scope: Scope): Buffer {
  let bytes = Buffer.from(decodeBlob(evaluate(of, scope)));
  if (flipBit !== undefined) {
    if (bytes.length === 0) throw new MissingValue('a blob of no bytes has no bit to flip');
    // Blobs of one target are longer than those of another: a bit beyond the end is one further round.
    const bits = bytes.length * 8;
    const bit = ((flipBit % bits) + bits) % bits;
    bytes[bit >> 3] = bytes[bit >> 3]! ^ (0x80 >> (bit & 7));
  }
  if (keep !== undefined) bytes = bytes.subarray(0, keep);
  if (drop !== undefined) bytes = bytes.subarray(0, Math.max(0, bytes.length - drop));
  if (append !== undefined) bytes = Buffer.concat([bytes, decodeBlob(evaluate(append, scope))]);
  return bytes;
}
