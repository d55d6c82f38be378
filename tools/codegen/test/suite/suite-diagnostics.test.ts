import { describe, expect, it } from 'vitest';
import { lint } from '@trent/codegen';
import type { DiagnosticCode } from '@trent/codegen';
import { workspace } from '../support/workspace.ts';
import { bases, fixtures, folder, scenario, tinySuite } from './tiny-suite.ts';

async function found(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code, position }) =>
    position ? `${code} ${position.file}:${position.line}:${position.column}` : code,
  );
}

interface Edit {
  readonly code: DiagnosticCode;
  readonly what: string;
  /** make.yaml where it is left out. */
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  /** Text at which the problem is told, once in the edited file. */
  readonly at: string;
}

const texts: Readonly<Record<string, string>> = {
  'make.yaml': scenario,
  'fixtures.yaml': fixtures,
  'bases.yaml': bases,
};

/** One fault each; the unedited suite is the control. */
const edits: readonly Edit[] = [
  {
    code: 'TRENT3101',
    what: 'a step that calls no operation',
    from: '- id: refuse\n    call: MakeThing',
    to: '- id: refuse\n    call: MakeThink',
    at: 'MakeThink',
  },
  {
    code: 'TRENT3101',
    what: 'a fixture that needs no operation',
    file: 'fixtures.yaml',
    from: 'needs: [MakeThing]',
    to: 'needs: [CreateThing]',
    at: 'CreateThing',
  },
  {
    code: 'TRENT3102',
    what: 'a member that the request does not have',
    from: 'Size: 1 }',
    to: 'Sice: 1 }',
    at: 'Sice',
  },
  {
    code: 'TRENT3102',
    what: 'a member that the answer does not have',
    from: 'Thing.Id: present',
    to: 'Thing.Ids: present',
    at: 'Thing.Ids',
  },
  {
    code: 'TRENT3103',
    what: 'an enum value that is none',
    from: 'Size: 1 }',
    to: 'Color: BLUE }',
    at: 'Color',
  },
  {
    code: 'TRENT3103',
    what: 'a violation that the step does not name',
    from: 'keyword: minimum }',
    to: 'keyword: maximum }',
    at: 'Size: 0',
  },
  {
    code: 'TRENT3103',
    what: 'a required member that is missing',
    from: 'with: { KeyId: { $: key.KeyId }, Size: 1 }',
    to: 'with: { Size: 1 }',
    at: '{ Size: 1 }',
  },
  {
    code: 'TRENT3104',
    what: 'an error that is not declared',
    from: 'error: Invalid',
    to: 'error: Invalit',
    at: 'Invalit',
  },
  {
    code: 'TRENT3105',
    what: 'a fixture that does not exist',
    from: 'key: plain-key',
    to: 'key: plane-key',
    at: 'plane-key',
  },
  {
    code: 'TRENT3106',
    what: 'a reference to a later step',
    from: 'KeyId: { $: key.KeyId }, Size: 1',
    to: 'KeyId: { $: refuse.Thing.Id }, Size: 1',
    at: '$: refuse',
  },
  {
    code: 'TRENT3106',
    what: 'a reference to what the answer does not have',
    from: 'KeyId: { $: key.KeyId }, Size: 0',
    to: 'KeyId: { $: control.Thing.Nothing }, Size: 0',
    at: '$: control',
  },
  {
    code: 'TRENT3107',
    what: 'no source',
    from: 'cites: [{ operation: MakeThing, says: makes a thing }]',
    to: 'cites: []',
    at: 'cites',
  },
  {
    code: 'TRENT3108',
    what: 'a refusal without a control',
    from: '    control: control\n',
    to: '',
    at: 'id: refuse',
  },
  {
    code: 'TRENT3109',
    what: 'a step id twice',
    from: 'id: refuse',
    to: 'id: control',
    at: 'control\n    call: MakeThing\n    with: { KeyId: { $: key.KeyId }, Size: 0 }',
  },
  {
    code: 'TRENT3111',
    what: 'a message in a MUST',
    from: '{ error: Invalid }',
    to: '{ error: Invalid, message: no }',
    at: 'id: refuse',
  },
  {
    code: 'TRENT3115',
    what: 'an id that is none',
    from: 'id: make.small',
    to: 'id: Make Small',
    at: 'Make Small',
  },
  {
    code: 'TRENT3116',
    what: 'a capability that no runner knows',
    file: 'fixtures.yaml',
    from: 'needs: [MakeThing]',
    to: 'needs: [MakeThing]\n  capabilities: [sigv5]',
    at: 'sigv5',
  },
  {
    code: 'TRENT3117',
    what: 'an answer that the spec does not have',
    file: 'bases.yaml',
    from: 'operations:\n',
    to: 'refusedForm: { answer: bussy }\noperations:\n',
    at: 'bussy',
  },
  {
    code: 'TRENT2003',
    what: 'a text repeated without a number',
    from: 'KeyId: { $: key.KeyId }, Size: 0',
    to: 'KeyId: { $repeat: { of: a, time: 3 } }, Size: 0',
    at: '$repeat',
  },
  {
    code: 'TRENT2003',
    what: 'a hash that is none',
    from: 'Thing.Id: present',
    to: 'Thing.Id: { equals: { $digest: { of: QUJD, algorithm: MD5 } } }',
    at: '$digest',
  },
  {
    code: 'TRENT2001',
    what: 'a matcher that is none',
    from: 'Thing.Id: present',
    to: 'Thing.Id: { equal: a }',
    at: 'equal: a',
  },
];

// 'TRENT3110' and 'TRENT3118' have tests of their own.
describe('a suite with a fault', () => {
  it('has a control without any', async () => {
    expect(await found(tinySuite())).toEqual([]);
  });

  it.each(edits)('$code: $what', async ({ code, file = 'make.yaml', from, to, at }) => {
    const before = texts[file] ?? '';
    expect(before.split(from)).toHaveLength(2);
    const text = before.replace(from, to);
    const index = text.indexOf(at);
    expect(index).toBeGreaterThanOrEqual(0);
    const above = text.slice(0, index).split('\n');
    const place = `${folder}/${file}:${above.length}:${(above.at(-1) ?? '').length + 1}`;
    expect(await found(tinySuite({ [file]: text }))).toContain(`${code} ${place}`);
  });

  it('TRENT3109: an id in two files, told at the second, with the place of the first', async () => {
    const files = tinySuite({ 'other.yaml': scenario });
    const { diagnostics } = await lint(workspace(files).spec);
    expect(diagnostics).toMatchObject([
      { code: 'TRENT3109', position: { file: `${folder}/other.yaml`, line: 1 } },
    ]);
    expect(diagnostics[0]?.message).toContain(`${folder}/make.yaml:1`);
  });

  it('TRENT3110: an id that was given up', async () => {
    const files = tinySuite({ 'retired.yaml': 'make.small: was about another size\n' });
    expect(await found(files)).toEqual([`TRENT3110 ${folder}/make.yaml:1:1`]);
  });

  it('TRENT3118: a folder that does not exist', async () => {
    const files = tinySuite();
    for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
    const { diagnostics } = await lint(workspace(files).spec);
    expect(diagnostics.map(({ code }) => code)).toEqual(['TRENT3118']);
  });
});
