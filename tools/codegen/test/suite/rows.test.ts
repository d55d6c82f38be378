import { describe, expect, it } from 'vitest';
import { lint } from '@trent/codegen';
import type { DiagnosticCode } from '@trent/codegen';
import { workspace } from '../support/workspace.ts';
import { casesOf } from './cases-of.ts';
import type { DerivedCase } from './cases-of.ts';
import { completeBases, folder, tinySuite } from './tiny-suite.ts';

const scenario = `- for:
    - { name: SMALL_ONE, size: 1, wrong: 0, color: RED }
    - { name: LARGE_ONE, size: 1024, wrong: -1 }
  id: make.\${row.name}
  title: A thing of size \${row.size} is made
  level: MUST
  cites: [{ operation: MakeThing, says: makes a thing }]
  use: { key: plain-key }
  steps:
    - id: control
      call: MakeThing
      with: { KeyId: { $: key.KeyId }, Size: { $: row.size } }
      expect: { Thing.Id: present }
    - id: colored
      if: row.color
      call: MakeThing
      with: { KeyId: { $: key.KeyId }, Color: { $: row.color } }
      expect: { Thing.Id: present }
    - id: refuse
      call: MakeThing
      with: { KeyId: { $: key.KeyId }, Size: { $: row.wrong } }
      fault: { at: /Size, keyword: minimum }
      control: control
      expect: { error: Invalid }
`;

async function made(text: string): Promise<readonly DerivedCase[]> {
  const { cases } = await casesOf(tinySuite({ 'bases.yaml': completeBases, 'make.yaml': text }));
  return [...cases.values()].filter(({ id }) => id.startsWith('make.'));
}

/** The one step of a case that was made from `of`. */
async function madeOf(of: string): Promise<DerivedCase['steps']> {
  const [one] = await made(`id: make.small
title: A small thing is made
level: MUST
cites: [{ operation: MakeThing, says: makes a thing }]
use: { key: plain-key }
steps:
${of.replace(/^/gm, '  ')}
`);
  return one?.steps ?? [];
}

describe('rows of a scenario', () => {
  it('make a case each, at the place of the row, with its values in texts and in place of values', async () => {
    const [large, small] = await made(scenario);
    expect(large).toMatchObject({
      id: 'make.large-one',
      title: 'A thing of size 1024 is made',
      source: `${folder}/make.yaml:3`,
    });
    expect(large?.steps.map(({ id }) => id)).toEqual(['control', 'refuse']);
    expect(large?.steps[0]?.with).toEqual({ KeyId: { $: 'key.KeyId' }, Size: 1024 });
    expect(small).toMatchObject({ id: 'make.small-one', source: `${folder}/make.yaml:2` });
    expect(small?.steps.map(({ id }) => id)).toEqual(['control', 'colored', 'refuse']);
    expect(small?.steps[1]?.with).toMatchObject({ Color: 'RED' });
  });

  it('are every combination, where they are lists by column', async () => {
    const table = '{ name: [a, b], size: { $range: [1, 3] } }\n  id: make.${row.name}-${row.size}';
    const cases = await made(
      scenario
        .replace(/^ {4}- \{.*\n/gm, '')
        .replace(/for:\n {2}id: .*/, `for: ${table}`)
        .replace(/ {4}- id: (colored|refuse)\n( {6}.*\n)*/g, ''),
    );
    expect(cases.map(({ id }) => id)).toEqual(
      ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'].map((name) => `make.${name}`),
    );
  });
});

describe('rows of steps', () => {
  it('repeat one step, or several together', async () => {
    const steps = await madeOf(`- for: { n: [0, 1] }
  steps:
    - id: make-\${row.n}
      call: MakeThing
      with: { KeyId: { $: key.KeyId } }
      expect: { Thing.Id: present }
    - for: { size: [4, 5] }
      id: make-\${row.n}-\${row.size}
      call: MakeThing
      with: { KeyId: { $: 'make-\${row.n}.Thing.Id' }, Size: { $: row.size } }
      expect: {}`);
    expect(steps.map(({ id }) => id).join(' ')).toBe(
      'make-0 make-0-4 make-0-5 make-1 make-1-4 make-1-5',
    );
    expect(steps[5]?.with).toEqual({ KeyId: { $: 'make-1.Thing.Id' }, Size: 5 });
  });
});

describe('values that are written out', () => {
  const eachOf = async (list: string): Promise<readonly unknown[] | undefined> => {
    const [step] = await madeOf(`- id: make
  each: { value: ${list} }
  call: MakeThing
  with: { KeyId: { $: key.KeyId }, Size: { $: each.value } }
  expect: {}`);
    return step?.each?.['value'];
  };

  it.each([
    ['{ $range: [3, 6] }', [3, 4, 5, 6]],
    ['{ $range: [0, 63, 21] }', [0, 21, 42, 63]],
    ['{ $range: [-1, -10, -4] }', [-1, -5, -9]],
    ['[9, { $range: [1, 2] }, 9]', [9, 1, 2, 9]],
    [
      '{ $rows: { for: { n: [1, 2] }, of: { $sum: [{ $: row.n }, 5] } } }',
      [{ $sum: [1, 5] }, { $sum: [2, 5] }],
    ],
    ['[0, { $rows: { for: [{ n: 7 }], of: { $: row.n } } }]', [0, 7]],
    ['[{ $merge: [{ a: 1, b: 2 }, { a: 3 }, { c: 4 }] }]', [{ a: 3, b: 2, c: 4 }]],
    [
      '[{ $merge: { $rows: { for: { n: [1, 2] }, of: { "k${row.n}": "${row.n}!" } } } }]',
      [{ k1: '1!', k2: '2!' }],
    ],
  ])('%s', async (list, expected) => {
    expect(await eachOf(list)).toEqual(expected);
  });
});

interface Edit {
  readonly code: DiagnosticCode;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Text at which the problem is told, once in the edited file. */
  readonly at: string;
}

const edits: readonly Edit[] = [
  {
    code: 'TRENT3103',
    what: 'a value of a row that is no valid one',
    from: 'size: 1024',
    to: 'size: 1025',
    at: '1025',
  },
  {
    code: 'TRENT3109',
    what: 'a row that makes the id of another',
    from: 'name: LARGE_ONE',
    to: 'name: small one',
    at: '{ name: small one',
  },
  {
    code: 'TRENT3115',
    what: 'a row of which the id is none',
    from: 'make.${row.name}',
    to: 'make${row.name}',
    at: 'SMALL_ONE',
  },
  {
    code: 'TRENT3106',
    what: 'a column that no row has',
    from: '{ $: row.wrong }',
    to: '{ $: row.wron }',
    at: '{ $: row.wron }',
  },
  {
    code: 'TRENT3106',
    what: 'a column that no row has, in a text',
    from: 'size ${row.size}',
    to: 'size ${row.sise}',
    at: 'A thing of size',
  },
  {
    code: 'TRENT3106',
    what: 'a text for which one row has no value',
    from: 'size ${row.size}',
    to: 'size ${row.color}',
    at: '{ name: LARGE_ONE',
  },
  {
    code: 'TRENT3106',
    what: 'a condition on a column that no row has',
    from: 'if: row.color',
    to: 'if: row.colour',
    at: 'row.colour',
  },
  {
    code: 'TRENT3106',
    what: 'a column without rows around it',
    from: '- for:\n    - { name: SMALL_ONE, size: 1, wrong: 0, color: RED }\n    - { name: LARGE_ONE, size: 1024, wrong: -1 }\n  id: make.${row.name}',
    to: '- id: make.small',
    at: '{ $: row.wrong }',
  },
  {
    code: 'TRENT3119',
    what: 'a column that nothing uses',
    from: 'wrong: -1 }',
    to: 'wrong: -1, colour: RED }',
    at: 'RED }\n  id',
  },
  {
    code: 'TRENT2003',
    what: 'a condition that is none',
    from: 'if: row.color',
    to: 'if: color',
    at: 'color\n      call',
  },
  {
    code: 'TRENT2003',
    what: 'a column in a text that is no text',
    from: 'size: 1024',
    to: 'size: [1024]',
    at: '[1024]',
  },
  {
    code: 'TRENT2003',
    what: 'a row that is none',
    from: '{ name: LARGE_ONE, size: 1024, wrong: -1 }',
    to: 'LARGE_ONE',
    at: 'LARGE_ONE',
  },
  {
    code: 'TRENT2003',
    what: 'a range without an end',
    from: 'size: 1024',
    to: 'size: { $range: [1] }',
    at: '[1]',
  },
  {
    code: 'TRENT2003',
    what: 'a range that never ends',
    from: 'size: 1024',
    to: 'size: { $range: [1, 9, -1] }',
    at: '[1, 9, -1]',
  },
  {
    code: 'TRENT2003',
    what: 'a range of too many',
    from: 'size: 1024',
    to: 'size: { $range: [1, 99999] }',
    at: '[1, 99999]',
  },
  {
    code: 'TRENT2003',
    what: 'maps in one of which one is none',
    from: 'size: 1024',
    to: 'size: { $merge: [{ a: 1 }, 2] }',
    at: '[{ a: 1 }, 2]',
  },
  {
    code: 'TRENT2002',
    what: 'rows of nothing',
    from: 'size: 1024',
    to: 'size: { $rows: { for: [{ a: 1 }] } }',
    at: '{ for: [{ a: 1 }] }',
  },
  {
    code: 'TRENT2001',
    what: 'a step with steps in it',
    from: '    - id: refuse',
    to: '    - steps: []\n      id: refuse',
    at: 'id: refuse',
  },
  {
    code: 'TRENT1004',
    what: 'a key that a row makes twice',
    from: 'Size: { $: row.size } }',
    to: "Color: RED, 'Colo${row.r}': RED }",
    at: "'Colo",
  },
];

describe('rows with a fault', () => {
  async function found(text: string): Promise<readonly string[]> {
    const { diagnostics } = await lint(workspace(tinySuite({ 'make.yaml': text })).spec);
    return diagnostics.map(
      ({ code, position }) => `${code} ${position?.file}:${position?.line}:${position?.column}`,
    );
  }

  it('have a control without any', async () => {
    expect(await found(scenario)).toEqual([]);
  });

  it.each(edits)('$code: $what', async ({ code, from, to, at }) => {
    expect(scenario.split(from)).toHaveLength(2);
    const given = to.includes('row.r}') ? scenario.replace('size: 1,', 'size: 1, r: r,') : scenario;
    const text = given.replace(from, () => to);
    const index = text.indexOf(at);
    expect(index).toBeGreaterThanOrEqual(0);
    const above = text.slice(0, index).split('\n');
    const place = `${folder}/make.yaml:${above.length}:${(above.at(-1) ?? '').length + 1}`;
    expect(await found(text)).toContain(`${code} ${place}`);
  });
});
