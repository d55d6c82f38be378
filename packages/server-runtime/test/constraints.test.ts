import type { StructureShape } from '@trent/protocol';
import { violationsMessage } from '@trent/server-runtime';
import type { Violation } from '@trent/server-runtime';
import { expect, test } from 'vitest';
import { echoService } from './echo-service.ts';
import { plain, request, setUp } from './helpers.ts';

/** The whole message for an Echo request; `Text` is valid unless given. */
async function message(input: Record<string, unknown>): Promise<string | undefined> {
  const { handler } = setUp();
  const { status, body } = await handler(
    request('Echo', { body: { Text: 'ok', ...input } }),
    plain,
  );
  if (status === 200) return undefined;
  const error = JSON.parse(body) as { __type: string; message: string };
  expect(error.__type).toBe('ValidationException');
  return error.message;
}

const one = (text: string) => `1 validation error detected: ${text}`;
const failed = 'failed to satisfy constraint:';

test.each<[string, Record<string, unknown>, string]>([
  ['missing', { Text: undefined }, `Value null at 'text' ${failed} Member must not be null`],
  ['null', { Text: null }, `Value null at 'text' ${failed} Member must not be null`],
  [
    'too long',
    { Text: '123456789' },
    `Value '123456789' at 'text' ${failed} Member must have length less than or equal to 8`,
  ],
  [
    'pattern',
    { Text: 'ü' },
    `Value 'ü' at 'text' ${failed} Member must satisfy regular expression pattern: ^\\p{ASCII}+$`,
  ],
  [
    'minimum',
    { Count: 0 },
    `Value '0' at 'count' ${failed} Member must have value greater than or equal to 1`,
  ],
  [
    'maximum',
    { Count: 1025 },
    `Value '1025' at 'count' ${failed} Member must have value less than or equal to 1024`,
  ],
  [
    'enum, told another list',
    { Kind: 'large' },
    `Value 'large' at 'kind' ${failed} Member must satisfy enum value set: [SMALL, LARGE, HUGE]`,
  ],
  [
    'blob too short',
    { Data: '' },
    `Value at 'data' ${failed} Member must have length greater than or equal to 1`,
  ],
  [
    'blob too long',
    { Data: 'AAAAAAAA' },
    `Value at 'data' ${failed} Member must have length less than or equal to 4`,
  ],
  [
    'sensitive blob',
    { Plaintext: 'AAAAAAAA' },
    `Value at 'plaintext' ${failed} Member must have length less than or equal to 4`,
  ],
  [
    'sensitive string',
    { Password: 'hunter2'.slice(1) },
    `Value at 'password' ${failed} Member must have length greater than or equal to 7`,
  ],
  [
    'sensitive string in a list',
    { Passwords: ['hunter'] },
    `Value at 'passwords' ${failed} Member must satisfy constraint: [Member must have length greater than or equal to 7, Member must not be null]`,
  ],
  [
    'list too long',
    { Kinds: ['LARGE', 'SMALL', 'LARGE'] },
    `Value '[LARGE, SMALL, LARGE]' at 'kinds' ${failed} Member must have length less than or equal to 2`,
  ],
  [
    'list items, however many',
    { Kinds: ['wrong', 'worse'] },
    `Value '[wrong, worse]' at 'kinds' ${failed} Member must satisfy constraint: [Member must satisfy enum value set: [LARGE, SMALL], Member must not be null]`,
  ],
  [
    'member of a structure in a list',
    { Tags: [{ TagKey: 'a' }, { TagKey: '' }] },
    `Value '' at 'tags.2.member.tagKey' ${failed} Member must have length greater than or equal to 1`,
  ],
  [
    'missing member of a structure in a list',
    { Tags: [{ TagValue: 'a' }] },
    `Value null at 'tags.1.member.tagKey' ${failed} Member must not be null`,
  ],
  [
    'null for a structure in a list',
    { Tags: [null] },
    `Value null at 'tags.1.member' ${failed} Member must not be null`,
  ],
  [
    'map value',
    { Context: { a: '1234', '~/': 'b' } },
    `Value '{a=1234, ~/=b}' at 'context' ${failed} Map value must satisfy constraint: [Member must have length less than or equal to 3, Member must not be null]`,
  ],
  [
    'value under a key with a slash and a tilde',
    { Context: { '~/': '1234' } },
    `Value '{~/=1234}' at 'context' ${failed} Map value must satisfy constraint: [Member must have length less than or equal to 3, Member must not be null]`,
  ],
  [
    'map key',
    { Context: { '': 'a' } },
    `Value '{=a}' at 'context' ${failed} Map keys must satisfy constraint: [Member must have length greater than or equal to 1]`,
  ],
])('%s', async (_, input, text) => {
  expect(await message(input)).toBe(one(text));
});

test('null in a list of enum values', async () => {
  expect(await message({ Kinds: ['LARGE', null] })).toContain(
    `Value '[LARGE, null]' at 'kinds' ${failed} Member must satisfy constraint: [`,
  );
});

test('what is valid passes', async () => {
  expect(
    await message({
      Count: 1024,
      Kind: 'LARGE',
      Kinds: ['SMALL'],
      Data: 'AAAAAA==',
      Password: 'hunter2',
      Tags: [{ TagKey: 'a' }],
      Context: { ['__proto__']: 'b', constructor: 'c' },
    }),
  ).toBeUndefined();
});

test('two violations of one value are two errors', async () => {
  expect(await message({ Text: '' })).toBe(
    `2 validation errors detected: Value '' at 'text' ${failed} Member must have length greater than or equal to 1; ` +
      `Value '' at 'text' ${failed} Member must satisfy regular expression pattern: ^\\p{ASCII}+$`,
  );
});

test('violations of several members come in one message', async () => {
  const text = await message({ Text: null, Count: 0, Data: '' });
  expect(text).toMatch(/^3 validation errors detected: /);
  expect(text!.split('; ')).toHaveLength(3);
});

test('very many violations do not make a very large answer', async () => {
  const text = await message({ Tags: Array.from({ length: 300 }, () => ({})) });
  expect(text).toMatch(/^300 validation errors detected: /);
  expect(text!.split('; ')).toHaveLength(100);
});

const direct = (violation: Violation, input: unknown) =>
  violationsMessage(echoService.operations['Echo']!, [violation], input);

test('missing sensitive members are told without the word null', () => {
  const required = (name: string): Violation => ({
    instancePath: '',
    keyword: 'required',
    params: { missingProperty: name },
  });
  const tail = `${failed} Member must not be null`;
  expect(direct(required('Plaintext'), {})).toBe(one(`Value at 'plaintext' ${tail}`));
  expect(direct(required('Password'), {})).toBe(one(`Value at 'password' ${tail}`));
  expect(direct(required('Data'), {})).toBe(one(`Value null at 'data' ${tail}`));
});

test('a list of structures prints without what is sensitive', () => {
  const maxItems: Violation = {
    instancePath: '/Tags',
    keyword: 'maxItems',
    params: { limit: 1 },
  };
  expect(direct(maxItems, { Tags: [{ TagKey: 'a', TagValue: 'b' }] })).toBe(
    one(
      `Value '[{TagKey=a, TagValue=b}]' at 'tags' ${failed} Member must have length less than or equal to 1`,
    ),
  );
});

test('a keyword without known wording is named', () => {
  const odd: Violation = { instancePath: '/Count', keyword: 'multipleOf', params: {} };
  expect(direct(odd, { Count: 3 })).toBe(
    one(`Value '3' at 'count' ${failed} Member must satisfy constraint: [multipleOf]`),
  );
});

test('a structure in a map is named by its key, slashes and tildes included', () => {
  const input: StructureShape = {
    kind: 'structure',
    members: {
      ByName: {
        kind: 'map',
        of: { kind: 'structure', members: { Size: { kind: 'integer' } } },
      },
    },
  };
  const violation: Violation = {
    instancePath: '/ByName/~0a~1b/Size',
    keyword: 'minimum',
    params: { comparison: '>=', limit: 1 },
  };
  expect(violationsMessage({ input }, [violation], { ByName: { '~a/b': { Size: 0 } } })).toBe(
    one(
      `Value '0' at 'byName.~a/b.member.size' ${failed} Member must have value greater than or equal to 1`,
    ),
  );
});

test('violations in a list of lists are told of the outer list', () => {
  const input: StructureShape = {
    kind: 'structure',
    members: { Rows: { kind: 'list', of: { kind: 'list', of: { kind: 'integer' } } } },
  };
  const violation = (row: number): Violation => ({
    instancePath: `/Rows/${row}/0`,
    keyword: 'maximum',
    params: { comparison: '<=', limit: 1 },
  });
  expect(violationsMessage({ input }, [violation(0), violation(1)], { Rows: [[2], [3]] })).toBe(
    one(
      `Value '[[2], [3]]' at 'rows' ${failed} Member must satisfy constraint: [Member must satisfy constraint: ` +
        '[Member must have value less than or equal to 1, Member must not be null]]',
    ),
  );
});
