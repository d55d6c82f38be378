import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { awsJson, operations } from './support/operations.ts';
import { behindReference, isNode, node, type Node, type Place } from './support/spec-files.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
});
ajv.addVocabulary([
  'x-trent-exclusive',
  'x-trent-reported-values',
  'x-trent-sensitive',
  'x-trent-since',
  'x-trent-timestamp',
  'x-trent-unlisted-values',
]);
ajv.addKeyword({
  keyword: 'x-trent-bytes',
  type: 'string',
  schemaType: 'object',
  validate: ({ minimum, maximum }: { minimum: number; maximum: number }, text: string) => {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text && bytes.length >= minimum && bytes.length <= maximum;
  },
});

/** A schema with every `$ref` put in place; no schema of the spec contains itself. */
function whole({ file, value }: Place): unknown {
  if (Array.isArray(value)) return value.map((item) => whole({ file, value: item }));
  if (!isNode(value)) return value;
  if (typeof value['$ref'] === 'string') {
    const { $ref, ...beside } = value;
    const behind = whole(behindReference({ file, value: { $ref } })) as Node;
    return { ...behind, ...(whole({ file, value: beside }) as Node) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, whole({ file, value: item })]),
  );
}

function validatorOf(schema: unknown, file: string): ValidateFunction {
  return ajv.compile(whole({ file, value: schema }) as Node);
}

function expectValid(validate: ValidateFunction, value: unknown, name: string): void {
  validate(value);
  expect(validate.errors ?? [], name).toEqual([]);
}

describe.each(operations)('$name', ({ file, operation, request, response }) => {
  const body = node(node(node(operation, 'requestBody'), 'content'), awsJson);
  const validate = validatorOf(request, file);

  it('has request examples, and they are valid', () => {
    const examples = Object.entries(node(body, 'examples'));
    expect(examples.length).toBeGreaterThan(0);
    for (const [name, example] of examples)
      expectValid(validate, isNode(example) ? example['value'] : undefined, name);
  });

  it('keeps to its exclusive members in its examples', () => {
    const rules = (request['x-trent-exclusive'] ?? []) as { members: string[]; exactly: string }[];
    for (const example of Object.values(node(body, 'examples')))
      for (const { members, exactly } of rules) {
        const given = members.filter((member) => member in node(example, 'value')).length;
        expect(given).toBeLessThanOrEqual(1);
        if (exactly === 'one') expect(given).toBe(1);
      }
  });

  it('has valid response examples, if any', () => {
    if (response === null) return;
    const success = node(node(node(node(operation, 'responses'), '200'), 'content'), awsJson);
    const examples = 'examples' in success ? Object.entries(node(success, 'examples')) : [];
    const validateResponse = validatorOf(response, file);
    for (const [name, example] of examples)
      expectValid(validateResponse, isNode(example) ? example['value'] : undefined, name);
  });

  it('has valid examples and defaults of its members', () => {
    for (const [member, schema] of Object.entries(node(request, 'properties'))) {
      if (!isNode(schema)) throw new Error(member);
      const { examples = [], default: preset } = schema;
      const values = [...(examples as unknown[]), ...(preset === undefined ? [] : [preset])];
      const validateMember = validatorOf(schema, file);
      for (const value of values) expectValid(validateMember, value, member);
    }
  });
});

describe('the judge of examples', () => {
  const decrypt = operations.find(({ name }) => name === 'Decrypt');
  const validate = validatorOf(decrypt?.request, decrypt?.file ?? '');
  const blob = (bytes: number): string => Buffer.alloc(bytes).toString('base64');

  it.each([
    ['a ciphertext of the greatest length', blob(6144), true],
    ['one byte more', blob(6145), false],
    ['the least length', blob(1), true],
    ['no byte', '', false],
    ['text that is not base64', '%%%', false],
  ])('sees %s', (_, CiphertextBlob, valid) => {
    expect(validate({ CiphertextBlob })).toBe(valid);
  });

  it('sees a missing member and a value outside an enum', () => {
    const encrypt = operations.find(({ name }) => name === 'Encrypt');
    const judge = validatorOf(encrypt?.request, encrypt?.file ?? '');
    const good = { KeyId: 'alias/a', Plaintext: 'AA==', EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    expect(judge(good)).toBe(true);
    expect(judge({ KeyId: good.KeyId })).toBe(false);
    expect(judge({ ...good, EncryptionAlgorithm: 'symmetric_default' })).toBe(false);
  });
});
