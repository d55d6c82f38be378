import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tinyFiles, workspace, type Workspace } from '../support/workspace.ts';

const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');
const size = 'spec/tiny/schemas/Size.yaml';
const entry = 'spec/tiny/openapi.yaml';

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A workspace whose spec names a baseline, which is taken now. */
function released(): Workspace {
  const config = {
    spec: 'openapi.yaml',
    baseline: 'baseline.yaml',
    targets: { types: 'packages/tiny-types/src/gen' },
  };
  const one = workspace(tinyFiles().set('spec/tiny/codegen.json', JSON.stringify(config)));
  expect(run('baseline', one.spec)).toMatchObject({ status: 0 });
  expect(run('generate', one.spec)).toMatchObject({ status: 0 });
  return one;
}

function narrow(one: Workspace): void {
  one.write(size, one.read(size).replace('1024', '512'));
  expect(run('generate', one.spec)).toMatchObject({ status: 0 });
}

function setVersion(one: Workspace, version: string): void {
  one.write(entry, one.read(entry).replace(/version: .*/, `version: ${version}`));
}

describe('diff', () => {
  it('tells what changed since the baseline, with both places', () => {
    const one = released();
    const baseline = join(one.spec, 'baseline.yaml');
    expect(run('diff', baseline, one.spec)).toEqual({
      status: 0,
      stdout: 'no change\n',
      stderr: '',
    });
    narrow(one);
    const { status, stdout } = run('diff', baseline, one.spec);
    expect(status).toBe(1);
    expect(stdout).toContain('breaking for clients (1)\n');
    expect(stdout).toContain('maximum of Size was 1024 and is 512, in requests of MakeThing');
    expect(stdout).toMatch(/old spec\/tiny\/baseline\.yaml:\d+:\d+\n/);
    expect(stdout).toContain(`new ${size}:4:1\n`);
    expect(stdout).toContain('a major step: 1.0.0 -> 2.0.0 or higher; it is still 1.0.0');
    expect(run('diff', baseline, one.spec, '--report').status).toBe(0);
    expect(run('diff', one.spec, baseline).stdout).toContain('breaking for servers (1)');
  });

  it('prints JSON and Markdown', () => {
    const one = released();
    narrow(one);
    const baseline = join(one.spec, 'baseline.yaml');
    const json = JSON.parse(run('diff', baseline, one.spec, '--json').stdout) as {
      step: string;
      changelog: string;
      changes: readonly { rule: string; affects: string; new: { line: number } }[];
    };
    expect(json.step).toBe('major');
    expect(json.changes).toMatchObject([
      { rule: 'limit-narrowed', affects: 'clients', new: { line: 4 } },
    ]);
    expect(json.changelog).toContain('- **Breaking for clients:** maximum of Size was 1024');
    const { stdout } = run('diff', baseline, one.spec, '--format', 'markdown');
    expect(stdout).toContain('# 1.0.0 to 1.0.0\n');
    expect(stdout).toContain('## For the changelog');
  });

  it('ends with 2 where there is no spec, with 1 and its problems where one has errors', () => {
    const one = released();
    expect(run('diff', one.root, one.spec).status).toBe(2);
    expect(run('diff', one.spec).status).toBe(2);
    one.write(size, 'type: nonsense\n');
    const { status, stderr } = run('diff', join(one.spec, 'baseline.yaml'), one.spec);
    expect(status).toBe(1);
    expect(stderr).toContain(`${size}:1:`);
  });
});

describe('check', () => {
  it('fails where something breaks without its version step, and says what to do', () => {
    const one = released();
    expect(run('check', one.spec).status).toBe(0);
    narrow(one);
    const { status, stdout } = run('check', one.spec);
    expect(status).toBe(1);
    expect(stdout).toContain(`${size}:4:1: maximum of Size was 1024 and is 512`);
    expect(stdout).toContain('info.version is 1.0.0, released is 1.0.0');
    expect(stdout).toContain('to 2.0.0 or higher');
    setVersion(one, '1.1.0');
    expect(run('check', one.spec).status).toBe(1);
    setVersion(one, '2.0.0');
    run('generate', one.spec);
    expect(run('check', one.spec).status).toBe(0);
  });
});

describe('baseline', () => {
  it('is not taken without the version step', () => {
    const one = released();
    narrow(one);
    const before = one.read('spec/tiny/baseline.yaml');
    const refused = run('baseline', one.spec);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('set info.version to 2.0.0 or higher');
    expect(one.read('spec/tiny/baseline.yaml')).toBe(before);
    setVersion(one, '2.0.0');
    expect(run('baseline', one.spec).status).toBe(0);
    expect(one.read('spec/tiny/baseline.yaml')).toContain('version: 2.0.0');
  });

  it('needs a name in codegen.json', () => {
    const one = workspace();
    expect(run('baseline', one.spec)).toMatchObject({ status: 1 });
  });
});
