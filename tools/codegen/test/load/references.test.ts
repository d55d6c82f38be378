import { describe, expect, it } from 'vitest';
import { bundleSpec, generate, lint } from '@trent/codegen';
import { parse } from 'yaml';
import type { Json } from '@trent/codegen';
import { edited, positionOf, tinyFiles, workspace } from '../support/workspace.ts';

const list = 'operations/ListThings.yaml';
const things = '{ $ref: ../schemas/Thing.yaml }, maxItems';

async function found(files: Map<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code, position }) =>
    position ? `${code} ${position.file}:${position.line}:${position.column}` : code,
  );
}

describe('a $ref', () => {
  it.each([
    ['~1 and ~0 of a JSON pointer', '../shared.yaml#/a~1b~0c/Thing'],
    ['percent-encoding in a pointer', '../shared.yaml#/a%7E1b~0c/Thing'],
    ['percent-encoding in a path', '../with%20space/sh%C3%A4red.yaml#/x/Thing'],
    ['a way round', '../schemas/../schemas/./Thing2.yaml'],
    ['an item of a list', '../shared.yaml#/list/1'],
    ['the whole of another file', '../schemas/Thing2.yaml#'],
  ])('goes %s', async (_, reference) => {
    const thing = '{ type: object, required: [Id], properties: { Id: { type: string } } }';
    const files = edited(list, things, `{ $ref: ${JSON.stringify(reference)} }, maxItems`)
      .set('spec/tiny/shared.yaml', `a/b~c: { Thing: &t ${thing} }\nlist: [no, ${thing}]\n`)
      .set('spec/tiny/with space/shäred.yaml', `x: { Thing: ${thing} }\n`)
      .set('spec/tiny/schemas/Thing2.yaml', thing);
    // Two shapes may not have one name: the other leaves it.
    for (const path of ['spec/tiny/operations/MakeThing.yaml']) {
      files.set(
        path,
        (files.get(path) ?? '').replace('{ $ref: ../schemas/Thing.yaml }', '{ type: string }'),
      );
    }
    const problems = await found(files);
    // An item of a list has a number for a name, which no shape can have; it was found all the same.
    expect(problems.map((one) => one.split(' ')[0])).toEqual(
      reference.endsWith('/1') ? ['TRENT3001'] : [],
    );
  });

  it.each([
    ['TRENT1101', 'a file that is not there', '../schemas/Nothing.yaml'],
    ['TRENT1101', 'a folder', '../schemas'],
    ['TRENT1102', 'a pointer to nowhere', '../errors.yaml#/Nobody'],
    ['TRENT1102', 'a fragment that is no pointer', '../errors.yaml#Busy'],
    ['TRENT1102', 'an item beyond the end of a list', '../schemas/Color.yaml#/enum/7'],
    ['TRENT1102', 'a pointer with a false escape', '../errors.yaml#/%zz'],
    ['TRENT1104', 'an absolute path', '/etc/passwd'],
    ['TRENT1104', 'out of the workspace', '../../../../secret.yaml'],
    ['TRENT1104', 'out of it in disguise', '..%2F..%2F..%2F..%2Fsecret.yaml'],
    ['TRENT1104', 'http', 'http://example.com/a.yaml'],
    ['TRENT1104', 'file', 'file:///etc/passwd'],
    ['TRENT1104', 'another drive', 'C:\\\\a.yaml'],
  ])('%s: %s', async (code, _, reference) => {
    const files = edited(list, things, `{ $ref: ${JSON.stringify(reference)} }, maxItems`);
    expect(await found(files)).toEqual([
      `${code} ${positionOf(files, list, JSON.stringify(reference))}`,
    ]);
  });

  it('that goes in a circle through three files is told at the last of them', async () => {
    const files = tinyFiles()
      .set('spec/tiny/schemas/Size.yaml', '$ref: One.yaml\n')
      .set('spec/tiny/schemas/One.yaml', '$ref: Two.yaml\n')
      .set('spec/tiny/schemas/Two.yaml', '$ref: Size.yaml\n');
    const [first, ...more] = (await lint(workspace(files).spec)).diagnostics;
    expect(more).toEqual([]);
    expect(first?.code).toBe('TRENT1103');
    for (const name of ['Size', 'One', 'Two']) expect(first?.message).toContain(`${name}.yaml`);
  });
});

describe('a spec in one file', () => {
  const config = 'spec/tiny/codegen.json';

  it.each(['json', 'yaml'])('of %s says the same as in many', async (format) => {
    const many = workspace();
    const bundle: Json = await bundleSpec(many.spec);
    const files = new Map([
      [config, (tinyFiles().get(config) ?? '').replace('openapi.yaml', `whole.${format}`)],
      [`spec/tiny/whole.${format}`, JSON.stringify(bundle, null, format === 'json' ? '\t' : 2)],
    ]);
    const one = workspace(files);
    expect((await lint(one.spec)).diagnostics).toEqual([]);
    expect(await bundleSpec(one.spec)).toEqual(bundle);
    // Not only read: everything comes of it, but for positions.
    const strip = (text: string): string => text.replaceAll(/spec\/tiny\/[\w./]+(:\d+)?/g, '');
    const out = async ({ spec, root }: typeof one): Promise<object> => {
      const { plan } = await generate(spec, { out: `${root}/out` });
      return Object.fromEntries(
        [...plan.files]
          .filter(([path]) => !path.endsWith('manifest.json'))
          .map(([path, text]) => [path, strip(text)]),
      );
    };
    expect(await out(one)).toEqual(await out(many));
  });

  it('of JSON has positions and frames like one of YAML', async () => {
    const text = JSON.stringify(
      parse(tinyFiles().get('spec/tiny/schemas/Size.yaml') ?? ''),
      null,
      2,
    );
    const files = edited(
      'operations/MakeThing.yaml',
      '../schemas/Size.yaml',
      '../schemas/Size.json',
    ).set('spec/tiny/schemas/Size.json', text.replace('"maximum"', '"maximun"'));
    expect(await found(files)).toEqual(['TRENT2001 spec/tiny/schemas/Size.json:5:3']);
  });

  it.each([
    ['a comma too many', '{ "type": "string", }'],
    ['a key without quotes', '{ type: "string" }'],
    ['a comment', '{ "type": "string" } # text'],
    ['single quotes', "{ 'type': 'string' }"],
    ['a number that JSON has not', '{ "type": "integer", "maximum": 0x10 }'],
  ])('of JSON is JSON: %s', async (_, text) => {
    const files = edited(
      'operations/MakeThing.yaml',
      '../schemas/Size.yaml',
      '../schemas/Size.json',
    ).set('spec/tiny/schemas/Size.json', text);
    const problems = await found(files);
    expect(problems.map((one) => one.replace(/:\d+:\d+$/, ''))).toEqual([
      'TRENT1003 spec/tiny/schemas/Size.json',
    ]);
  });
});
