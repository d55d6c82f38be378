import { describe, expect, it } from 'vitest';
import { SpecError } from '@trent/codegen';
import { edited } from '../support/workspace.ts';
import { casesOf } from './cases-of.ts';
import type { DerivedCase, DerivedStep } from './cases-of.ts';
import { completeBases, fixtures, folder, tinySuite } from './tiny-suite.ts';

const all = await casesOf(tinySuite({ 'bases.yaml': completeBases }));

function find(id: string): DerivedCase {
  const found = all.cases.get(id);
  if (found === undefined) throw new Error(`no case ${id} in ${[...all.cases.keys()].join(' ')}`);
  return found;
}

function step(id: string, name: string): DerivedStep {
  const found = find(id).steps.find((one) => one.id === name);
  if (found === undefined) throw new Error(`no step ${name} in ${id}`);
  return found;
}

describe('limits', () => {
  it('of a number: the last that is in, the first that is out', () => {
    expect(step('make-thing.size.minimum', 'at-minimum').with).toMatchObject({ Size: 1 });
    expect(step('make-thing.size.minimum', 'beyond-minimum')).toMatchObject({
      with: { Size: 0 },
      fault: { at: '/Size', keyword: 'minimum' },
      control: 'control',
    });
    expect(step('make-thing.size.maximum', 'at-maximum').with).toMatchObject({ Size: 1024 });
    expect(step('make-thing.size.maximum', 'beyond-maximum').with).toMatchObject({ Size: 1025 });
  });

  it('of a text, which keeps to its pattern where it can', () => {
    expect(step('make-thing.key-id.max-length', 'at-max-length').with).toEqual({
      KeyId: 'a'.repeat(64),
    });
    expect(step('make-thing.key-id.max-length', 'beyond-max-length')).toMatchObject({
      with: { KeyId: { $repeat: { of: 'a', times: 65 } } },
      fault: { at: '/KeyId', keyword: 'maxLength' },
    });
    // No empty text matches: the fault says both.
    expect(step('make-thing.key-id.min-length', 'beyond-min-length').fault).toEqual({
      at: '/KeyId',
      keyword: 'minLength',
      also: ['pattern'],
    });
  });

  it('of a pattern: texts that break nothing else', () => {
    const { each, fault } = step('make-thing.key-id.pattern', 'no-match');
    expect(fault).toEqual({ at: '/KeyId', keyword: 'pattern' });
    for (const text of each?.['value'] ?? []) {
      expect(text).not.toMatch(/^[a-z0-9-]+$/);
      expect(String(text).length).toBeLessThanOrEqual(64);
      expect(String(text).length).toBeGreaterThan(0);
    }
  });
});

describe('presence', () => {
  it('of a required member: missing and null, which is the same', () => {
    const fault = { at: '', keyword: 'required' };
    expect(step('make-thing.key-id.required', 'missing')).toMatchObject({ with: {}, fault });
    expect(step('make-thing.key-id.required', 'null')).toMatchObject({
      with: { KeyId: null },
      fault,
    });
  });

  it('of other members: null is taken for absent, and unknown ones are ignored', () => {
    expect(find('make-thing.null-members').steps.map(({ id }) => id)).toEqual([
      'size',
      'color',
      'context',
      'dry-run',
    ]);
    expect(step('make-thing.unknown-member', 'unknown-member').expect).toEqual({});
  });
});

describe('enums and types', () => {
  it('each value, none, and the wrong case', () => {
    expect(step('make-thing.color.enum.red', 'value')).toMatchObject({
      with: { Color: 'RED' },
      expect: {},
    });
    expect(step('make-thing.color.enum', 'wrong-case').each).toEqual({ value: ['red'] });
    expect(step('make-thing.color.enum', 'unknown').fault).toEqual({
      at: '/Color',
      keyword: 'enum',
    });
  });

  it('a structure in place of a value, and another value, are told apart', () => {
    expect(step('make-thing.size.type', 'wrong-type').each).toEqual({
      value: [['text'], { a: 'text' }],
    });
    expect(find('make-thing.size.type').level).toBe('MUST');
    expect(step('make-thing.size.type.exact', 'converted').each).toEqual({ value: ['text', true] });
    expect(find('make-thing.size.type.exact').level).toBe('SHOULD');
    expect(step('make-thing.context.each.type', 'wrong-type').fault).toEqual({
      at: '/Context/a',
      keyword: 'type',
    });
  });
});

describe('what schemas do not say', () => {
  it('members that exclude each other', () => {
    expect(step('make-thing.size-or-color.exclusive', 'several')).toMatchObject({
      with: { Size: 1, Color: 'RED' },
      expect: { error: 'Invalid' },
    });
    // At most one: none is fine.
    expect(find('make-thing.size-or-color.exclusive').steps.map(({ id }) => id)).toEqual([
      'control',
      'several',
    ]);
  });

  it('a case is since the newest member that it sends', () => {
    expect(find('make-thing.color.enum.red').since).toBe('2020-01-02');
    expect(find('make-thing.size.minimum').since).toBe('2020-01-01');
  });

  it('a case needs what its fixture takes', () => {
    expect(find('make-thing.answer').needs).toEqual(['MakeThing']);
    expect(find('make-thing.answer').use).toEqual({ key: 'plain-key' });
  });
});

describe('a request that serves only once', () => {
  it('is sent last, and alone where something else succeeds', async () => {
    const once = completeBases.replace('  MakeThing:\n', '  MakeThing:\n    once: true\n');
    const { cases } = await casesOf(tinySuite({ 'bases.yaml': once }));
    expect(cases.get('make-thing.size.minimum')?.steps.map(({ id }) => id)).toEqual([
      'beyond-minimum',
      'control',
    ]);
    expect(cases.get('make-thing.size.minimum.at-minimum')?.steps.map(({ id }) => id)).toEqual([
      'at-minimum',
    ]);
  });
});

describe('the whole', () => {
  it('is the same from run to run, a line for each case', async () => {
    expect((await casesOf(tinySuite({ 'bases.yaml': completeBases }))).text).toBe(all.text);
    const lines = all.text.split('\n');
    for (const id of all.cases.keys())
      expect(lines.filter((line) => line.startsWith(`{"id":"${id}",`))).toHaveLength(1);
  });

  it('has cases for a spec without suite', async () => {
    const files = edited('codegen.json', '"types":', '"cases": "packages/cases", "types":');
    const { cases } = await casesOf(files);
    // What MakeThing needs is a key, which only a base can name.
    expect([...cases.keys()].every((id) => id.startsWith('list-things.'))).toBe(true);
    expect(cases.get('list-things.limit.maximum')?.steps).toMatchObject([
      { id: 'control', with: {} },
      { id: 'beyond-maximum', with: { Limit: 101 }, control: 'control' },
    ]);
    expect([...cases.keys()]).toContain('list-things.wire.target');
  });

  it('every refusal has a control that is there and succeeds', () => {
    for (const { steps } of all.cases.values())
      for (const { expect: expected, control } of steps) {
        if (!('error' in expected)) continue;
        const found = steps.find(({ id }) => id === control);
        expect(found?.expect).not.toHaveProperty('error');
      }
  });

  it('TRENT3113: a cell without case or reason', async () => {
    const error = await casesOf(tinySuite()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SpecError);
    const { diagnostics } = error as SpecError;
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['TRENT3113']));
    expect(diagnostics.map(({ message }) => message)).toContain(
      'no case exercises ListThings/pages/end',
    );
  });

  it('TRENT3114: a reason that nothing needs', async () => {
    const text = completeBases.replace("{ '*'", "{ Nothing: a reason, '*'");
    const error = await casesOf(tinySuite({ 'bases.yaml': text })).catch(
      (caught: unknown) => caught,
    );
    expect((error as SpecError).diagnostics).toMatchObject([
      { code: 'TRENT3114', position: { file: `${folder}/bases.yaml` } },
    ]);
  });
});

describe('names that mean harm', () => {
  it('change nothing but themselves', async () => {
    const hostile = 'x"];alert(1)//\u2028__proto__';
    const { cases, text } = await casesOf(
      tinySuite({
        'bases.yaml': completeBases,
        'fixtures.yaml': `${fixtures}${JSON.stringify(hostile)}:\n  create: { KeyId: k-2 }\n  needs: [MakeThing]\n`,
      }),
    );
    expect(cases.size).toBe(all.cases.size);
    const { fixtures: read } = JSON.parse(text) as { fixtures: Record<string, unknown> };
    expect(Object.keys(read)).toEqual(['plain-key', hostile]);
    expect(text).not.toContain('\u2028');
  });
});

// 'TRENT3113' and 'TRENT3114' are told by the target, when all cases are known.
