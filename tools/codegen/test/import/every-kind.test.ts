import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, lint } from '@trent/codegen';
import { emitToDisk } from '../targets/support/emit-to-disk.ts';
import type { Emitted } from '../targets/support/emit-to-disk.ts';
import { compile, install, run } from '../targets/support/installed.ts';
import { imported, onDisk } from './support/imported.ts';
import { everyKind } from './support/model.ts';

type Validate = ((value: unknown) => boolean) & {
  errors?: readonly { keyword: string; instancePath: string }[];
};

/** A model with every kind of shape, from import to calls. */
describe('an imported spec', () => {
  let folder: string;
  let made: Emitted;
  beforeAll(async () => {
    folder = onDisk(imported(everyKind()));
    made = await emitToDisk(folder);
    install(made.folder, 'tiny');
  });

  it('has no problem', async () => {
    expect((await lint(folder)).diagnostics).toEqual([]);
    const { findings } = await check(folder);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it('gives types that compile, and say what each kind is', () => {
    writeFileSync(
      join(made.folder, 'use.ts'),
      `import type { AttributeValue, ExchangeInput } from '@trent/tiny-types/open';
import type { Color, Grade } from '@trent/tiny-types';
export const value: AttributeValue = { L: [{ S: 'a' }, { M: { x: { N: 1 } } }, { B: new Uint8Array(1) }] };
export const input: ExchangeInput = { Token: 't', Value: value, Holes: ['a', null], Slots: { red: null }, Grade: 7, Doc: [1, { a: null }], When: new Date(0) };
export const grade: Grade = 5;
export const color: Color = 'red';
// @ts-expect-error: a union has a member
export const none: AttributeValue = {};
// @ts-expect-error: the server knows all values
export const wrong: Grade = 7;
`,
    );
    const files = [
      'types/index.ts',
      'types/open.ts',
      'validator/index.d.ts',
      'server-stub/index.ts',
      'client/index.ts',
    ];
    expect(compile(made.folder, [...files, 'use.ts'])).toEqual([]);
  });

  const valid = { Token: 't', Value: { S: 'a' } };
  it.each<readonly [string, object, string]>([
    ['a union without a member', { Value: {} }, 'x-trent-union'],
    ['a union with two', { Value: { S: 'a', N: 1 } }, 'x-trent-union'],
    ['a union deep down', { Value: { L: [{ M: { x: {} } }] } }, 'x-trent-union'],
    ['an item of a sparse list', { Holes: [null, 'long'] }, 'maxLength'],
    ['a key of a map', { Slots: { green: 1 } }, 'enum'],
    ['a value of a sparse map', { Slots: { red: 1.5 } }, 'type'],
    ['a value of an intEnum', { Grade: 2 }, 'x-trent-integers'],
    ['a value of an enum trait', { Old: 'c' }, 'enum'],
    ['a byte', { Tiny: 128 }, 'maximum'],
    ['a short', { Small: -32769 }, 'minimum'],
    ['an integer', { Whole: 2 ** 31 }, 'maximum'],
    ['an item twice', { Sizes: [1, 1] }, 'uniqueItems'],
    ['a pattern', { Record: { Name: 'a b' } }, 'pattern'],
  ])('refuses %s', async (_what, part, keyword) => {
    const validate = (await made.load('validator/exchange.js'))[
      'validateExchangeRequest'
    ] as Validate;
    expect([
      validate({ ...valid, ...part }),
      (validate.errors ?? []).map((one) => one.keyword),
    ]).toEqual([false, expect.arrayContaining([keyword])]);
  });

  it.each<readonly [string, object]>([
    ['the least', {}],
    ['every alternative', { Value: { M: { x: { L: [{ N: 1 }, { B: 'AA==' }] } } } }],
    ['null in sparse collections', { Holes: [null, 'abc'], Slots: { red: null, BLUE: 1 } }],
    ['an intEnum', { Grade: 5 }],
    ['a document', { Doc: { any: [1, null, 'thing'] } }],
    [
      'limits',
      { Tiny: -128, Small: 32767, Whole: -(2 ** 31), Big: 2 ** 40, Ratio: 0.5, Sizes: [1, 2] },
    ],
    ['a pattern', { Record: { Name: 'a-b.c' } }],
  ])('accepts %s', async (_what, part) => {
    const validate = (await made.load('validator/exchange.js'))[
      'validateExchangeRequest'
    ] as Validate;
    expect([validate({ ...valid, ...part }), validate.errors]).toEqual([true, null]);
  });

  it('calls from client to server in memory', () => {
    writeFileSync(join(made.folder, 'calls.ts'), calls);
    expect(run(made.folder, 'calls.ts')).toEqual({
      echo: {
        value: { L: [{ B: [1, 2] }, { S: 'x' }] },
        holes: ['a', null],
        slots: { red: null },
        when: 1500,
        doc: { a: [null], b: null },
        tree: 2500,
        secretHidden: true,
      },
      tokens: { given: 'mine', made: true, sameInEachAttempt: true },
      mediaTypes: ['application/x-amz-json-1.0', 'application/x-amz-json-1.0'],
      otherProtocol: 404,
      things: ['one', 'two', 'three'],
      ping: true,
      gone: ['Gone', 400, 'it is gone'],
      refused: 'ValidationException',
    });
  });
});

const calls = `import { createTinyHandler } from '@trent/tiny-server-stub';
import { createTinyClient, exchange, listThings, paginateListThings, ping, ServiceError, isServiceError } from '@trent/tiny-client';
import { inspect } from 'node:util';

const tokens = [];
const mediaTypes = [];
let failures = 0;
const handler = createTinyHandler(
  {
    exchange(input) {
      tokens.push(input.Token);
      if (failures > 0) { failures -= 1; throw new ServiceError('Broken', 'try again'); }
      if (input.Flag === true) throw new ServiceError('Gone', 'it is gone');
      return { ...input, Tree: { Left: { Right: { At: new Date(2500) } } }, Secret: 'hush' };
    },
    listThings: ({ NextToken }) =>
      NextToken === undefined ? { Result: { Things: ['one', 'two'], NextToken: 'n' } } : { Result: { Things: ['three'] } },
    ping: () => undefined,
  },
  { authenticate: () => ({ identity: null, region: 'us-east-1' }) },
);
const transport = {
  async send(_endpoint, request) {
    const response = await handler({ ...request, body: new TextEncoder().encode(request.body) });
    mediaTypes.push(request.headers['content-type'], response.headers['content-type']);
    return response;
  },
};
const client = createTinyClient({ region: 'us-east-1', endpoint: 'http://tiny.invalid', transport, random: () => 0, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const value = { L: [{ B: new Uint8Array([1, 2]) }, { S: 'x' }] };
const echo = await exchange(client, { Token: 'mine', Value: value, Holes: ['a', null], Slots: { red: null }, When: new Date(1500), Doc: { a: [null], b: null } });
tokens.length = 0;
await exchange(client, { Value: value, Token: 'mine' });
failures = 1;
await exchange(client, { Value: value } as never);
const things = [];
for await (const thing of paginateListThings(client, {})) things.push(thing);
const caught = async (call) => { try { await call(); } catch (error) { if (isServiceError(error)) return error; throw error; } };
const gone = await caught(() => exchange(client, { Token: 't', Value: value, Flag: true }));
const refused = await caught(() => exchange(client, { Token: 't', Value: {} } as never));
const other = await handler({ method: 'POST', target: '/', headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TinyService.Ping' }, body: new Uint8Array() });
console.log(JSON.stringify({
  echo: { value: { L: [{ B: [...echo.Value.L[0].B] }, echo.Value.L[1]] }, holes: echo.Holes, slots: echo.Slots, when: +echo.When, doc: echo.Doc, tree: +echo.Tree.Left.Right.At, secretHidden: echo.Secret === 'hush' && !inspect(echo).includes('hush') },
  tokens: { given: tokens[0], made: /^[0-9a-f-]{36}$/.test(tokens[1]), sameInEachAttempt: tokens[1] === tokens[2] },
  mediaTypes: mediaTypes.slice(0, 2),
  otherProtocol: other.status,
  things,
  ping: (await ping(client, {})) !== null,
  gone: [gone.code, gone.status, gone.message],
  refused: refused.code,
}));
`;
