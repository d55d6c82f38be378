import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { writeShelf } from './shelf/write-shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'trent-reference-'));
const { content, validators } = writeShelf(folder);
const out = join(folder, 'site');
const bin = fileURLToPath(new URL('../bin/trent-reference.js', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...programArguments: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [bin, ...programArguments],
      { timeout: 60_000 },
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe('trent-reference build', () => {
  it('builds a site, tells its size, and does nothing where it is not stale', async () => {
    const flags = ['build', '--content', content, '--validator', validators, '--out', out];
    const built = await run(...flags, '--json');
    expect(built.code).toBe(0);
    expect(JSON.parse(built.stdout)).toMatchObject({ out, files: expect.any(Number) });
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    const { mtimeMs } = statSync(join(out, 'index.html'));
    expect(await run(...flags, '--if-stale')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync(join(out, 'index.html')).mtimeMs).toBe(mtimeMs);
  });

  it('says what is missing, and exits with 3', async () => {
    const { code, stderr } = await run('build', '--content', out, '--out', join(folder, 'other'));
    expect(code).toBe(3);
    expect(stderr).toContain('has no service.json');
  });

  it('exits with 2 for flags that are wrong, and with 0 for help', async () => {
    expect((await run('build', '--contents', content)).code).toBe(2);
    const help = await run('build', '--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('Exit codes:');
  });
});
