/** The command line as a user meets it: what it says, where, and the exit code. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTrentKms, startTrentKms } from './helpers/server-process.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const version = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;

describe('trent-kms', () => {
  it('--version prints the version of the package', async () => {
    expect(await runTrentKms(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('--help names the command and the exit codes', async () => {
    const { exitCode, stdout } = await runTrentKms(['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('serve');
    expect(stdout).toContain('0 good   1 found something');
  });

  it('serve --help teaches flags, credentials, configuration and examples', async () => {
    const { exitCode, stdout } = await runTrentKms(['serve', '--help']);
    expect(exitCode).toBe(0);
    for (const word of ['--data', '--ephemeral', '--host', '--port', '--config', '--log-level']) {
      expect(stdout).toContain(word);
    }
    for (const word of ['DIR/credentials', 'root.key', 'accessKeys:', 'Examples:', 'Exit codes:']) {
      expect(stdout).toContain(word);
    }
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['sreve']],
    ['an unknown flag', ['serve', '--prot', '1']],
    ['a port that is no number', ['serve', '--port', 'x']],
    ['a port over the limit', ['serve', '--port', '65536']],
    ['an empty host', ['serve', '--host', '']],
    ['an unknown log level', ['serve', '--log-level', 'loud']],
    ['a data directory for a server that keeps nothing', ['serve', '--ephemeral', '--data', 'x']],
    ['an argument too many', ['serve', 'x']],
  ])(
    '%s is wrong usage: exit code 2, and nothing on standard output',
    async (_, programArguments) => {
      const { exitCode, stdout, stderr } = await runTrentKms(programArguments);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).not.toBe('');
      expect(stderr).not.toContain('    at ');
    },
  );
});

describe('trent-kms serve does not start', () => {
  it('with a configuration that says wrong things: all of them, exit code 2', async () => {
    using directory = temporaryDirectory();
    const file = join(directory.path, 'trent.yaml');
    writeFileSync(file, 'regoin: x\nlisten: { port: -1 }\n', { mode: 0o600 });
    const { exitCode, stdout, stderr } = await runTrentKms(['serve', '--config', file]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `${file}:1:1 - unknown word 'regoin': expected region, regions, listen, data, postgres, rootKey, logLevel, audit, metrics, cors, reference, limits, tls or accounts\n` +
        `${file}:2:17 - 'port' must be a whole number from 0 to 65535\n`,
    );
  });

  it('with a configuration file that is not there: exit code 3', async () => {
    const { exitCode, stdout, stderr } = await runTrentKms(['serve', '--config', '/no/such/file']);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toBe('cannot read the configuration file /no/such/file (ENOENT)\n');
  });

  it('on a port that is taken: one line, exit code 3', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as AddressInfo;
      const { exitCode, stdout, stderr } = await runTrentKms([
        'serve',
        '--ephemeral',
        '--port',
        String(port),
      ]);
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^cannot listen on 127\.0\.0\.1:\d+: the port is in use [^\n]*\n$/);
    } finally {
      other.close();
    }
  });

  it('on a data directory that another process holds: one line, exit code 3', async () => {
    using directory = temporaryDirectory();
    const holder = await startTrentKms(['--data', directory.path]);
    try {
      const { exitCode, stdout, stderr } = await runTrentKms([
        'serve',
        '--port',
        '0',
        '--data',
        directory.path,
      ]);
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^[^\n]*in use by another process[^\n]*\n$/);
    } finally {
      await holder.kill('SIGTERM');
    }
    const next = await startTrentKms(['--data', directory.path]);
    expect((await next.kill('SIGTERM')).exitCode).toBe(0);
  });

  it('twice, where two start at the same moment on a fresh data directory', async () => {
    using directory = temporaryDirectory();
    const starts = await Promise.allSettled(
      Array.from({ length: 3 }, () => startTrentKms(['--data', directory.path])),
    );
    const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    expect(running).toHaveLength(1);
    for (const server of running) expect((await server.kill('SIGTERM')).exitCode).toBe(0);
    const next = await startTrentKms(['--data', directory.path]);
    expect(next.credentials).toEqual(running[0]?.credentials);
    await next.kill('SIGTERM');
  });

  it('with another root key than the store was made with: one line, exit code 3', async () => {
    using directory = temporaryDirectory();
    await (await startTrentKms(['--data', directory.path])).kill('SIGTERM');
    const file = join(directory.path, 'root.key');
    writeFileSync(file, Buffer.alloc(32, 1));
    chmodSync(file, 0o600);
    const { exitCode, stdout, stderr } = await runTrentKms([
      'serve',
      '--port',
      '0',
      '--data',
      directory.path,
    ]);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^[^\n]*another root key[^\n]*\n$/);
  });
});
