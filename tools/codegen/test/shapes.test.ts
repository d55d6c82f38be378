import { describe, expect, it } from 'vitest';
import { lint } from '@trent/codegen';
import { edited, tinyFiles, workspace } from './support/workspace.ts';

/** What lint says of the tiny spec with more schemas, which a member of Thing refers to. */
async function codesWith(schemas: Readonly<Record<string, string>>, member: string) {
  const files = edited('schemas/Thing.yaml', '  Weight:', `  More: { $ref: ${member} }\n  Weight:`);
  for (const [name, text] of Object.entries(schemas)) files.set(`spec/tiny/schemas/${name}`, text);
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code, message }) => [code, message]);
}

describe('a shape that holds itself', () => {
  it.each([
    ['a list of itself', { 'Loop.yaml': 'type: array\nitems: { $ref: Loop.yaml }\n' }],
    [
      'a list of maps of itself',
      {
        'Loop.yaml': 'type: array\nitems: { $ref: Between.yaml }\n',
        'Between.yaml': 'type: object\nadditionalProperties: { $ref: Loop.yaml }\n',
      },
    ],
  ])('is refused where nothing else is in it: %s', async (_, schemas) => {
    expect(await codesWith(schemas, 'Loop.yaml')).toContainEqual([
      'TRENT3022',
      'Loop holds nothing but itself',
    ]);
  });

  it('is fine where a structure stands between', async () => {
    const schemas = {
      'Loop.yaml': 'type: array\nitems: { $ref: Between.yaml }\n',
      'Between.yaml': 'type: object\nproperties:\n  Next: { $ref: Loop.yaml }\n',
    };
    expect(await codesWith(schemas, 'Loop.yaml')).toEqual([]);
  });
});

describe('a shape', () => {
  it.each(['string', 'import', 'class', 'any'])('cannot be called %s', async (name) => {
    const found = await codesWith({ [`${name}.yaml`]: 'type: string\n' }, `${name}.yaml`);
    expect(found).toEqual([
      ['TRENT3001', `the shape name ${name} is not usable: it is a word of TypeScript`],
    ]);
  });

  it('can be called like such a word in other letters', async () => {
    expect(tinyFiles().size).toBeGreaterThan(5);
    expect(await codesWith({ 'Import.yaml': 'type: string\n' }, 'Import.yaml')).toEqual([]);
  });
});
