import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint, loadSpec, SpecError } from '@trent/codegen';
import type { Diagnostic, Shape } from '@trent/codegen';
import { edited, positionOf, tinyFiles, workspace } from './support/workspace.ts';

function load(files = tinyFiles()) {
  return loadSpec(workspace(files).spec);
}

function shape(name: string, files = tinyFiles()): Shape {
  const found = load(files).service.shapes.get(name)?.shape;
  if (found === undefined) throw new Error(`no shape ${name}`);
  return found;
}

function members(name: string, files = tinyFiles()) {
  const found = shape(name, files);
  if (found.kind !== 'structure') throw new Error(`${name} is no structure`);
  return new Map(found.members.map((member) => [member.name, member]));
}

async function problems(files: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  return (await lint(workspace(files).spec)).diagnostics;
}

describe('the model', () => {
  it('holds operations in spec order and shapes in order of first use', () => {
    const { service } = load();
    expect(service.operations.map(({ name }) => name)).toEqual(['MakeThing', 'ListThings']);
    expect([...service.shapes.keys()]).toEqual([
      'MakeThingRequest',
      'KeyId',
      'Size',
      'Color',
      'MakeThingResponse',
      'Thing',
      'ListThingsRequest',
      'ListThingsResponse',
    ]);
    expect([...service.errors.keys()]).toEqual(['Busy', 'Invalid', 'Internal', 'Denied']);
  });

  it('says where a limit is set: the line of the keyword itself', () => {
    const size = shape('Size');
    if (size.kind !== 'integer') throw new Error('Size is no integer');
    expect(size.maximum).toEqual({
      value: 1024,
      position: { file: 'spec/tiny/schemas/Size.yaml', line: 4, column: 1 },
    });
    const secret = members('Thing').get('Secret')?.shape;
    if (secret?.kind !== 'blob') throw new Error('Secret is no blob');
    expect(secret.maxBytes).toEqual({
      value: 32,
      position: { file: 'spec/tiny/schemas/Thing.yaml', line: 9, column: 34 },
    });
    expect(secret.sensitive).toBe(true);
  });

  it('gives a member what stands beside its $ref, and its own line', () => {
    const request = members('MakeThingRequest');
    const { position, ...key } = request.get('KeyId') ?? { position: null };
    expect(key).toMatchObject({ required: true, description: 'The key.', examples: ['k-1'] });
    expect(`${position?.file}:${position?.line}:${position?.column}`).toBe(
      positionOf(tinyFiles(), 'operations/MakeThing.yaml', 'KeyId: { description'),
    );
    expect(request.get('Size')).toMatchObject({ required: false, defaultValue: 16, since: null });
    expect(request.get('Color')).toMatchObject({ since: '2020-01-02', defaultValue: undefined });
    expect(request.get('Color')?.shape).toMatchObject({ kind: 'reference', name: 'Color' });
  });

  it('knows every kind of shape, and a shape that contains itself', () => {
    const thing = members('Thing');
    const kinds = [...thing.values()].map((member) => member.shape.kind);
    expect(kinds).toEqual(['string', 'timestamp', 'blob', 'float', 'document', 'list']);
    const parts = thing.get('Parts')?.shape;
    expect(parts).toMatchObject({ uniqueItems: true, of: { kind: 'reference', name: 'Thing' } });
    expect(members('MakeThingRequest').get('Context')?.shape.kind).toBe('map');
    expect(shape('Color')).toMatchObject({
      values: ['RED', 'GREEN'],
      reportedValues: ['RED', 'GREEN', 'BLUE'],
      unlistedValues: ['PURPLE'],
    });
  });

  it('reads the words of an operation, and the absence of each', () => {
    const [make, list] = load().service.operations;
    expect(make).toMatchObject({
      input: 'MakeThingRequest',
      output: 'MakeThingResponse',
      errors: ['Busy', 'Invalid', 'Internal'],
      permissions: [
        { action: 'tiny:MakeThing', policy: 'key-policy', resource: 'KeyId', when: null },
        { action: 'tiny:Paint', policy: 'iam-policy', resource: '*', when: 'Color' },
      ],
      crossAccount: true,
      exclusive: [{ members: ['Size', 'Color'], exactly: 'at-most-one', answer: 'two-sizes' }],
      dryRun: 'DryRun',
      encryptionContext: ['Context'],
      documentation: 'https://example.com/MakeThing',
      examples: [{ name: 'one', summary: 'The least', value: { KeyId: 'k-1' } }],
      retry: { readOnly: false, idempotent: true },
      pagination: null,
    });
    expect(make?.keys[0]).toMatchObject({
      member: 'KeyId',
      required: true,
      usage: 'WRAP',
      specs: ['PLAIN'],
      identifierAnswer: null,
      algorithm: null,
    });
    expect(make?.keys[0]?.states.get('Disabled')).toBe('busy');
    expect(list).toMatchObject({ keys: [], exclusive: [], dryRun: null, encryptionContext: [] });
    expect(list?.pagination).toMatchObject({
      items: 'Things',
      documentedMaximum: 100,
      documentedDefault: null,
    });
  });

  it('takes 200 without content as an empty body', () => {
    const { service } = load(
      edited(
        'operations/MakeThing.yaml',
        `      content:
        application/x-amz-json-1.1:
          schema:
            type: object
            required: [Thing]
            properties:
              Thing: { $ref: ../schemas/Thing.yaml }
`,
        '',
      ),
    );
    expect(service.operations[0]?.output).toBeNull();
  });

  it('reads a spec in JSON as the same spec in YAML', () => {
    const files = tinyFiles();
    const color = {
      type: 'string',
      enum: ['RED', 'GREEN'],
      'x-trent-reported-values': ['RED', 'GREEN', 'BLUE'],
      'x-trent-unlisted-values': ['PURPLE'],
    };
    files.set('spec/tiny/schemas/Color.json', JSON.stringify(color, null, '\t'));
    const make = 'spec/tiny/operations/MakeThing.yaml';
    files.set(make, (files.get(make) ?? '').replace('Color.yaml', 'Color.json'));
    const fromJson = shape('Color', files);
    const fromYaml = shape('Color');
    expect({ ...fromJson, position: null }).toEqual({ ...fromYaml, position: null });
    expect(fromJson.position.file).toBe('spec/tiny/schemas/Color.json');
  });

  it('reads windows line ends and a byte order mark', () => {
    const files = tinyFiles();
    const path = 'spec/tiny/schemas/Size.yaml';
    files.set(path, `\uFEFF${(files.get(path) ?? '').replaceAll('\n', '\r\n')}`);
    const size = shape('Size', files);
    if (size.kind !== 'integer') throw new Error('Size is no integer');
    expect(size.maximum?.position.line).toBe(4);
  });
});

describe('hostile text', () => {
  const text = 'a\'b"c`d${e}*/f<!--g-->\u2028h\u202ei\nj\\k';

  it('passes through the model and the bundle untouched', () => {
    const files = edited(
      'schemas/Color.yaml',
      'enum: [RED, GREEN]',
      `enum: [${JSON.stringify(text)}, __proto__]`,
    );
    const thing = 'spec/tiny/schemas/Thing.yaml';
    files.set(thing, (files.get(thing) ?? '').replace('Weight', JSON.stringify(text)));
    const { service, bundle } = load(files);
    expect(service.shapes.get('Color')?.shape).toMatchObject({ values: [text, '__proto__'] });
    expect([...members('Thing', files).keys()]).toContain(text);
    const schema = bundle.components.schemas['Thing'] as { properties: object };
    expect(Object.keys(schema.properties)).toContain(text);
  });

  it('keeps __proto__ in an example an ordinary key', () => {
    const { service, bundle } = load(
      edited(
        'operations/MakeThing.yaml',
        'value: { KeyId: k-1 }',
        'value: { __proto__: { polluted: true } }',
      ),
    );
    const value = service.operations[0]?.examples[0]?.value as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(bundle)).toContain('{"__proto__":{"polluted":true}}');
  });

  it('cannot steer the terminal through a message', async () => {
    const [first] = await problems(edited('schemas/Size.yaml', 'maximum', '"\\u001b[31mmaximum"'));
    expect(first?.code).toBe('TRENT2001');
    expect(first?.message).not.toContain('\u001b');
    expect(first?.message).toContain('\\u{1b}[31mmaximum');
  });

  it('that is no UTF-8 is reported', async () => {
    const { root, spec } = workspace();
    writeFileSync(join(root, 'spec/tiny/schemas/Size.yaml'), Buffer.from([0x74, 0xff, 0x0a]));
    const { diagnostics } = await lint(spec);
    expect(diagnostics.map(({ code, position }) => [code, position?.file])).toEqual([
      ['TRENT1002', 'spec/tiny/schemas/Size.yaml'],
    ]);
  });

  it('that expands without end is reported, quickly', async () => {
    const levels = Array.from(
      { length: 60 },
      (_, index) =>
        `- &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]`,
    );
    const start = performance.now();
    const found = await problems(
      new Map([
        ...tinyFiles(),
        ['spec/tiny/schemas/Size.yaml', `- &a0 [x]\n${levels.join('\n')}\n`],
      ]),
    );
    expect(found.map(({ code }) => code)).toContain('TRENT1005' satisfies Diagnostic['code']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('that nests without end is reported', async () => {
    for (const depth of [600, 100_000]) {
      const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const found = await problems(edited('schemas/Color.yaml', '[RED, GREEN]\n', `${nested}\n`));
      expect(found.map(({ code }) => code)).toContain('TRENT1007' satisfies Diagnostic['code']);
    }
  });

  it('of 200 levels and 5,000 members is read', () => {
    const deep = `${'{ type: array, items: '.repeat(200)}{ type: string }${' }'.repeat(200)}`;
    const many = Array.from({ length: 5000 }, (_, index) => `  M${index}: { type: string }`);
    const files = edited(
      'schemas/Thing.yaml',
      '  Id: { type: string }\n',
      `  Id: { type: string }\n  Deep: ${deep}\n${many.join('\n')}\n`,
    );
    expect(members('Thing', files).size).toBe(5007);
  });
});

describe('problems', () => {
  it('are told all in one run, each at its place, with those of other files', async () => {
    const files = edited('schemas/Size.yaml', 'maximum', 'maximun');
    const set = (file: string, from: string, to: string): void => {
      const path = `spec/tiny/${file}`;
      files.set(path, (files.get(path) ?? '').replace(from, to));
    };
    set('schemas/KeyId.yaml', '^[a-z0-9-]+$', '(');
    set('operations/MakeThing.yaml', 'resource: KeyId', 'resource: KeyIdent');
    set('operations/ListThings.yaml', 'items: Things', 'items: Thinks');
    set('errors.yaml', 'httpStatus: 500', 'httpStatus: 200');
    const found = await problems(files);
    expect(found.map(({ code, position }) => `${code} ${position?.file}`)).toEqual([
      'TRENT2007 spec/tiny/errors.yaml',
      'TRENT3006 spec/tiny/operations/ListThings.yaml',
      'TRENT3006 spec/tiny/operations/MakeThing.yaml',
      'TRENT3010 spec/tiny/schemas/KeyId.yaml',
      'TRENT2001 spec/tiny/schemas/Size.yaml',
    ]);
  });

  it('make loading throw, with the text of the files', () => {
    const files = edited('schemas/Size.yaml', 'maximum', 'maximun');
    const { spec } = workspace(files);
    let thrown: unknown;
    try {
      loadSpec(spec);
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof SpecError)) throw new Error('no SpecError');
    expect(thrown.diagnostics).toHaveLength(1);
    expect(thrown.sources.get('spec/tiny/schemas/Size.yaml')).toContain('maximun');
  });

  it('include a folder without codegen.json', async () => {
    const { root } = workspace();
    mkdirSync(join(root, 'spec/other'));
    const { diagnostics } = await lint(join(root, 'spec/other'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['TRENT1201']);
  });

  it('do not hide behind a warning: a warning alone lets a spec pass', () => {
    const { diagnostics } = load(edited('schemas/Size.yaml', 'minimum', 'x-go-name: A\nminimum'));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['TRENT2009', 'warning'],
    ]);
  });
});

describe('the bundle', () => {
  it('is one document: every reference in it leads to something in it', () => {
    const { bundle } = load();
    const references = [...JSON.stringify(bundle).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, to]) => to ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const found = reference
        .split('/')
        .slice(1)
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          bundle,
        );
      expect(found, reference).toBeTypeOf('object');
    }
  });

  it('names shapes, then errors, in order of first use, and keeps what stands beside a $ref', () => {
    const { bundle } = load();
    expect(Object.keys(bundle.components.schemas)).toEqual([
      'MakeThingRequest',
      'KeyId',
      'Size',
      'Color',
      'MakeThingResponse',
      'Thing',
      'ListThingsRequest',
      'ListThingsResponse',
      'Busy',
      'Invalid',
      'Internal',
      'Denied',
    ]);
    expect(bundle.components.schemas['MakeThingRequest']).toMatchObject({
      properties: {
        KeyId: { description: 'The key.', $ref: '#/components/schemas/KeyId', examples: ['k-1'] },
      },
      'x-trent-exclusive': [{ members: ['Size', 'Color'] }],
    });
    expect(bundle['x-trent-answers']).toMatchObject({ busy: { error: 'Busy' } });
  });

  it('takes what looks like a reference in an example as it is', () => {
    const { bundle } = load(
      edited('operations/MakeThing.yaml', 'value: { KeyId: k-1 }', 'value: { $ref: nowhere.yaml }'),
    );
    expect(JSON.stringify(bundle)).toContain('"value":{"$ref":"nowhere.yaml"}');
  });

  it('keeps a member called like a keyword a member', () => {
    const { bundle } = load(
      edited(
        'schemas/Thing.yaml',
        '  Id: { type: string }',
        '  Id: { type: string }\n  enum: { $ref: Size.yaml }\n  $ref: { $ref: Size.yaml }',
      ),
    );
    expect(bundle.components.schemas['Thing']).toMatchObject({
      properties: {
        enum: { $ref: '#/components/schemas/Size' },
        $ref: { $ref: '#/components/schemas/Size' },
      },
    });
  });
});
