import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, generate, WriteError } from '@trent/codegen';
import { tinyFiles, workspace } from '../support/workspace.ts';
import type { Workspace } from '../support/workspace.ts';

const codegen = join(import.meta.dirname, '../../src/index.ts');
const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');
const types = 'packages/tiny-types/src/gen';
const size = 'spec/tiny/schemas/Size.yaml';

/** The tiny spec with one real target. */
function small(): Workspace {
  const config = { spec: 'openapi.yaml', targets: { types } };
  return workspace(tinyFiles().set('spec/tiny/codegen.json', JSON.stringify(config)));
}

function contents(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Makes a small change, and a shape more, so that several files are rewritten. */
function edit(one: Workspace): void {
  one.write(size, one.read(size).replace('1024', '512'));
  const thing = 'spec/tiny/schemas/Thing.yaml';
  one.write(thing, one.read(thing).replace('Weight', 'Mass'));
}

/** Runs a program of this generator with a change to the file system functions; returns how it ended. */
function program(one: Workspace, prelude: string): ReturnType<typeof spawnSync> {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    ${prelude}
    syncBuiltinESMExports();
    const { generate } = await import(${JSON.stringify(codegen)});
    await generate(${JSON.stringify(one.spec)});
  `;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

/** Kills the process as it calls a function for the n-th time, with a path in the output or the journal. */
function killAt(name: string, count: number, pattern: RegExp): string {
  return `
    let calls = 0;
    const original = fs.${name};
    fs.${name} = (...args) => {
      if (args.some((one) => typeof one === 'string' && ${String(pattern)}.test(one)) && ++calls === ${count}) {
        process.kill(process.pid, 'SIGKILL');
        for (;;);
      }
      return original(...args);
    };
  `;
}

describe('a run that is killed', () => {
  const output = /tiny-types|journal/;
  const moments = [
    ['writeFileSync', 2],
    ['writeFileSync', 4],
    ['renameSync', 2],
    ['renameSync', 3],
    ['renameSync', 5],
    ['linkSync', 2],
    ['rmSync', 6],
  ] as const;

  it.each(moments)('in %s, call %i, is finished by the next', async (name, count) => {
    const one = small();
    await generate(one.spec);
    one.write(`${types}/by-hand.txt`, 'mine');
    one.write(`${types}/notes.1.tmp`, 'mine, too');
    edit(one);
    const ended = program(one, killAt(name, count, output));
    expect([ended.signal, ended.stderr]).toEqual(['SIGKILL', '']);
    await generate(one.spec);
    const left = Object.keys(contents(one.root)).filter((path) =>
      /\.(tmp|old)$|\.cache/.test(path),
    );
    expect(left).toEqual([`${types}/notes.1.tmp`]);
    const { findings } = await check(one.spec);
    expect(findings.map(({ path, state }) => [path, state])).toEqual([
      [`${types}/by-hand.txt`, 'extra'],
      [`${types}/notes.1.tmp`, 'extra'],
    ]);
  });

  it('between swap and removal leaves nothing that nobody removes any more', async () => {
    const one = small();
    await generate(one.spec, { targets: ['types'] });
    // An older version of the generator made one file more.
    const manifest = JSON.parse(one.read(`${types}/manifest.json`)) as {
      files: Record<string, object>;
    };
    manifest.files['old.ts'] = { emitted: '', formatted: '' };
    one.write(`${types}/manifest.json`, JSON.stringify(manifest));
    one.write(`${types}/old.ts`, '');
    edit(one);
    const ended = program(one, killAt('linkSync', 3, /old\.ts$/).replace('++calls === 3', 'true'));
    expect(ended.signal).toBe('SIGKILL');
    // Gone from the manifest, and still there.
    expect([
      one.read(`${types}/manifest.json`).includes('old.ts'),
      existsSync(join(one.root, types, 'old.ts')),
    ]).toEqual([false, true]);
    await generate(one.spec);
    expect(existsSync(join(one.root, types, 'old.ts'))).toBe(false);
    expect((await check(one.spec)).findings).toEqual([]);
  });

  it('cannot make the next one delete outside of the workspace', async () => {
    const one = small();
    one.write('../precious.txt', 'precious');
    onTestFinished(() => rmSync(join(one.root, '../precious.txt'), { force: true }));
    const journal = {
      pid: 1,
      phase: 'swapping',
      write: [],
      remove: ['../precious.txt', '/etc/hostname'],
    };
    one.write('.cache/trent-codegen.journal', JSON.stringify(journal));
    await generate(one.spec);
    expect(one.read('../precious.txt')).toBe('precious');
    expect(existsSync(join(one.root, '.cache/trent-codegen.journal'))).toBe(false);
  });
});

describe('several runs at once', () => {
  it('in processes of their own end as one', async () => {
    const one = small();
    const exits = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [bin, 'generate', one.spec], { stdio: 'ignore' });
        return new Promise((resolve) => child.once('exit', resolve));
      }),
    );
    expect(exits).toEqual([0, 0, 0, 0]);
    expect((await check(one.spec)).findings).toEqual([]);
    // The folder itself stays where another run was in it as its maker left.
    const cache = join(one.root, '.cache');
    expect(existsSync(cache) ? readdirSync(cache) : []).toEqual([]);
  });
});

describe('output that cannot be written', () => {
  it('for want of space stays as it was: a disk that is full', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'trent-disk-'));
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    const options = 'size=256k';
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
    // Without the right to mount, a limit on the size of files stands in for the disk.
    const one = small();
    const root = mounted ? join(disk, 'w') : one.root;
    if (mounted) {
      execFileSync('cp', ['-r', one.root, root]);
      onTestFinished(() => void spawnSync('umount', ['-l', disk]));
    }
    const spec = join(root, 'spec/tiny');
    await generate(spec);
    const path = join(root, size);
    writeFileSync(path, readFileSync(path, 'utf8').replace('1024', '512'));
    if (mounted) {
      try {
        writeFileSync(join(root, 'filler'), Buffer.alloc(1_000_000));
      } catch {
        // Full now.
      }
    }
    const before = contents(root);
    const limit = mounted ? '' : 'ulimit -f 1; ';
    const ran = spawnSync(
      'bash',
      ['-c', `${limit}exec "$0" "$1" generate "$2"`, process.execPath, bin, spec],
      {
        encoding: 'utf8',
      },
    );
    expect([ran.status, ran.stderr]).toEqual([3, expect.stringContaining('TRENT5001')]);
    expect(contents(root)).toEqual(before);
  });

  it('for a limit on the size of files stays as it was', async () => {
    const one = small();
    await generate(one.spec);
    edit(one);
    const before = contents(one.root);
    const ran = spawnSync(
      'bash',
      ['-c', 'ulimit -f 4; exec "$0" "$1" generate "$2"', process.execPath, bin, one.spec],
      {
        encoding: 'utf8',
      },
    );
    expect([ran.status, ran.stderr]).toEqual([3, expect.stringContaining('TRENT5001')]);
    expect(contents(one.root)).toEqual(before);
  });

  it('in a folder that may not be written to stays as it was', async () => {
    const one = small();
    await generate(one.spec);
    edit(one);
    const nobody = 65_534;
    const isRoot = process.getuid?.() === 0;
    // The lock is its own; the output is not.
    mkdirSync(join(one.root, '.cache'));
    chmodSync(one.root, 0o755);
    if (isRoot) chownSync(join(one.root, '.cache'), nobody, nobody);
    else chmodSync(join(one.root, types), 0o555);
    const before = contents(one.root);
    const ran = spawnSync(process.execPath, [bin, 'generate', one.spec], {
      encoding: 'utf8',
      cwd: one.root,
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    if (!isRoot) chmodSync(join(one.root, types), 0o755);
    expect([ran.status, ran.stderr]).toEqual([
      3,
      expect.stringMatching(/TRENT5001.*permission denied/),
    ]);
    expect(contents(one.root)).toEqual(before);
  });
});

describe('symbolic links', () => {
  it('out of the workspace are not followed', async () => {
    const one = small();
    const outside = mkdtempSync(join(tmpdir(), 'trent-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    mkdirSync(dirname(join(one.root, types)), { recursive: true });
    symlinkSync(outside, join(one.root, types));
    const error = await generate(one.spec).catch((thrown: unknown) => thrown);
    if (!(error instanceof WriteError)) throw new Error('no WriteError');
    expect(error.diagnostic.code).toBe('TRENT5003');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('within it are', async () => {
    const one = small();
    mkdirSync(join(one.root, 'real'));
    mkdirSync(dirname(join(one.root, types)), { recursive: true });
    symlinkSync(join(one.root, 'real'), join(one.root, types));
    await generate(one.spec);
    expect(readdirSync(join(one.root, 'real'))).toContain('manifest.json');
  });

  it('in the place of a file are replaced, and what they name stays as it is', async () => {
    const one = small();
    await generate(one.spec);
    const place = join(one.root, types, 'index.ts');
    one.write('precious.ts', '// precious\n');
    rmSync(place);
    symlinkSync(join(one.root, 'precious.ts'), place);
    await generate(one.spec);
    expect(one.read('precious.ts')).toBe('// precious\n');
    expect(lstatSync(place).isSymbolicLink()).toBe(false);
    expect((await check(one.spec)).findings).toEqual([]);
  });
});

describe('output does not depend', () => {
  it('on language, time zone, current folder, or the place of the workspace', () => {
    const run = (environment: Record<string, string>, cwd?: string): Record<string, string> => {
      const one = small();
      const ran = spawnSync(process.execPath, [bin, 'generate', one.spec], {
        encoding: 'utf8',
        cwd: cwd ?? one.root,
        env: { PATH: process.env['PATH'], ...environment },
      });
      expect([ran.status, ran.stderr]).toEqual([0, '']);
      return contents(join(one.root, 'packages'));
    };
    const plain = run({ LANG: 'C', TZ: 'UTC' });
    // In Turkish, the capital of i is another letter than I.
    const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' };
    expect(run(turkish, '/')).toEqual(plain);
    expect(Object.keys(plain).length).toBeGreaterThan(3);
  });

  it('on the order of keys where it means nothing', async () => {
    const reverse = (text: string): string => `${text.trim().split('\n').reverse().join('\n')}\n`;
    const plain = small();
    const turned = small();
    // Scalars only, one a line: `type`, `description`, `minimum`, `maximum`.
    turned.write(size, reverse(turned.read(size)));
    for (const one of [plain, turned]) await generate(one.spec);
    const text = (one: Workspace): string =>
      JSON.stringify(
        Object.entries(contents(join(one.root, 'packages'))).filter(
          ([path]) => !path.endsWith('manifest.json'),
        ),
      ).replaceAll(/(spec\/tiny\/[\w./]+):\d+/g, '$1');
    expect(text(turned)).toBe(text(plain));
  });
});
