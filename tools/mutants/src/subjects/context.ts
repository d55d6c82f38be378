import type { Mutant } from '../mutant.ts';
import { bindContextAs, bindContextText, mapPairs, withContext } from '../ways/contexts.ts';
import type { Context } from '../ways/contexts.ts';

const violates = 'Decryption needs the same encryption context: an exact, case-sensitive match';

function binding(
  id: string,
  breaks: string,
  why: string,
  change: (context: Context) => Context,
): Mutant {
  return {
    id: `context-${id}`,
    breaks,
    why,
    violates,
    operations: withContext,
    change: () => bindContextAs(change),
  };
}

function text(
  id: string,
  breaks: string,
  why: string,
  join: (pairs: readonly (readonly [string, string])[]) => string,
): Mutant {
  return {
    id: `context-${id}`,
    breaks,
    why,
    violates,
    operations: withContext,
    change: () => bindContextText(join),
  };
}

const joined =
  (between: string, after: string) => (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([key, value]) => `${key}${between}${value}`).join(after);

/** Different encryption contexts are bound as the same bytes. */
export const context: readonly Mutant[] = [
  binding(
    'dropped',
    'The context is not bound at all',
    'Seen, since fixed, in two implementations',
    () => ({}),
  ),
  binding(
    'order',
    'The order of the pairs matters',
    'JSON text as it came is used as the additional data',
    (pairs) => ({ all: JSON.stringify(pairs) }),
  ),
  binding(
    'case',
    'Upper and lower case are the same in keys and values',
    'Policy condition keys are matched so',
    (pairs) => mapPairs(pairs, (key, value) => [key.toLowerCase(), value.toLowerCase()]),
  ),
  binding(
    'key-case',
    'Upper and lower case are the same in keys',
    'Condition keys kms:EncryptionContext:KEY are not case-sensitive',
    (pairs) => mapPairs(pairs, (key, value) => [key.toLowerCase(), value]),
  ),
  binding(
    'value-case',
    'Upper and lower case are the same in values',
    'A column with a case-insensitive collation',
    (pairs) => mapPairs(pairs, (key, value) => [key, value.toLowerCase()]),
  ),
  binding('keys-only', 'Values are not bound', 'The loop runs over the keys', (pairs) =>
    mapPairs(pairs, (key) => [key, '']),
  ),
  binding('values-only', 'Keys are not bound', 'The loop runs over the values', (pairs) => ({
    all: JSON.stringify(Object.values(pairs).toSorted()),
  })),
  binding(
    'first-pair',
    'Only the first pair, by key, is bound',
    'A return inside the loop',
    (pairs) =>
      Object.fromEntries(
        Object.entries(pairs)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, 1),
      ),
  ),
  binding(
    'last-pair',
    'Only the last pair, by key, is bound',
    'The buffer is overwritten in the loop',
    (pairs) =>
      Object.fromEntries(
        Object.entries(pairs)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .slice(-1),
      ),
  ),
  binding('nfc', 'Text is normalised to NFC', 'A database or framework that normalises', (pairs) =>
    mapPairs(pairs, (key, value) => [key.normalize('NFC'), value.normalize('NFC')]),
  ),
  binding(
    'nfkc',
    'Text is normalised to NFKC',
    'A library for identifiers that normalises',
    (pairs) => mapPairs(pairs, (key, value) => [key.normalize('NFKC'), value.normalize('NFKC')]),
  ),
  binding(
    'trimmed-values',
    'White space around values is lost',
    'Values are trimmed when read',
    (pairs) => mapPairs(pairs, (key, value) => [key, value.trim()]),
  ),
  binding(
    'trimmed-keys',
    'White space around keys is lost',
    'Keys are trimmed when read',
    (pairs) => mapPairs(pairs, (key, value) => [key.trim(), value]),
  ),
  binding(
    'collapsed-space',
    'Runs of white space are one space',
    'As SigV4 treats header values',
    (pairs) => mapPairs(pairs, (key, value) => [key, value.replaceAll(/ +/g, ' ')]),
  ),
  binding(
    'zero-width',
    'Characters without width are lost',
    'Text is cleaned of invisible characters',
    (pairs) => mapPairs(pairs, (key, value) => [strip(key), strip(value)]),
  ),
  binding(
    'ascii',
    'Characters beyond ASCII are lost',
    'Encoded as ASCII, errors ignored',
    (pairs) => mapPairs(pairs, (key, value) => [ascii(key, ''), ascii(value, '')]),
  ),
  binding(
    'question-marks',
    'Characters beyond ASCII are all the same',
    'Encoded as ASCII, errors replaced',
    (pairs) => mapPairs(pairs, (key, value) => [ascii(key, '?'), ascii(value, '?')]),
  ),
  binding(
    'low-bytes',
    'Only the low byte of each UTF-16 unit is bound',
    'Encoded as binary',
    (pairs) => mapPairs(pairs, (key, value) => [lowBytes(key), lowBytes(value)]),
  ),
  binding(
    'value-cut-64',
    'Only 64 characters of a value are bound',
    'A column that is too narrow',
    (pairs) => mapPairs(pairs, (key, value) => [key, value.slice(0, 64)]),
  ),
  binding(
    'value-cut-255',
    'Only 255 characters of a value are bound',
    'A length in one byte',
    (pairs) => mapPairs(pairs, (key, value) => [key, value.slice(0, 255)]),
  ),
  binding(
    'key-cut-128',
    'Only 128 characters of a key are bound',
    'The limit of tag keys',
    (pairs) => mapPairs(pairs, (key, value) => [key.slice(0, 128), value]),
  ),
  binding(
    'aws-keys-left-out',
    'Keys that begin with aws: are not bound',
    'Reserved names, filtered',
    (pairs) => mapPairs(pairs, (key, value) => (/^aws:/i.test(key) ? null : [key, value])),
  ),
  binding(
    'public-key-left-out',
    'The key aws-crypto-public-key is not bound',
    'Seen: left out on purpose',
    (pairs) =>
      mapPairs(pairs, (key, value) => (key === 'aws-crypto-public-key' ? null : [key, value])),
  ),
  binding(
    'empty-values-left-out',
    'Pairs with an empty value are not bound',
    'An empty text is false',
    (pairs) => mapPairs(pairs, (key, value) => (value === '' ? null : [key, value])),
  ),
  binding(
    'numbers',
    'Values that are the same number are the same',
    'Values pass through a number',
    (pairs) =>
      mapPairs(pairs, (key, value) => [
        key,
        value !== '' && !Number.isNaN(Number(value)) ? String(Number(value)) : value,
      ]),
  ),
  binding('booleans', 'True and true are the same', 'Values pass through a YAML reader', (pairs) =>
    mapPairs(pairs, (key, value) => [
      key,
      /^(true|yes|on)$/i.test(value) ? 'true' : /^(false|no|off)$/i.test(value) ? 'false' : value,
    ]),
  ),
  binding(
    'prototype',
    'The key __proto__ is lost',
    'Copied by assignment into an object',
    (pairs) => mapPairs(pairs, (key, value) => (key === '__proto__' ? null : [key, value])),
  ),
  binding(
    'count-only',
    'Only the number of pairs and their total length are bound',
    'A checksum that is none',
    (pairs) => ({
      all: `${Object.keys(pairs).length}/${JSON.stringify(pairs).length}`,
    }),
  ),
  binding(
    'many-pairs',
    'Pairs after the eighth are not bound',
    'The limit of grant constraints',
    (pairs) =>
      Object.fromEntries(
        Object.entries(pairs)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, 8),
      ),
  ),
  text(
    'no-lengths',
    'Keys and values are bound one after the other, without lengths',
    'Seen in three implementations',
    joined('', ''),
  ),
  text('equals-ampersand', 'Bound as k=v&k=v without escapes', 'As a query', joined('=', '&')),
  text('colon-comma', 'Bound as k:v,k:v without escapes', 'As a list', joined(':', ',')),
  text(
    'equals-comma',
    'Bound as k=v,k=v without escapes',
    'As the AWS CLI writes it',
    joined('=', ','),
  ),
  text('equals-semicolon', 'Bound as k=v;k=v without escapes', 'As cookies', joined('=', ';')),
  text(
    'colon-newline',
    'Bound as lines k:v without escapes',
    'As canonical headers',
    joined(':', '\n'),
  ),
  text(
    'equals-newline',
    'Bound as lines k=v without escapes',
    'As a properties file',
    joined('=', '\n'),
  ),
  text('nul', 'Bound with NUL between and after', 'As C strings', joined('\0', '\0')),
  text('tab-newline', 'Bound as tab-separated lines', 'As a table', joined('\t', '\n')),
  text('space', 'Bound with spaces between and after', 'As words', joined(' ', ' ')),
  text('bar', 'Bound with bars between and after', 'As a cache key', joined('|', '|')),
  text('slash', 'Bound with slashes between and after', 'As a path', joined('/', '/')),
  text(
    'quotes',
    'Bound as JSON without escapes',
    'JSON by string interpolation',
    (pairs) => `{${pairs.map(([key, value]) => `"${key}":"${value}"`).join(',')}}`,
  ),
  text(
    'key-lengths',
    'Only keys are bound with their length',
    'Half of a length-prefixed form',
    (pairs) => pairs.map(([key, value]) => `${key.length}:${key}${value}`).join(''),
  ),
  text(
    'value-lengths',
    'Only values are bound with their length',
    'Half of a length-prefixed form',
    (pairs) => pairs.map(([key, value]) => `${key}${value.length}:${value}`).join(''),
  ),
  text(
    'pair-lengths',
    'A length for each pair, none between key and value',
    'One prefix too few',
    (pairs) => pairs.map(([key, value]) => `${key.length + value.length}:${key}${value}`).join(''),
  ),
  text(
    'pairs-as-set',
    'Keys and values are sorted together',
    'Key and value are not told apart',
    (pairs) => JSON.stringify(pairs.flat().toSorted()),
  ),
  text(
    'swapped',
    'A key and its value may change places',
    'A pair is sorted before it is bound',
    (pairs) => JSON.stringify(pairs.map((pair) => pair.toSorted()).toSorted()),
  ),
];

function strip(value: string): string {
  return value.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '');
}

function ascii(value: string, instead: string): string {
  return [...value].map((one) => (one.codePointAt(0)! < 128 ? one : instead)).join('');
}

function lowBytes(value: string): string {
  return Buffer.from(value, 'binary').toString('hex');
}
