import fc from 'fast-check';
import { resolve } from '../suite/walk-schema.ts';
import type { Schema, Schemas } from '../suite/walk-schema.ts';
import type { Json, JsonObject } from '../values/json.ts';

/** Values that are worth a try for a member, by its name: ids of keys that there are, ciphertexts that open. */
export type KnownValues = Readonly<Record<string, readonly Json[]>>;

/** Few items and short texts find as much as many and long ones; now and then one at its limit. */
const fewItems = 4;
const fewCharacters = 40;
const fewBytes = 64;

/** Made once: fast-check builds a table of all characters for each. */
const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
const asciiCharacter = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });

/** Random values that a schema allows, as far as its words say; small ones first when they are shrunk. */
export function arbitraryOf(
  schema: Schema,
  schemas: Schemas,
  known: KnownValues = {},
): fc.Arbitrary<Json> {
  const whole = resolve(schema, schemas);
  if (whole.enum !== undefined) return fc.constantFrom(...whole.enum);
  if (whole.properties !== undefined) return structure(whole, schemas, known);
  if (typeof whole.additionalProperties === 'object') return map(whole, schemas);
  switch (whole.type) {
    case 'array':
      return list(whole, schemas, known);
    case 'string':
      return whole.contentEncoding === 'base64' ? blob(whole) : text(whole);
    case 'integer':
      return integer(whole);
    case 'number':
      return fc.integer({ min: 0, max: 2_000_000_000 });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant({});
  }
}

function structure(
  { properties = {}, required = [] }: Schema,
  schemas: Schemas,
  known: KnownValues,
): fc.Arbitrary<JsonObject> {
  const members = Object.entries(properties).map(([name, schema]) => {
    const any = arbitraryOf(schema, schemas, known);
    const own = known[name];
    if (own === undefined) return [name, any] as const;
    return [
      name,
      fc.oneof({ arbitrary: fc.constantFrom(...own), weight: 3 }, { arbitrary: any, weight: 1 }),
    ] as const;
  });
  const requiredKeys = required.filter((name) => properties[name] !== undefined);
  return fc.record(Object.fromEntries(members), { requiredKeys }) as fc.Arbitrary<JsonObject>;
}

function map(
  { additionalProperties, propertyNames }: Schema,
  schemas: Schemas,
): fc.Arbitrary<Json> {
  const keys = arbitraryOf({ type: 'string', ...propertyNames }, schemas) as fc.Arbitrary<string>;
  const values = arbitraryOf(additionalProperties as Schema, schemas);
  return fc.dictionary(keys, values, { maxKeys: fewItems });
}

function list(
  { items = {}, minItems = 0, maxItems = fewItems, uniqueItems }: Schema,
  schemas: Schemas,
  known: KnownValues,
): fc.Arbitrary<Json> {
  const limits = {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, fewItems)),
  };
  const item = arbitraryOf(items, schemas, known);
  return uniqueItems === true
    ? fc.uniqueArray(item, { ...limits, selector: (one) => JSON.stringify(one) })
    : fc.array(item, limits);
}

function blob({ 'x-trent-bytes': bytes = {} }: Schema): fc.Arbitrary<string> {
  const { minimum: least = 0, maximum: most = fewBytes } = bytes;
  const usual = Math.max(least, Math.min(most, fewBytes));
  return fc
    .oneof(
      { arbitrary: fc.uint8Array({ minLength: least, maxLength: usual }), weight: 9 },
      { arbitrary: fc.constant(new Uint8Array(Math.min(most, 8_192))), weight: 1 },
    )
    .map((value) => Buffer.from(value).toString('base64'));
}

function text({ minLength = 0, maxLength = 8_192, pattern }: Schema): fc.Arbitrary<string> {
  const usual = Math.max(minLength, Math.min(maxLength, fewCharacters));
  const limits = { minLength, maxLength: usual };
  if (pattern === undefined) return fc.string({ ...limits, unit: anyCharacter });
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  const isRight = (value: string): boolean =>
    whole.test(value) && value.length >= minLength && value.length <= maxLength;
  return matching(pattern, usual) ?? fc.string({ ...limits, unit: asciiCharacter }).filter(isRight);

  /** Undefined where the pattern has something that cannot be made from it, or is better served by plain text. */
  function matching(source: string, most: number): fc.Arbitrary<string> | undefined {
    if (source.includes('\\p{')) return undefined;
    try {
      const made = fc.stringMatching(new RegExp(`^(?:${source})$`), { maxLength: most });
      return made.filter(isRight);
    } catch {
      return undefined;
    }
  }
}

function integer({ minimum = 0, maximum = 2_147_483_647 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));
}
