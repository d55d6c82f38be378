import type { Change, JsonObject } from '../mutant.ts';

export type Context = Readonly<Record<string, string>>;

const members = ['EncryptionContext', 'SourceEncryptionContext', 'DestinationEncryptionContext'];

/** Operations that bind an encryption context. */
export const withContext: readonly string[] = [
  'Encrypt',
  'Decrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'ReEncrypt',
];

/** Every context is bound as `change` makes it: two that it makes equal open each other's ciphertexts. */
export function bindContextAs(change: (context: Context) => Context): Change {
  return {
    request: (input, operation) => (withContext.includes(operation) ? bind(input, change) : input),
  };
}

/** Every context is bound as one text. */
export function bindContextText(
  text: (pairs: readonly (readonly [string, string])[]) => string,
): Change {
  return bindContextAs((context) => ({ text: text(sorted(context)) }));
}

export function mapPairs(
  context: Context,
  change: (key: string, value: string) => readonly [string, string] | null,
): Context {
  return Object.fromEntries(
    Object.entries(context).flatMap(([key, value]) => {
      const pair = change(key, value);
      return pair === null ? [] : [pair];
    }),
  );
}

function bind(input: JsonObject, change: (context: Context) => Context): JsonObject {
  const bound = { ...input };
  for (const member of members) {
    const context = bound[member];
    if (isContext(context)) bound[member] = change(context);
  }
  return bound;
}

/** What is no map of texts is left for the validator. */
function isContext(value: unknown): value is Context {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function sorted(context: Context): readonly (readonly [string, string])[] {
  return Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
