import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/program.ts';
import { edited, tinyFiles, workspace } from './support/workspace.ts';

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

async function cli(
  args: readonly string[],
  { isTTY = false, environment = {} } = {},
): Promise<Ran> {
  const ran = { out: '', error: '' };
  const stream = (name: 'out' | 'error') => ({
    isTTY,
    write: (text: string) => {
      ran[name] += text;
    },
  });
  const exit = await run(args, { out: stream('out'), error: stream('error'), environment });
  return { exit, ...ran };
}

/** The tiny spec with the types alone, which the real target makes. */
function small(files = tinyFiles()) {
  const config = { spec: 'openapi.yaml', targets: { types: 'packages/tiny-types/src/gen' } };
  return workspace(files.set('spec/tiny/codegen.json', JSON.stringify(config)));
}

describe('trent-codegen', () => {
  it('generates, then has nothing to do, and says the same each time', async () => {
    const { spec } = small();
    const first = await cli(['generate', spec]);
    expect(first).toMatchObject({ exit: 0, error: '' });
    expect(first.out).toMatch(/^spec\/tiny: (\d+) files, \1 written, 0 removed\n$/);
    const second = await cli(['generate', spec]);
    expect(second.out).toMatch(/^spec\/tiny: \d+ files, 0 written, 0 removed\n$/);
    expect(await cli(['generate', spec])).toEqual(second);
  });

  it('tells the time on a terminal only, and not where Nx keeps the output', async () => {
    const { spec } = small();
    expect((await cli(['generate', spec], { isTTY: true })).out).toMatch(/ in \d+ ms\n$/);
    const environment = { NX_TASK_HASH: '1' };
    expect((await cli(['generate', spec], { isTTY: true, environment })).out).toMatch(/removed\n$/);
  });

  it('checks: 0 when all is well, 1 with the files and the spec lines behind them', async () => {
    const one = small();
    await cli(['generate', one.spec]);
    expect(await cli(['check', one.spec])).toMatchObject({ exit: 0, error: '' });
    const size = 'spec/tiny/schemas/Size.yaml';
    one.write(size, one.read(size).replace('1024', '512'));
    const { exit, out } = await cli(['check', one.spec]);
    expect(exit).toBe(1);
    expect(out).toContain(`packages/tiny-types/src/gen/openapi-closed.ts is stale: ${size}:4\n`);
  });

  it('lints: position, code and a code frame', async () => {
    const { spec } = small(edited('schemas/Size.yaml', 'maximum', 'maximun'));
    const { exit, out, error } = await cli(['lint', spec]);
    expect(exit).toBe(1);
    expect(out).toContain('1 error, 0 warnings\n');
    expect(error).toBe(
      [
        'spec/tiny/schemas/Size.yaml:4:1 - error TRENT2001: unknown keyword maximun in a schema; did you mean maximum?',
        '4 | maximun: 1024',
        '    ^',
        '',
      ].join('\n'),
    );
  });

  it('paints on a terminal, unless NO_COLOR is set', async () => {
    const { spec } = small(edited('schemas/Size.yaml', 'maximum', 'maximun'));
    expect((await cli(['lint', spec], { isTTY: true })).error).toContain('\u001b[');
    const environment = { NO_COLOR: '1' };
    expect((await cli(['lint', spec], { isTTY: true, environment })).error).not.toContain(
      '\u001b[',
    );
  });

  it('writes nothing from a spec with an error', async () => {
    const { spec } = small(edited('schemas/Size.yaml', 'maximum', 'maximun'));
    const { exit, out } = await cli(['generate', spec]);
    expect([exit, out.endsWith('1 error; nothing was written\n')]).toEqual([1, true]);
  });

  it('says in JSON what it says in words', async () => {
    const { spec } = small(edited('schemas/Size.yaml', 'maximum', 'maximun'));
    const { exit, out, error } = await cli(['lint', spec, '--json']);
    expect([exit, error]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject([
      {
        diagnostics: [
          {
            code: 'TRENT2001',
            position: { file: 'spec/tiny/schemas/Size.yaml', line: 4, column: 1 },
          },
        ],
      },
    ]);
  });

  it('says what a dry run would do', async () => {
    const { spec } = small();
    const { out } = await cli(['generate', spec, '--dry-run', '--target', 'types']);
    expect(out).toContain('would write packages/tiny-types/src/gen/index.ts\n');
  });

  it('explains a code', async () => {
    const { exit, out } = await cli(['explain', 'trent2001']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^TRENT2001 \(error\): unknown keyword.*\n\nCause: .*\nFix: {3}.*\n$/);
    expect((await cli(['explain', 'TRENT0000'])).exit).toBe(2);
  });

  it('tells its exit codes in --help, and ends with 2 where the command line makes no sense', async () => {
    const help = await cli(['check', '--help']);
    expect([help.exit, help.out.includes('Exit codes:')]).toEqual([0, true]);
    for (const args of [
      ['bake'],
      ['check', '--bake'],
      ['check', 'no/such/folder'],
      ['generate', '--target', 'bread'],
    ]) {
      expect([args, (await cli(args)).exit]).toEqual([args, 2]);
    }
  });

  it('runs as a program, finds the specs of the workspace, and fails with 3 where it cannot write', async () => {
    const one = small();
    const bin = join(import.meta.dirname, '../bin/trent-codegen.js');
    const program = promisify(execFile);
    const { stdout } = await program(process.execPath, [bin, 'lint'], { cwd: one.spec });
    expect(stdout).toBe('.: 0 errors, 0 warnings\n');
    one.write('packages', 'a file in the way');
    const failed = await program(process.execPath, [bin, 'generate'], { cwd: one.root }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 3 });
    expect((failed as { stderr: string }).stderr).toContain('TRENT5001');
  });
});
