import { join } from 'node:path';
import fc from 'fast-check';
import { bundleSpec } from '@trent/codegen';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/load/bundle.ts';
import { withoutDescriptions } from '../../src/targets/types/descriptions.ts';
import { printedByLibrary } from '../../src/targets/types/openapi-types.ts';
import { schemaMember } from '../../src/targets/types/type-text.ts';

const styles = ['closed', 'open'] as const;

const name = fc.constantFrom('KeyId', 'a', '$b_1', '__proto__', 'constructor', 'with-dash', 'a b');
const reference = fc
  .constantFrom('KeyIdType', 'Tag')
  .map((to) => ({ $ref: `#/components/schemas/${to}` }));
const leaf = fc.oneof(
  reference,
  fc.constantFrom<Json>(
    {},
    { type: 'string', minLength: 1, maxLength: 9, pattern: '^"a"$' },
    { type: 'string', contentEncoding: 'base64', 'x-trent-bytes': { maximum: 4 } },
    { type: 'number', 'x-trent-timestamp': 'epoch-seconds' },
    { type: 'number' },
    { type: 'integer', minimum: 1, maximum: 4 },
    { type: 'boolean' },
    { type: 'object' },
    { type: 'string', enum: ['A'] },
    { type: 'string', enum: ['A', "it's", 'c/d', ''] },
    { type: 'integer', enum: [0, -7, 12] },
  ),
);
/** What is said of a schema. */
const said = fc.record(
  {
    description: fc.constantFrom('One line.', 'Two\nlines, */ and more.', ''),
    deprecated: fc.constantFrom(true, false),
    'x-trent-sensitive': fc.constant(true),
  },
  { requiredKeys: [] },
);

const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie('schema');
  const members = fc
    .uniqueArray(fc.tuple(name, inner), { maxLength: 3, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
  return {
    schema: fc
      .tuple(
        fc.oneof(
          { maxDepth: 3, depthIdentifier: 'schema' },
          leaf,
          fc.record(
            {
              type: fc.constant('object'),
              properties: members,
              required: fc.subarray(['KeyId', 'a', '__proto__']),
              additionalProperties: fc.oneof(fc.boolean(), inner),
            },
            { requiredKeys: ['type'] },
          ),
          fc.record(
            { type: fc.constant('array'), items: inner, maxItems: fc.constant(3) },
            { requiredKeys: ['type'] },
          ),
          inner.map((one) => ({ oneOf: [one, { type: 'null' }] })),
          fc.tuple(inner, inner).map(([a, b]) => ({
            oneOf: [
              { type: 'object', required: ['a'], properties: { a } },
              { type: 'object', required: ['b'], properties: { b } },
            ],
          })),
        ),
        said,
      )
      .map(([one, words]) => ({ ...(one as object), ...words }) as Json),
  };
});

describe('the printed type of a schema', () => {
  it('is what openapi-typescript prints, to the byte', () => {
    fc.assert(
      fc.property(name, schema, (member, made) => {
        const unsaid = withoutDescriptions(made).schema;
        for (const style of styles) {
          expect(schemaMember(member, unsaid, style)).toBe(printedByLibrary(member, unsaid, style));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is so for every schema of a real spec', async () => {
    const root = join(import.meta.dirname, '../../../..');
    const { components } = await bundleSpec(join(root, 'spec/kms'));
    const schemas = Object.entries(components.schemas);
    expect(schemas.length).toBeGreaterThan(100);
    for (const [member, made] of schemas) {
      const unsaid = withoutDescriptions(bare(made)).schema;
      for (const style of styles) {
        const text = schemaMember(member, unsaid, style);
        expect(text).not.toBeNull();
        expect(text).toBe(printedByLibrary(member, unsaid, style));
      }
    }
  });

  it.each<[string, string, Json]>([
    ['a name that is no plain text', 'ü', { type: 'string' }],
    ['a name that is a number', '12', { type: 'string' }],
    ['a quote in a value', 'A', { type: 'string', enum: ['"'] }],
    ['a backslash in a value', 'A', { type: 'string', enum: ['\\'] }],
    ['a value beyond ASCII', 'A', { type: 'string', enum: ['\u2028'] }],
    ['an empty enum', 'A', { type: 'string', enum: [] }],
    ['an enum of no type', 'A', { enum: ['a'] }],
    ['two types', 'A', { type: ['string', 'null'] }],
    ['a choice beside a type', 'A', { type: 'object', oneOf: [{}, {}] }],
    ['a word that it does not know', 'A', { type: 'string', format: 'uuid' }],
    ['such a word deep inside', 'A', { type: 'array', items: { const: 1 } }],
    ['a reference into a schema', 'A', { $ref: '#/components/schemas/B/properties/c' }],
    ['no schema at all', 'A', true],
  ])('is left to openapi-typescript for %s', (_case, member, made) => {
    expect(schemaMember(member, made, 'open')).toBeNull();
  });
});

/** Without words that the target takes out of what it prints, at any depth. */
function bare(value: Json): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const words = Object.entries(value).filter(
    ([word, inner]) =>
      typeof inner === 'object' ||
      !['title', 'summary', 'format', 'default', '$comment'].includes(word),
  );
  return Object.fromEntries(
    words
      .filter(([word]) => word !== 'propertyNames' && word !== 'examples')
      .map(([word, inner]) => [word, bare(inner)]),
  );
}
