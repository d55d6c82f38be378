/** The launcher, on the Node that a fresh machine may have: the one of the system where it is older than ours. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyInstall } from '../install.js';

const { scripts } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string> };
const launcher = fileURLToPath(new URL('../run.js', import.meta.url));

describe('run.js', () => {
  it('lists its tasks for one that does not exist: exit code 2', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'nonsense'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    const tasks = /^usage: .*<([a-z|-]+)>/.exec(stderr)?.[1]?.split('|');
    expect(tasks).toEqual(Object.keys(scripts));
  });

  it('hands exit code, arguments and output of the program on', () => {
    const { status, stdout } = spawnSync(process.execPath, [launcher, 'start', '--help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('trent-kms serve');
    const wrong = spawnSync(process.execPath, [launcher, 'start', '--nonsense'], {
      encoding: 'utf8',
    });
    expect(wrong.status).toBe(2);
  });
});

describe('run.js start', () => {
  // In a terminal Ctrl-C goes to every process of the group; a supervisor signals the one it started.
  it.each([
    ['Ctrl-C in a terminal', 'SIGINT', 'group'],
    ['SIGTERM to the launcher alone', 'SIGTERM', 'launcher'],
    ['SIGINT to the launcher alone', 'SIGINT', 'launcher'],
  ] as const)('%s stops the service in good order: exit code 0', async (_, signal, to) => {
    const launched = spawn(process.execPath, [launcher, 'start', '--ephemeral', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = launched;
    if (pid === undefined) throw new Error('the launcher did not start');
    let stdout = '';
    let stderr = '';
    const ready = Promise.withResolvers<void>();
    launched.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    launched.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (/^listening on http:\/\/127\.0\.0\.1:\d+$/m.test(stdout)) ready.resolve();
    });
    const ended = new Promise<number | null>((resolve) => launched.once('close', resolve));
    void ended.then(() => ready.reject(new Error(stderr)));
    await ready.promise;
    process.kill(to === 'group' ? -pid : pid, signal);
    expect(await ended).toBe(0);
    expect(stderr).toContain('"msg":"stopped"');
  });
});

describe('whether to install', () => {
  let root: string;
  const lock = {
    packages: {
      '': { name: 'x' },
      'packages/a': { name: '@x/a', version: '1.0.0' },
      'node_modules/@x/a': { resolved: 'packages/a', link: true },
      'node_modules/b': { version: '1.0.0', integrity: 'sha512-b' },
      'node_modules/c': { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['none'] },
    },
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'trent-test-'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function installed(change: (packages: Record<string, unknown>) => void): string | null {
    const packages: Record<string, unknown> = structuredClone(lock.packages);
    delete packages['node_modules/c'];
    change(packages);
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
    return whyInstall(root);
  }

  it('not where everything is as locked, packages of other platforms absent', () => {
    expect(installed(() => {})).toBeNull();
  });

  it('where nothing is there', () => {
    expect(whyInstall(root)).toBe('nothing is installed yet');
  });

  it('where a package is missing', () => {
    expect(installed((packages) => delete packages['node_modules/b'])).toContain('(b)');
  });

  it('where a package has another version', () => {
    expect(
      installed(
        (packages) => (packages['node_modules/b'] = { version: '1.0.1', integrity: 'sha512-b' }),
      ),
    ).toContain('(b)');
  });

  it('where a package has other contents', () => {
    expect(
      installed(
        (packages) => (packages['node_modules/b'] = { version: '1.0.0', integrity: 'sha512-x' }),
      ),
    ).toContain('(b)');
  });

  it('where a package of the workspace is not linked', () => {
    expect(installed((packages) => delete packages['node_modules/@x/a'])).toContain('(@x/a)');
  });
});
