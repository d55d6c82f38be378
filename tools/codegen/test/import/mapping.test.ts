import { describe, expect, it } from 'vitest';
import { fileOf, imported } from './support/imported.ts';
import { model, operation, qualified, structure, text, to } from './support/model.ts';
import type { ServiceParts, Shapes } from './support/model.ts';

/** An imported operation `Do` whose request has one member of a shape. */
function member(shape: object, traits: object = {}) {
  const spec = imported(
    model({ Do: operation('In'), In: structure({ Value: to('Thing', traits) }), Thing: shape }),
  );
  const { properties, required } = fileOf(spec, 'schemas/In.yaml') as {
    properties: { Value: unknown };
    required?: unknown;
  };
  return {
    use: properties.Value,
    required,
    schema: spec.files.has('schemas/Thing.yaml') ? fileOf(spec, 'schemas/Thing.yaml') : null,
    report: spec.report,
  };
}

const traits = (of: object): object => ({ traits: qualified(of) });

describe('a shape', () => {
  it.each<readonly [string, object, object]>([
    [
      'string',
      { ...traits({ length: { min: 1, max: 9 }, pattern: '^[a-z]+$' }) },
      { type: 'string', minLength: 1, maxLength: 9, pattern: '^[a-z]+$' },
    ],
    [
      'blob',
      { ...traits({ length: { max: 5 }, sensitive: {} }) },
      {
        type: 'string',
        contentEncoding: 'base64',
        'x-trent-bytes': { maximum: 5 },
        'x-trent-sensitive': true,
      },
    ],
    ['boolean', {}, { type: 'boolean' }],
    ['byte', {}, { type: 'integer', minimum: -128, maximum: 127 }],
    [
      'short',
      { ...traits({ range: { min: 0 } }) },
      { type: 'integer', minimum: 0, maximum: 32767 },
    ],
    [
      'integer',
      { ...traits({ range: { min: 1, max: 2 } }) },
      { type: 'integer', minimum: 1, maximum: 2 },
    ],
    ['long', {}, { type: 'integer' }],
    ['float', {}, { type: 'number' }],
    ['double', { ...traits({ range: { max: 0.5 } }) }, { type: 'number', maximum: 0.5 }],
    ['bigInteger', {}, { type: 'integer' }],
    ['bigDecimal', {}, { type: 'number' }],
    ['timestamp', {}, { type: 'number', 'x-trent-timestamp': 'epoch-seconds' }],
    ['timestamp', { ...traits({ timestampFormat: 'http-date' }) }, { type: 'string' }],
    ['document', {}, {}],
    [
      'list',
      { member: to(text), ...traits({ length: { min: 1 }, uniqueItems: {} }) },
      { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    ],
    ['set', { member: to(text) }, { type: 'array', uniqueItems: true, items: { type: 'string' } }],
    [
      'map',
      { key: to(text), value: to(text), ...traits({ sparse: {} }) },
      { type: 'object', additionalProperties: { type: 'string' }, 'x-trent-sparse': true },
    ],
    [
      'map',
      { key: to(text), value: to(text), ...traits({ length: { min: 1, max: 9 } }) },
      {
        type: 'object',
        minProperties: 1,
        maxProperties: 9,
        additionalProperties: { type: 'string' },
      },
    ],
    ['structure', { members: {} }, { type: 'object' }],
    [
      'union',
      { members: { a: to(text) } },
      { type: 'object', properties: { a: { type: 'string' } }, 'x-trent-union': true },
    ],
    [
      'enum',
      { members: { A: to('smithy.api#Unit', { enumValue: 'a' }), B: to('smithy.api#Unit') } },
      { type: 'string', enum: ['a', 'B'] },
    ],
    [
      'intEnum',
      { members: { A: to('smithy.api#Unit', { enumValue: 3 }) } },
      { type: 'integer', enum: [3] },
    ],
  ])('%s %j becomes a schema', (type, shape, schema) => {
    expect(member({ type, ...shape }).schema).toEqual(schema);
  });

  it('keeps what a member adds to it', () => {
    const { use, required } = member(
      { type: 'string' },
      {
        required: {},
        default: 'x',
        deprecated: {},
        documentation: 'What it is.',
        idempotencyToken: {},
      },
    );
    expect(required).toEqual(['Value']);
    expect(use).toEqual({
      description: 'What it is.',
      $ref: 'Thing.yaml',
      deprecated: true,
      default: 'x',
      'x-trent-idempotency-token': true,
    });
  });

  it('is written in place where a member narrows it', () => {
    const { use } = member(
      { type: 'string', ...traits({ length: { max: 9 }, sensitive: {} }) },
      { pattern: 'a+' },
    );
    expect(use).toEqual({ type: 'string', maxLength: 9, pattern: 'a+', 'x-trent-sensitive': true });
  });

  it('has no default where the model takes it back', () => {
    expect(member({ type: 'integer', ...traits({ default: 1 }) }, { default: null }).use).toEqual({
      $ref: 'Thing.yaml',
    });
  });

  it('takes traits that are applied to its members', () => {
    const spec = imported(
      model({
        Do: operation('In'),
        In: structure({ Value: to(text) }),
        'com.example#In$Value': { type: 'apply', traits: qualified({ required: {} }) },
      }),
    );
    expect(fileOf(spec, 'schemas/In.yaml')).toMatchObject({ required: ['Value'] });
  });
});

function names(shapes: Shapes, parts?: ServiceParts): readonly string[] {
  return [...imported(model(shapes, parts)).files.keys()].filter((path) =>
    path.startsWith('schemas/'),
  );
}

describe('a service', () => {
  it('has the operations of its resources, at any depth', () => {
    const spec = imported(
      model(
        {
          Top: {
            type: 'resource',
            create: to('MakeTop'),
            operations: [to('PokeTop')],
            collectionOperations: [to('CountTops')],
            resources: [to('Inner')],
          },
          Inner: {
            type: 'resource',
            read: to('ReadInner'),
            put: to('PutInner'),
            update: to('UpdateInner'),
            delete: to('DeleteInner'),
            list: to('ListInner'),
          },
          ...Object.fromEntries(
            [
              'MakeTop',
              'PokeTop',
              'CountTops',
              'ReadInner',
              'PutInner',
              'UpdateInner',
              'DeleteInner',
              'ListInner',
              'Own',
              'Unbound',
            ].map((name) => [name, operation()]),
          ),
        },
        { operations: ['Own'], service: { resources: [to('Top')] } },
      ),
    );
    const operations = [...spec.files.keys()].filter((path) => path.startsWith('operations/'));
    expect(operations.map((path) => path.slice('operations/'.length, -'.yaml'.length))).toEqual([
      'Own',
      'MakeTop',
      'PokeTop',
      'CountTops',
      'PutInner',
      'ReadInner',
      'UpdateInner',
      'DeleteInner',
      'ListInner',
    ]);
  });

  it('leaves out shapes that it does not reach', () => {
    expect(names({ Do: operation('In'), In: structure({}), Alone: structure({}) })).toEqual([
      'schemas/In.yaml',
    ]);
  });

  it('writes a request of one operation in place, and one of two operations to a file', () => {
    const shapes = { Do: operation('DoRequest'), DoRequest: structure({ A: text }) };
    expect(names(shapes)).toEqual([]);
    expect(names({ ...shapes, Other: operation('DoRequest') })).toEqual(['schemas/DoRequest.yaml']);
  });

  it('renames shapes that no generated code could hold, and says so', () => {
    const shapes = {
      Do: operation('In'),
      In: structure({ a: 'Date', b: 'thing_name', c: 'THINGName', d: 'DoErrorCode' }),
      Date: structure({}),
      thing_name: structure({}),
      THINGName: structure({}),
      DoErrorCode: structure({}),
    };
    expect(names(shapes)).toEqual(
      ['In', 'TinyDate', 'ThingName', 'TinyTHINGName', 'TinyDoErrorCode'].map(
        (name) => `schemas/${name}.yaml`,
      ),
    );
    const renamed = imported(model(shapes)).report.filter(({ trait }) => trait === 'shape name');
    expect(renamed.map(({ shape }) => shape.split('#')[1])).toEqual([
      'Date',
      'thing_name',
      'THINGName',
      'DoErrorCode',
    ]);
  });

  it('has pagination by what operation and service say together', () => {
    const spec = imported(
      model(
        {
          List: operation('In', 'Out', { paginated: { items: 'Page.Items' } }),
          In: structure({ Token: text, Size: 'smithy.api#Integer' }),
          Out: structure({ Page: 'Page' }),
          Page: structure({ Items: 'Items', Next: text }),
          Items: { type: 'list', member: to(text) },
        },
        {
          traits: {
            paginated: { inputToken: 'Token', outputToken: 'Page.Next', pageSize: 'Size' },
          },
        },
      ),
    );
    const { post } = fileOf(spec, 'operations/List.yaml') as { post: Record<string, unknown> };
    expect(post['x-trent-pagination']).toEqual({
      inputToken: 'Token',
      outputToken: 'Page.Next',
      limit: 'Size',
      items: 'Page.Items',
    });
  });

  it.each([
    [{}, {}, { readOnly: false, idempotent: false }],
    [{ readonly: {} }, {}, { readOnly: true, idempotent: true }],
    [{ idempotent: {} }, {}, { readOnly: false, idempotent: true }],
    [{}, { idempotencyToken: {} }, { readOnly: false, idempotent: true }],
  ])('may be retried as its traits %j and those of a member %j say', (own, ofMember, retry) => {
    const spec = imported(
      model({ Do: operation('In', undefined, own), In: structure({ A: to(text, ofMember) }) }),
    );
    const { post } = fileOf(spec, 'operations/Do.yaml') as { post: Record<string, unknown> };
    expect(post['x-trent-retry']).toEqual(retry);
  });

  it('has errors with the status of the protocol, and those that any operation may answer', () => {
    const spec = imported(
      model(
        {
          Do: operation(undefined, undefined, {}, ['Gone', 'Down']),
          Gone: structure({ Message: text }, { error: 'client', httpError: 404, retryable: {} }),
          Down: structure({ message: text, More: text }, { error: 'server' }),
          Slow: structure({}, { error: 'client' }),
        },
        { service: { errors: [to('Slow')] } },
      ),
    );
    const errors = fileOf(spec, 'errors.yaml') as Record<string, Record<string, unknown>>;
    expect(errors['Gone']).toMatchObject({
      properties: { Message: { type: 'string' } },
      'x-trent-error': {
        code: 'Gone',
        fault: 'client',
        httpStatus: 400,
        modelStatus: 404,
        retryable: true,
      },
    });
    expect(errors['Down']?.['x-trent-error']).toEqual({
      code: 'Down',
      fault: 'server',
      httpStatus: 500,
    });
    expect(errors['Slow']?.['x-trent-error']).toMatchObject({ common: true });
    expect(fileOf(spec, 'openapi.yaml')).toMatchObject({
      'x-trent-service': { internalError: 'Down' },
    });
    expect(errors['Down']).toMatchObject({
      properties: { message: { type: 'string' }, More: { type: 'string' } },
    });
    expect(spec.report.filter(({ effect }) => effect === 'wire')).toEqual([]);
  });
});

describe('what a spec cannot say', () => {
  const entries = (shape: object, more: object = {}) =>
    member(shape, more).report.filter(({ trait }) => trait !== 'errors of the protocol');

  it.each<readonly [string, object, object, string, string]>([
    [
      'a default outside of the limits',
      { type: 'integer', ...traits({ range: { min: 1 } }) },
      { default: 0 },
      'smithy.api#default',
      'behaviour',
    ],
    [
      'a default that is none of the values',
      { type: 'enum', members: { A: to('smithy.api#Unit') } },
      { default: 'B' },
      'smithy.api#default',
      'behaviour',
    ],
    [
      'a limit beyond 2^53',
      { type: 'double', ...traits({ range: { max: 2 ** 60 } }) },
      {},
      'smithy.api#range',
      'wire',
    ],
    [
      'a pattern of another language',
      { type: 'string', ...traits({ pattern: '(?i)a' }) },
      {},
      'smithy.api#pattern',
      'wire',
    ],
    [
      'what an item is',
      { type: 'list', member: to('In', { documentation: 'An item.' }) },
      {},
      'smithy.api#documentation',
      'prose',
    ],
  ])('%s is left out and reported', (_what, shape, more, trait, effect) => {
    expect(entries(shape, more)).toEqual([expect.objectContaining({ trait, effect })]);
  });

  it('is told where it can be: values of an enum, reasons for a deprecation', () => {
    const { schema, use } = member(
      {
        type: 'enum',
        members: { A: to('smithy.api#Unit', { enumValue: 'a', documentation: '<p>First.</p>' }) },
        ...traits({ documentation: 'Letters.' }),
      },
      { deprecated: { message: 'Use <code>B</code>.' } },
    );
    expect(schema).toEqual({
      type: 'string',
      description: 'Letters.\n\n- `a`: First.',
      enum: ['a'],
    });
    expect(use).toEqual({
      description: 'Deprecated: Use `B`.',
      $ref: 'Thing.yaml',
      deprecated: true,
    });
  });

  it('has a shape of its own for an error that a member holds', () => {
    const spec = imported(
      model({
        Do: operation('In', undefined, {}, ['Oops']),
        In: structure({ Why: 'Oops' }),
        Oops: structure({ message: text }, { error: 'client' }),
      }),
    );
    expect(fileOf(spec, 'schemas/In.yaml')).toMatchObject({
      properties: { Why: { $ref: 'OopsStructure.yaml' } },
    });
    expect(fileOf(spec, 'schemas/OopsStructure.yaml')).toMatchObject({
      properties: { message: { type: 'string' } },
    });
    expect(fileOf(spec, 'errors.yaml')).toHaveProperty('Oops');
  });
});
