import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly shell: string; readonly run: string }[];
  };
}

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as Action;

it('is a composite action that asks for the endpoint', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.inputs['endpoint']?.required).toBe(true);
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(['region', 'report']));
});

it('puts no input into the text of its script, where it would be run', () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
});

it('is a script that bash can read', () => {
  for (const { shell, run } of action.runs.steps) {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: run, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }
});
