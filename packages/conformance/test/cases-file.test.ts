import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Case, CaseFile } from '@trent/conformance';

const home = join(import.meta.dirname, '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(home, path), 'utf8'));
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
}).compile(read('schema/cases.schema.json') as object);
const published = read('src/gen/cases.json') as CaseFile;

describe('cases.json', () => {
  it('is as its schema says', () => {
    validate(published);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is ordered by id, and no id is there twice', () => {
    const ids = published.cases.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('names only operations, fixtures and cells that it has', () => {
    const cells = new Set(published.cells.map(({ id }) => id));
    const named = published.cases.flatMap(({ needs, steps }) => [
      ...needs,
      ...steps.map(({ call }) => call),
    ]);
    expect(named.filter((name) => !Object.hasOwn(published.operations, name))).toEqual([]);
    expect(
      published.cases.flatMap(({ use }) =>
        Object.values(use).filter((name) => !Object.hasOwn(published.fixtures, name)),
      ),
    ).toEqual([]);
    expect(published.cases.flatMap((one) => one.cells.filter((id) => !cells.has(id)))).toEqual([]);
  });

  it('has a case or a reason for each cell, and not both', () => {
    const exercised = new Set(published.cases.flatMap((one) => one.cells));
    const wrong = published.cells.filter(
      ({ id, untestable }) => exercised.has(id) === (untestable !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('has a control for each refusal, which succeeds', () => {
    const wrong = published.cases.flatMap(({ id, steps }) =>
      steps
        .filter((step) => 'error' in step.expect)
        .filter((step) => {
          const control = steps.find((other) => other.id === step.control);
          return control === undefined || 'error' in control.expect;
        })
        .map((step) => `${id} ${step.id}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('its schema', () => {
  const [first] = published.cases as readonly [Case];
  const withCase = (changed: object): unknown => ({
    ...published,
    cases: [{ ...first, ...changed }],
  });

  it.each<[string, unknown]>([
    ['another version', { ...published, format: 2 }],
    ['an unknown member', { ...published, more: 1 }],
    ['a case without source', withCase({ cites: [] })],
    ['a level that is none', withCase({ level: 'must' })],
    ['an id that is none', withCase({ id: 'Wrap' })],
    ['a case without steps', withCase({ steps: [] })],
    [
      'a matcher that is none',
      withCase({ steps: [{ id: 'a', call: 'A', expect: { members: { B: { equal: 1 } } } }] }),
    ],
    [
      'a value that is half special',
      withCase({ steps: [{ id: 'a', call: 'A', with: { B: { $: 'a.b', c: 1 } }, expect: {} }] }),
    ],
  ])('refuses %s', (_what, value) => {
    expect(validate(value)).toBe(false);
  });
});
