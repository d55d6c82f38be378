import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const scenarios = join(import.meta.dirname, '../scenarios');
const schemaPath = join(
  import.meta.dirname,
  '../../../packages/conformance/src/gen/scenario.schema.json',
);
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')) as object,
);
const own = ['fixtures.yaml', 'bases.yaml', 'retired.yaml'];
const names = readdirSync(scenarios).filter(
  (name) => name.endsWith('.yaml') && !own.includes(name),
);
const line =
  '# yaml-language-server: $schema=../../../packages/conformance/src/gen/scenario.schema.json\n';

describe('the schema that editors have', () => {
  it.each(names)('takes %s, which names it in its first line', (name) => {
    const text = readFileSync(join(scenarios, name), 'utf8');
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(text.startsWith(line)).toBe(true);
  });

  const step = {
    id: 'a',
    call: 'GenerateDataKeyWithoutPlaintext',
    with: { KeyId: 'a', KeySpec: 'AES_256' },
    expect: { KeyId: 'present' },
  };
  const scenario = {
    id: 'a.b',
    title: 'a',
    level: 'MUST',
    cites: [{ guide: 'a', says: 'b' }],
    use: { key: 'symmetric-key' },
    steps: [step],
  };
  const withStep = (changed: object) => ({ ...scenario, steps: [{ ...step, ...changed }] });

  it('takes what is right, alone or in a list', () => {
    expect(validate(scenario)).toBe(true);
    expect(validate([scenario])).toBe(true);
    expect(validate(withStep({ with: { KeyId: { $: 'key.Arn' } } }))).toBe(true);
    expect(validate(withStep({ expect: { error: ['NotFoundException'] } }))).toBe(true);
  });

  it('takes rows, and what stands for their columns', () => {
    const rows = [{ name: 'a', key: 'symmetric-key', spec: 'AES_256', kills: ['x'] }];
    const { use: _use, ...rest } = scenario;
    const ofRow = {
      ...rest,
      for: rows,
      id: 'a.${row.name}',
      use: { key: { $: 'row.key' } },
      kills: { $: 'row.kills' },
      steps: [
        { ...step, if: 'row.spec', with: { KeyId: 'a', KeySpec: { $: 'row.spec' } } },
        { for: { n: { $range: [0, 3] } }, steps: [{ ...step, id: 'b-${row.n}' }] },
      ],
    };
    expect(validate(ofRow)).toBe(true);
    expect(validate({ ...ofRow, use: { key: { $: 'key' } } })).toBe(false);
    expect(validate({ ...ofRow, for: [] })).toBe(false);
    expect(validate({ ...ofRow, steps: [{ ...step, if: 'spec' }] })).toBe(false);
  });

  it.each<[string, object]>([
    ['a level', { ...scenario, level: 'must' }],
    ['a fixture', { ...scenario, use: { key: 'symetric-key' } }],
    ['an operation', withStep({ call: 'GenerateDataKeys' })],
    ['a member', withStep({ with: { KeyID: 'a' } })],
    ['an enum value', withStep({ with: { KeySpec: 'AES_512' } })],
    ['an error', withStep({ expect: { error: 'NotFound' } })],
    ['a member of the answer', withStep({ expect: { KeyID: 'present' } })],
    ['a matcher', withStep({ expect: { KeyId: { equal: 'a' } } })],
    ['a source', { ...scenario, cites: [] }],
  ])('refuses %s that does not exist', (_what, value) => {
    expect(validate(value)).toBe(false);
  });
});
