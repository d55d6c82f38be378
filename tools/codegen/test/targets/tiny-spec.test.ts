import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tinyFiles } from '../support/workspace.ts';
import { emitToDisk } from './support/emit-to-disk.ts';
import { compile, install, run } from './support/installed.ts';
import { writeSpec } from './support/write-spec.ts';

// What spec/kms does not have (yet): shapes that hold themselves, lists without repetition, at most one of some members,
// regions all named, members of any JSON.

const allTargets = { types: 'a', validator: 'b', 'server-stub': 'c', client: 'd' };
const files = tinyFiles().set(
  'spec/tiny/codegen.json',
  JSON.stringify({ spec: 'openapi.yaml', targets: allTargets }),
);
const carriesMore = `Busy:
  type: object
  required: [Until]
  properties:
    message: { type: string }
    Until: { description: When it is free., type: number, x-trent-timestamp: epoch-seconds }
    Before: { type: array, maxItems: 9, items: { $ref: schemas/Thing.yaml } }
  x-trent-error`;
files.set(
  'spec/tiny/errors.yaml',
  files.get('spec/tiny/errors.yaml')!.replace(/Busy:\n[^]*?x-trent-error/, carriesMore),
);
const emitted = await emitToDisk(writeSpec(new Map([...files, ['nx.json', '{}']])));
install(emitted.folder, 'tiny');

function errorsIn(name: string, code: string): readonly string[] {
  writeFileSync(join(emitted.folder, `${name}.ts`), code);
  return compile(emitted.folder, [`${name}.ts`]).map((error) => error.replace(/ .*/, ''));
}

describe('an error that carries more than its text', () => {
  it('does so from server to client, in types of its own, and where no log sees it', () => {
    writeFileSync(
      join(emitted.folder, 'carried.ts'),
      `import { createTinyHandler } from '@trent/tiny-server-stub';
      import { TinyClient, errorMembers, isServiceError } from '@trent/tiny-client';
      import { createInMemoryTransport } from '@trent/client-runtime';
      import { ServiceError } from '@trent/protocol';
      import { inspect } from 'node:util';
      const members = { Until: new Date(1500), Before: [{ Id: 'a', Secret: new Uint8Array([7]) }], Unsaid: 1 };
      const handler = createTinyHandler(
        {
          makeThing: () => { throw new ServiceError('Busy', 'later', { members }); },
          listThings: () => ({ Things: [] }),
        },
        { authenticate: () => ({ identity: 1, region: 'here' }) },
      );
      const client = new TinyClient({
        region: 'here',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        transport: createInMemoryTransport(handler),
        maxAttempts: 1,
      });
      const error: unknown = await client.makeThing({ KeyId: 'k-1' }).catch((thrown: unknown) => thrown);
      if (!isServiceError(error, 'Busy')) throw error;
      const { Until, Before } = errorMembers(error);
      console.log(JSON.stringify({
        message: error.message,
        until: Until?.getTime(),
        secret: Before?.[0]?.Secret?.[0],
        names: Object.keys(error.members),
        shown: inspect(error).includes('Before'),
      }));`,
    );
    expect(compile(emitted.folder, ['carried.ts'])).toEqual([]);
    expect(run(emitted.folder, 'carried.ts')).toEqual({
      message: 'later',
      until: 1500,
      secret: 7,
      names: ['Until', 'Before'],
      shown: false,
    });
  });

  it('is asked for members that it has', () => {
    const asks = (member: string): string =>
      `import { errorMembers, isServiceError } from '@trent/tiny-client';
      declare const error: unknown;
      if (isServiceError(error, 'Busy')) console.log(errorMembers(error).${member});`;
    expect(errorsIn('asks-right', asks('Until'))).toEqual([]);
    expect(errorsIn('asks-wrong', asks('Since'))).not.toEqual([]);
  });
});

describe('a shape that holds itself', () => {
  const thing = { Id: 'a', Parts: [{ Id: 'b', Parts: [{ Id: 'c', Weight: 1.5 }] }] };

  it('is judged at any depth', async () => {
    const { validateMakeThingResponse: validate } = (await emitted.load('validator/index.js')) as {
      validateMakeThingResponse: ((value: unknown) => boolean) & {
        errors?: { instancePath: string }[];
      };
    };
    expect(validate({ Thing: thing })).toBe(true);
    thing.Parts[0]!.Parts[0]!.Weight = -1;
    expect(validate({ Thing: thing })).toBe(false);
    expect(validate.errors).toMatchObject([
      { instancePath: '/Thing/Parts/0/Parts/0/Weight', keyword: 'minimum', params: { limit: 0 } },
    ]);
  });

  it('is read and written at any depth', () => {
    writeFileSync(
      join(emitted.folder, 'recursion.ts'),
      `import { createTinyHandler } from '@trent/tiny-server-stub';
      import { TinyClient } from '@trent/tiny-client';
      import { createInMemoryTransport } from '@trent/client-runtime';
      const secret = new Uint8Array([1]);
      const handler = createTinyHandler(
        {
          makeThing: () => ({ Thing: { Id: 'a', Parts: [{ Id: 'b', Made: new Date(1500), Secret: secret, Extra: [null, {}], Parts: [{ Id: 'c', Secret: secret }] }] } }),
          listThings: () => ({ Things: [] }),
        },
        { authenticate: () => ({ identity: 1, region: 'here' }) },
      );
      const client = new TinyClient({
        region: 'here',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        transport: createInMemoryTransport(handler),
      });
      const { Thing } = await client.makeThing({ KeyId: 'k-1' });
      const [part] = Thing.Parts ?? [];
      console.log(JSON.stringify({ 
        made: part?.Made instanceof Date,
        secret: part?.Secret instanceof Uint8Array,
        deeper: part?.Parts?.[0]?.Secret?.[0],
        extra: part?.Extra,
 }));`,
    );
    expect(compile(emitted.folder, ['recursion.ts'])).toEqual([]);
    expect(run(emitted.folder, 'recursion.ts')).toEqual({
      made: true,
      secret: true,
      deeper: 1,
      extra: [null, {}],
    });
  });
});

it('items of a list that may not repeat are compared as JSON', async () => {
  const { validateMakeThingResponse: validate } = (await emitted.load('validator/index.js')) as {
    validateMakeThingResponse: ((value: unknown) => boolean) & { errors?: unknown };
  };
  const parts = (...Parts: object[]): boolean => validate({ Thing: { Id: 'a', Parts } });
  expect(parts({ Id: 'b', Weight: 1 }, { Id: 'b', Weight: 2 })).toBe(true);
  expect(parts({ Id: 'b', Extra: [['Id', 'b']] }, { Id: 'b', Extra: { Id: 'b' } })).toBe(true);
  expect(parts({ Id: 'b', Weight: 1 }, { Weight: 1, Id: 'b' })).toBe(false);
  expect(validate.errors).toMatchObject([{ instancePath: '/Thing/Parts', keyword: 'uniqueItems' }]);
});

describe('at most one of some members', () => {
  const request = (members: string): string =>
    `import type { MakeThingRequest } from '@trent/tiny-types/open';
    export const request: MakeThingRequest = { KeyId: 'k'${members} };`;

  it.each([
    ['none', ''],
    ['one', ', Size: 1'],
    ['the other', ", Color: 'RED'"],
  ])('%s', (name, members) => {
    expect(errorsIn(name.replace(' ', '-'), request(members))).toEqual([]);
  });

  it('both', () => {
    expect(errorsIn('both', request(", Size: 1, Color: 'RED'"))).toEqual(['both.ts:2']);
  });
});

describe('a service in a few regions alone', () => {
  it('has their endpoints', async () => {
    const config = emitted.files.get('client/config.ts');
    expect(config).toContain(`if (['here', 'there'].includes(region))`);
    expect(config).toContain('no endpoint is known for region');
  });
});

it('only calls without a required member may leave their input out', () => {
  const client = emitted.files.get('client/client.ts');
  expect(client).toContain('listThings(input: ListThingsRequest = {}');
  expect(client).toContain('makeThing(input: MakeThingRequest,');
});

it('an operation is deprecated where the spec says so', async () => {
  const path = 'spec/tiny/operations/ListThings.yaml';
  const text = (files.get(path) ?? '').replace(
    'summary: List',
    'deprecated: true\n  summary: List',
  );
  const spec = writeSpec(new Map([...files, ['nx.json', '{}'], [path, text]]));
  const changed = await emitToDisk(spec);
  for (const file of [
    'client/client.ts',
    'client/operations/list-things.ts',
    'server-stub/operations.ts',
  ]) {
    expect(changed.files.get(file)).toMatch(/^ *\* @deprecated$/m);
    expect(emitted.files.get(file)).not.toMatch(/@deprecated/);
  }
});
