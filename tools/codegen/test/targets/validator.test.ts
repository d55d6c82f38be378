import { fileURLToPath } from 'node:url';
import { loadSpec } from '@trent/codegen';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitToDisk } from './support/emit-to-disk.ts';
import { judge, shapeOf } from './support/oracle.ts';
import type { Verdict } from './support/oracle.ts';
import { faults, sample } from './support/samples.ts';

interface Validate {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}

const spec = fileURLToPath(new URL('../../../../spec/kms', import.meta.url));
const { service } = loadSpec(spec);
const emitted = await emitToDisk(spec, ['validator']);
const validators = (await emitted.load('validator/index.js')) as Readonly<Record<string, Validate>>;

const judged = service.operations.flatMap(({ name, input, output }) => [
  { name: `${name}Request`, shape: shapeOf(service, input) },
  ...(output === null ? [] : [{ name: `${name}Response`, shape: shapeOf(service, output) }]),
]);

/** What the generated validator finds. */
function found(name: string, value: unknown): Verdict[] {
  const validate = validators[`validate${name}`];
  if (validate === undefined) throw new Error(`there is no validator for ${name}`);
  const valid = validate(value);
  const errors = validate.errors ?? [];
  expect(valid).toBe(errors.length === 0);
  return errors.map(({ instancePath: path, keyword }) => ({ path, keyword })).sort(byText);
}

function byText(one: Verdict, other: Verdict): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

describe.each(judged)('$name', ({ name, shape }) => {
  it('accepts a value that keeps every limit', () => {
    expect(found(name, sample(service, shape))).toEqual([]);
  });

  it.each(faults(service, shape))('refuses $name', ({ path, keyword, value }) => {
    const expected = judge(service, shape, value).sort(byText);
    expect(expected).toContainEqual({ path, keyword });
    expect(found(name, value)).toEqual(expected);
  });

  it('says the same as the plain reading of the model, whatever JSON it is given', () => {
    const members = shape.kind === 'structure' ? shape.members.map((member) => member.name) : [];
    const request = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...members, '__proto__', 'Other'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(request, (value) => {
        expect(found(name, value)).toEqual(judge(service, shape, value).sort(byText));
      }),
      { numRuns: 50 },
    );
  });
});

it('is the same whatever other operations the spec has', async () => {
  const one = {
    ...service,
    operations: service.operations.filter(({ name }) => name === 'ListAliases'),
  };
  const { targets } = await import('../../src/targets/index.ts');
  const { bundle } = loadSpec(spec);
  const emit = async (from: typeof service) => {
    const files = await targets.get('validator')!.emit({
      service: from,
      bundle,
      source: ({ file, line }) => `${file}:${line}`,
    });
    return files.get('list-aliases.js');
  };
  expect(await emit(one)).toBeDefined();
  expect(await emit(one)).toBe(await emit(service));
});

it('imports nothing but its own helpers and evaluates no text', () => {
  const scripts = [...emitted.files].filter(([path]) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(service.operations.length);
  for (const [path, text] of scripts) {
    const from = [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, module]) => module);
    const others = path === 'validator/index.js' ? /^\.\/[a-z-]+\.js$/ : /^\.\/helpers\.js$/;
    expect(from.filter((module) => !others.test(module!))).toEqual([]);
    expect(text).not.toMatch(/\brequire\(|\beval\(|new Function|\bimport\(/);
  }
});

it('lists each limit of a request with the line of the spec that sets it', () => {
  const text = emitted.files.get('validator/generate-data-key-without-plaintext.js');
  expect(text).toMatch(
    /^\/\/ {3}NumberOfBytes {2}at most 1024 {2}spec\/kms\/schemas\/NumberOfBytesType\.yaml:\d+$/m,
  );
  expect(text).toMatch(
    /^\/\/ {3}KeyId {2}required {2}spec\/kms\/operations\/[A-Za-z]+\.yaml:\d+$/m,
  );
});
