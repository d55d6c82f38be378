import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tinyFiles, workspace } from '../support/workspace.ts';

const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');

function small(files = tinyFiles()) {
  const config = { spec: 'openapi.yaml', targets: { types: 'packages/tiny-types/src/gen' } };
  return workspace(files.set('spec/tiny/codegen.json', JSON.stringify(config)));
}

describe('the program', () => {
  it('lists every command in its help', () => {
    const { stdout, status } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    for (const command of [
      'generate',
      'check',
      'lint',
      'diff',
      'baseline',
      'watch',
      'init',
      'import',
      'export',
      'explain',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  it('ends with 2 where watch has nothing to watch', () => {
    const ran = spawnSync(process.execPath, [bin, 'watch', 'no/such/folder'], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([2, 'error: no/such/folder is no folder\n']);
  });

  it('ends without a stack trace where nobody reads on', () => {
    const bad = Array.from({ length: 3000 }, (_, index) => `  M${index}: { type: x }\n`).join('');
    const files = tinyFiles();
    const thing = 'spec/tiny/schemas/Thing.yaml';
    files.set(thing, `${(files.get(thing) ?? '').trimEnd()}\n${bad}`);
    const { spec } = small(files);
    const ran = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$1" lint "$2" 2>&1 | head -n 2; exit "\${PIPESTATUS[0]}"`,
        process.execPath,
        bin,
        spec,
      ],
      {
        encoding: 'utf8',
      },
    );
    expect(ran.stdout.split('\n')[0]).toContain('TRENT2004');
    expect(ran.stderr).toBe('');
  });

  it('tells a watch in words: what was written, how long it took, what is wrong', async () => {
    const one = small();
    const child = spawn(process.execPath, [bin, 'watch', one.spec], { cwd: one.root });
    onTestFinished(() => void child.kill('SIGKILL'));
    let told = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (told += text));
    }
    const says = async (pattern: RegExp): Promise<void> => {
      for (let tries = 0; !pattern.test(told) && tries < 300; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(told).toMatch(pattern);
    };
    await says(/: \d+ written, 0 removed in \d+ ms; watching\n/);
    one.write('spec/tiny/schemas/Size.yaml', 'type: integer\nmaximun: 1\n');
    await says(/Size\.yaml:2:1 - error TRENT2001: .*\n2 \| maximun: 1\n/);
    await says(/: 1 error in \d+ ms; nothing was written, still watching\n/);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});
