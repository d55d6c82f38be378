import { describe, expect, it } from 'vitest';
import { lint, loadSpec } from '@trent/codegen';
import { edited, positionOf, tinyFiles, workspace } from '../support/workspace.ts';

const entry = 'spec/tiny/openapi.yaml';

/** The files as OpenAPI 3.0: the tiny spec with what 3.0 says otherwise. */
function old(files: Map<string, string> = tinyFiles()): Map<string, string> {
  files.set(entry, (files.get(entry) ?? '').replace('openapi: 3.1.0', 'openapi: 3.0.3'));
  // Beside a `$ref`, 3.0 has nothing.
  const make = 'spec/tiny/operations/MakeThing.yaml';
  const text = files.get(make) ?? '';
  return files.set(
    make,
    text
      .replace(
        '{ description: The key., $ref: ../schemas/KeyId.yaml, examples: [k-1] }',
        '{ $ref: ../schemas/KeyId.yaml }',
      )
      .replace('{ $ref: ../schemas/Size.yaml, default: 16 }', '{ $ref: ../schemas/Size.yaml }'),
  );
}

function replaced(file: string, from: string, to: string): Map<string, string> {
  return old(edited(file, from, to));
}

async function found(files: Map<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code, position }) =>
    position ? `${code} ${position.file}:${position.line}:${position.column}` : code,
  );
}

function members(files: Map<string, string>, name: string) {
  const shape = loadSpec(workspace(files).spec).service.shapes.get(name)?.shape;
  if (shape?.kind !== 'structure') throw new Error(`${name} is no structure`);
  return new Map(shape.members.map((member) => [member.name, member]));
}

describe('OpenAPI 3.0', () => {
  it('is read, and means what 3.1 means', async () => {
    expect(await found(old())).toEqual([]);
    const { service, bundle } = loadSpec(workspace(old()).spec);
    expect(bundle.openapi).toBe('3.1.0');
    expect([...service.shapes.keys()]).toEqual([
      ...loadSpec(workspace().spec).service.shapes.keys(),
    ]);
  });

  it('has blobs by format, in every file, and their positions are those of the file', async () => {
    const files = replaced('schemas/Thing.yaml', 'contentEncoding: base64', 'format: byte');
    const secret = members(files, 'Thing').get('Secret');
    expect(secret?.shape).toMatchObject({ kind: 'blob', maxBytes: { position: { line: 9 } } });
    // 3.1 has no such format: the control.
    const now = edited('schemas/Thing.yaml', 'contentEncoding: base64', 'format: byte');
    expect(await found(now)).toContain(
      `TRENT2005 ${positionOf(now, 'schemas/Thing.yaml', 'format')}`,
    );
  });

  it('has one example where 3.1 has some', () => {
    const files = replaced(
      'schemas/Thing.yaml',
      'Id: { type: string }',
      'Id: { type: string, example: t-1 }',
    );
    expect(members(files, 'Thing').get('Id')?.examples).toEqual(['t-1']);
  });

  it('takes a member called like a keyword, and data that looks like a schema, as they are', async () => {
    const files = replaced(
      'schemas/Thing.yaml',
      'Id: { type: string }',
      'Id: { type: string }\n  nullable: { type: boolean }\n  format: { type: string, default: byte }',
    );
    expect([...members(files, 'Thing').keys()]).toEqual(
      expect.arrayContaining(['nullable', 'format']),
    );
    const example = replaced(
      'operations/MakeThing.yaml',
      'value: { KeyId: k-1 }',
      'value: { type: string, nullable: true, $ref: nowhere }',
    );
    expect(JSON.stringify(loadSpec(workspace(example).spec).bundle)).toContain(
      '"value":{"type":"string","nullable":true,"$ref":"nowhere"}',
    );
  });

  it.each([
    ['nullable: false', 'Weight: { type: number, nullable: false, minimum: 0 }'],
    ['exclusiveMinimum: false', 'Weight: { type: number, exclusiveMinimum: false, minimum: 0 }'],
  ])('%s says nothing', async (_, to) => {
    expect(
      await found(replaced('schemas/Thing.yaml', 'Weight: { type: number, minimum: 0 }', to)),
    ).toEqual([]);
  });

  it.each([
    ['TRENT2004', 'nullable: true', 'Weight: { type: number, nullable: true, minimum: 0 }'],
    [
      'TRENT2005',
      'exclusiveMinimum: true',
      'Weight: { type: number, exclusiveMinimum: true, minimum: 0 }',
    ],
    [
      'TRENT2005',
      'exclusiveMaximum: true',
      'Weight: { type: number, maximum: 9, exclusiveMaximum: true }',
    ],
    ['TRENT2005', 'format: binary', 'Weight: { type: string, format: binary }'],
    ['TRENT2003', 'nullable: maybe', 'Weight: { type: number, nullable: maybe }'],
  ])('%s for %s, where it is written', async (code, at, to) => {
    const files = replaced('schemas/Thing.yaml', 'Weight: { type: number, minimum: 0 }', to);
    const expected = code === 'TRENT2003' ? 'TRENT2005' : code;
    expect(await found(files)).toEqual([
      `${expected} ${positionOf(files, 'schemas/Thing.yaml', at)}`,
    ]);
  });

  it('warns of what stands beside a $ref, which 3.0 ignores', async () => {
    const files = replaced(
      'operations/ListThings.yaml',
      'items: { $ref: ../schemas/Thing.yaml }, maxItems: 100',
      'items: { $ref: ../schemas/Thing.yaml, maximum: 9 }, maxItems: 100',
    );
    expect(await found(files)).toEqual([
      `${'TRENT1106'} ${positionOf(files, 'operations/ListThings.yaml', 'maximum: 9')}`,
    ]);
  });
});
