import { fileURLToPath } from 'node:url';
import { loadSpec, type NamedShape } from '@trent/codegen';
import * as validators from '@trent/kms-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippets } from './compile-snippets.ts';
import { Sampler, type FaultKind, type Sample } from './samples.ts';

// Types and validators are generated from one spec by two targets. Here each judges the same values: the compiler an
// expression, the validator its JSON.

const { service } = loadSpec(fileURLToPath(new URL('../../../spec/kms', import.meta.url)));
const sampler = new Sampler(service);

/** The shapes that have a validator: every request and every answer. */
const judged: readonly NamedShape[] = service.operations
  .flatMap(({ input, output }) => (output === null ? [input] : [input, output]))
  .map((name) => service.shapes.get(name)!);

interface Case {
  readonly name: string;
  readonly shape: string;
  readonly kind: FaultKind | 'none';
  readonly sample: Sample;
}

const cases: readonly Case[] = judged.flatMap(({ name: shape, shape: definition }) => [
  ...[true, false].map((isWhole) => ({
    name: `${shape}, ${isWhole ? 'whole' : 'the least'}`,
    shape,
    kind: 'none' as const,
    sample: sampler.valid(definition, isWhole),
  })),
  ...sampler.faults(definition).map(({ kind, path, sample }, place) => ({
    name: `${shape}.${path}, ${kind}, ${place}`,
    shape,
    kind,
    sample,
  })),
]);

let compiled: Readonly<Record<string, readonly string[]>>;

beforeAll(() => {
  const snippets = cases.map(({ name, shape, sample }) => [
    name,
    `import type { ${shape} } from '@trent/kms-types';
     const value: ${shape} = ${sample.code};`,
  ]);
  compiled = compileSnippets(
    new URL('.', import.meta.url),
    Object.fromEntries(snippets) as Readonly<Record<string, string>>,
  );
});

function isValid({ shape, sample }: Case): boolean {
  const validate = (validators as Readonly<Record<string, unknown>>)[`validate${shape}`];
  return (validate as (value: unknown) => boolean)(sample.wire);
}

/** What each has to say of a sample. */
const verdicts: Readonly<Record<Case['kind'], { types: boolean; validator: boolean }>> = {
  none: { types: true, validator: true },
  type: { types: false, validator: false },
  missing: { types: false, validator: false },
  enum: { types: false, validator: false },
  limit: { types: true, validator: false },
};

describe('types and validators', () => {
  it.each(Object.keys(verdicts) as Case['kind'][])('agree on samples of the kind %s', (kind) => {
    const chosen = cases.filter((one) => one.kind === kind);
    expect(chosen.length).toBeGreaterThan(10);
    const { types, validator } = verdicts[kind];
    const wrong = chosen.filter(
      (one) => (compiled[one.name]!.length === 0) !== types || isValid(one) !== validator,
    );
    expect(
      wrong.map((one) => `${one.name}: ${String(compiled[one.name])} ${isValid(one)}`),
    ).toEqual([]);
  });

  it('were asked about every request and answer', () => {
    expect(new Set(cases.map(({ shape }) => shape)).size).toBe(judged.length);
  });
});

describe('the types of openapi-typescript and ours', () => {
  it('can be assigned to each other, for every shape', () => {
    const names = [...service.shapes.keys()];
    const snippet = names
      .map(
        (name, place) => `
          declare let ours${place}: Ours.${name}; declare let theirs${place}: Theirs['schemas']['${name}'];
          ours${place} = theirs${place}; theirs${place} = ours${place};`,
      )
      .join('');
    const found = compileSnippets(new URL('.', import.meta.url), {
      each: `import type * as Ours from '@trent/kms-types';
        import type { components as Theirs } from '../src/gen/openapi-closed.ts';
        ${snippet}`,
      control: `import type * as Ours from '@trent/kms-types';
        import type { components as Theirs } from '../src/gen/openapi-closed.ts';
        declare let ours: Ours.KeyMetadata; declare const theirs: Theirs['schemas']['KeyListEntry'];
        ours = theirs;`,
    });
    expect(found['each']).toEqual([]);
    expect(found['control']).not.toEqual([]);
    expect(names.length).toBeGreaterThan(30);
  });
});
