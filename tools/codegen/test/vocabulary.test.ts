import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint } from '@trent/codegen';

const codegen = resolve(import.meta.dirname, '..');
const spec = resolve(codegen, '../../spec/kms');
const read = (path: string): string => readFileSync(join(codegen, path), 'utf8');
const vocabulary = JSON.parse(read('vocabulary/vocabulary.schema.json')) as {
  $id: string;
  $defs: Record<string, { properties?: Record<string, unknown> }>;
};
const page = read('vocabulary/README.md');
const places = ['root', 'operation', 'schema', 'error'] as const;
const words = places.flatMap((place) =>
  Object.keys(vocabulary.$defs[place]?.properties ?? {}).map((word) => ({ place, word })),
);

describe('the vocabulary', () => {
  it('is explained, each word with an example', () => {
    const sections = page.split(/^### /m).slice(1);
    const explained = sections.map((section) => /^`([^`]+)`/.exec(section)?.[1]);
    expect(new Set(explained)).toEqual(new Set(words.map(({ word }) => word)));
    for (const section of sections) expect(section).toMatch(/```yaml\n[^`]*```/);
  });

  it('gives examples that are well-formed', () => {
    const ajv = new Ajv2020({ strictRequired: false });
    ajv.addSchema(vocabulary);
    for (const section of page.split(/^### /m).slice(1)) {
      const word = /^`([^`]+)`/.exec(section)?.[1] ?? '';
      const example = parse(/```yaml\n([^`]*)```/.exec(section)?.[1] ?? '') as Record<
        string,
        unknown
      >;
      const holder =
        word in example ? example : (Object.values(example)[0] as Record<string, unknown>);
      const place = words.find((one) => one.word === word)?.place ?? '';
      const value = (holder[word] as { $ref?: string }).$ref === undefined ? holder[word] : {};
      const pointer = `${vocabulary.$id}#/$defs/${place}/properties/${word}`;
      const validate = ajv.getSchema(pointer);
      expect([word, validate?.(value), validate?.errors]).toEqual([word, true, null]);
    }
  });

  it('has no word that the KMS spec uses nowhere, but for shapes that KMS has none of', () => {
    const files = readdirSync(spec, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const text = files.map((path) => readFileSync(join(spec, path), 'utf8')).join('\n');
    const unused = words.map(({ word }) => word).filter((word) => !text.includes(`${word}:`));
    expect(unused).toEqual(['x-trent-union', 'x-trent-sparse', 'x-trent-idempotency-token']);
  });
});

describe('the KMS spec', () => {
  it('has no problem', async () => {
    expect((await lint(spec)).diagnostics).toEqual([]);
  });

  it('has a codegen.json as its schema says', () => {
    const validate = new Ajv2020().compile(JSON.parse(read('codegen.schema.json')) as object);
    const config = JSON.parse(readFileSync(join(spec, 'codegen.json'), 'utf8')) as {
      targets: object;
    };
    expect([validate(config), validate.errors]).toEqual([true, null]);
    expect(validate({ ...config, targets: { ...config.targets, bread: 'packages/bread' } })).toBe(
      false,
    );
    expect(validate({ ...config, targets: { types: '../elsewhere' } })).toBe(false);
  });
});
