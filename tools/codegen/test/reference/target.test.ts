import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { check, generate, SpecError, writeBaseline } from '@trent/codegen';
import { imported, onDisk } from '../import/support/imported.ts';
import { everyKind } from '../import/support/model.ts';
import { emitAll } from '../support/emit-all.ts';
import { edited, tinyFiles, workspace } from '../support/workspace.ts';
import type { Workspace } from '../support/workspace.ts';

const folder = 'packages/reference/src/gen';

function referenceOf(more: object = {}, targets: object = {}): Workspace {
  const config = { spec: 'openapi.yaml', targets: { ...targets, reference: folder }, ...more };
  return workspace(tinyFiles().set('spec/tiny/codegen.json', JSON.stringify(config)));
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests reach into whatever was generated
const read = (one: Workspace, path: string): any => JSON.parse(one.read(`${folder}/${path}`));

describe('the target reference', () => {
  it('says in words and values what the spec says', async () => {
    const one = referenceOf();
    await generate(one.spec);
    const service = read(one, 'service.json');
    expect(service).toMatchObject({
      name: 'tiny',
      mediaType: 'application/x-amz-json-1.1',
      callers: { client: null, sdk: null, cli: null },
      endpoints: [
        {
          url: 'https://tiny.{region}.example.com',
          variables: [{ name: 'region', defaultValue: 'here', values: ['here', 'there'] }],
        },
      ],
      operations: [{ name: 'MakeThing', summary: 'Make a thing' }, { name: 'ListThings' }],
      keySpecs: [{ name: 'PLAIN', usages: [{ usage: 'WRAP', algorithms: ['PLAIN'] }] }],
      source: 'spec/tiny/openapi.yaml:1',
    });
    const operation = read(one, 'operations/MakeThing.json');
    expect(operation).toMatchObject({
      documentation: 'https://example.com/MakeThing',
      headers: [{ name: 'X-Amz-Target', required: true, values: ['TinyService.MakeThing'] }],
      exclusive: [{ members: ['Size', 'Color'], exactly: 'at-most-one', answer: { status: 400 } }],
      errors: [{ code: 'Busy' }, { code: 'Invalid' }, { code: 'Internal' }],
      keys: [
        { member: 'KeyId', states: expect.arrayContaining([{ state: 'Enabled', answer: null }]) },
      ],
      related: ['ListThings', 'DropThing'],
      partitions: [{ partition: 'aws-cn', note: 'Things are red there.' }],
      requestExamples: [{ name: 'one', value: { KeyId: 'k-1' } }],
    });
    const member = (name: string) =>
      operation.request.find((found: { readonly name: string }) => found.name === name);
    expect(member('Size')).toMatchObject({ defaultValue: 16, required: false, since: null });
    expect(member('Color').since).toBe('2020-01-02');
    expect(member('KeyId')).toMatchObject({ required: true, examples: ['k-1'] });
    expect(member('KeyId')).not.toHaveProperty('defaultValue');
  });

  it('marks what is sensitive: members, named shapes, and items in place', async () => {
    const files = edited(
      'schemas/Thing.yaml',
      'properties:',
      `properties:
  Items: { type: array, items: { type: string, x-trent-sensitive: true } }
  Pairs: { type: object, additionalProperties: { type: string, x-trent-sensitive: true } }`,
    );
    const config = { spec: 'openapi.yaml', targets: { reference: folder } };
    const one = workspace(files.set('spec/tiny/codegen.json', JSON.stringify(config)));
    await generate(one.spec);
    const { shapes } = read(one, 'operations/MakeThing.json');
    const { members } = shapes.find((shape: { name: string }) => shape.name === 'Thing').shape;
    const marked = members.map(
      ({
        name,
        sensitive,
        shape,
      }: {
        name: string;
        sensitive: boolean;
        shape: { of?: object };
      }) => [
        name,
        sensitive,
        (shape.of as { sensitive?: boolean } | undefined)?.sensitive ?? false,
      ],
    );
    expect(marked).toEqual(
      expect.arrayContaining([
        ['Items', false, true],
        ['Pairs', false, true],
        ['Id', false, false],
        ['Secret', true, false],
      ]),
    );
  });

  it('names the client where one is generated', async () => {
    const one = referenceOf({}, { client: 'packages/client' });
    await generate(one.spec);
    expect(read(one, 'service.json').callers.client).toEqual({
      package: '@trent/tiny-client',
      create: 'createTinyClient',
    });
  });

  it('writes nothing where nothing has changed, and tells the line behind what is stale', async () => {
    const one = referenceOf();
    await generate(one.spec);
    expect((await generate(one.spec)).written).toEqual([]);
    expect((await check(one.spec)).findings).toEqual([]);
    const path = 'spec/tiny/operations/MakeThing.yaml';
    one.write(
      path,
      one.read(path).replace('Makes a thing of a size.', 'Makes one. See ListThings.'),
    );
    const { findings } = await check(one.spec);
    const stale = findings.map((found) => found.path.replace(`${folder}/`, ''));
    expect(stale.sort()).toEqual(['manifest.json', 'operations/MakeThing.json', 'search.json']);
    await generate(one.spec);
    expect(JSON.stringify(read(one, 'operations/MakeThing.json').description)).toContain(
      '{"kind":"operation","name":"ListThings"}',
    );
  });
});

describe('the changes since the last release', () => {
  let one: Workspace;
  beforeEach(() => {
    one = referenceOf({ baseline: 'baseline.yaml' });
  });
  const size = 'spec/tiny/schemas/Size.yaml';

  it('are left out until there has been one, and come with it', async () => {
    await generate(one.spec);
    expect(() => read(one, 'changes.json')).toThrow('ENOENT');
    expect((await generate(one.spec)).written).toEqual([]);
    writeBaseline(one.spec);
    // A run that remembers the last one sees that the baseline has come.
    await generate(one.spec);
    expect(read(one, 'changes.json')).toEqual({
      oldVersion: '1.0.0',
      newVersion: '1.0.0',
      step: null,
      changes: [],
    });
    rmSync(join(one.spec, 'baseline.yaml'));
    await generate(one.spec);
    expect(() => read(one, 'changes.json')).toThrow('ENOENT');
  });

  it('may come to a folder that is not there yet', async () => {
    const config = {
      spec: 'openapi.yaml',
      baseline: 'released/one.yaml',
      targets: { reference: folder },
    };
    one.write('spec/tiny/codegen.json', JSON.stringify(config));
    await generate(one.spec);
    writeBaseline(one.spec);
    await generate(one.spec);
    expect(read(one, 'changes.json').changes).toEqual([]);
  });

  it('have their places on both sides, and the operations that they touch', async () => {
    writeBaseline(one.spec);
    one.write(size, one.read(size).replace('1024', '512'));
    await generate(one.spec);
    expect(read(one, 'changes.json')).toMatchObject({
      step: 'major',
      changes: [
        {
          affects: 'clients',
          direction: 'request',
          operations: ['MakeThing'],
          old: expect.stringMatching(/^spec\/tiny\/baseline\.yaml:\d+$/),
          new: `${size}:4`,
        },
      ],
    });
  });

  it('of a baseline that is wrong are told with the place', async () => {
    writeBaseline(one.spec);
    const path = 'spec/tiny/baseline.yaml';
    one.write(path, one.read(path).replace('openapi:', 'openapy:'));
    const error = await generate(one.spec).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SpecError);
    const { diagnostics, sources } = error as SpecError;
    expect(diagnostics[0]?.position?.file).toBe(path);
    expect([...sources.keys()]).toEqual(expect.arrayContaining([path, 'spec/tiny/codegen.json']));
  });
});

describe('the reference of another API', () => {
  it('is made of an imported model, with a task for each operation', async () => {
    const files = await emitAll(onDisk(imported(everyKind())));
    const names = [...files.keys()].filter((path) => path.startsWith('reference/operations/'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const { httpTask, request } = JSON.parse(files.get(name)!) as {
        readonly httpTask: {
          readonly inputParameters: { readonly http_request: { readonly body: string } };
        };
        readonly request: readonly { readonly name: string; readonly required: boolean }[];
      };
      const { body } = httpTask.inputParameters.http_request;
      for (const member of request.filter(({ required }) => required))
        expect(body).toContain(`"${member.name}"`);
    }
    const search = files.get('reference/search.json')!;
    expect(JSON.parse(search)).toHaveProperty('entries');
  });
});

it('grows with a spec whose structures have two members of the next one each, not with the paths in it', async () => {
  const levels = 60;
  const files = tinyFiles();
  const path = 'spec/tiny/schemas/Thing.yaml';
  files.set(
    path,
    files.get(path)!.replace('properties:', 'properties:\n  Deep: { $ref: Level0.yaml }'),
  );
  for (let level = 0; level < levels; level += 1) {
    const next = level + 1 === levels ? '{ type: string }' : `{ $ref: Level${level + 1}.yaml }`;
    files.set(
      `spec/tiny/schemas/Level${level}.yaml`,
      `type: object\nproperties: { Left: ${next}, Right: ${next} }\n`,
    );
  }
  files.set(
    'spec/tiny/codegen.json',
    JSON.stringify({ spec: 'openapi.yaml', targets: { reference: folder } }),
  );
  const one = workspace(files);
  await generate(one.spec);
  expect(read(one, 'operations/MakeThing.json').shapes.length).toBeGreaterThan(levels);
  expect(read(one, 'search.json').entries.length).toBeLessThan(4 * levels + 100);
});
