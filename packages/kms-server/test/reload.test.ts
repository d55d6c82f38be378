/** SIGHUP to a server in a process of its own. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startTrentKms } from './helpers/server-process.ts';
import type { ServerProcess } from './helpers/server-process.ts';
import { call } from './helpers/signed-request.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

function configuration(accessKeyId: string, more = ''): string {
  return `accounts:
  - id: '111122223333'
    principals: [{ name: app, accessKeys: [{ id: ${accessKeyId}, secret: ${secretAccessKey} }] }]
${more}`;
}

async function hangUp(server: ServerProcess, text: string): Promise<void> {
  const before = server.stderr().split(text).length;
  server.child.kill('SIGHUP');
  for (let waited = 0; waited < 5_000; waited += 20) {
    if (server.stderr().split(text).length > before) return;
    await delay(20);
  }
  throw new Error(`never said ${text}:\n${server.stderr()}`);
}

describe('SIGHUP', () => {
  it('takes over accounts and limits, and reopens the audit trail', async () => {
    using directory = temporaryDirectory();
    const file = join(directory.path, 'trent.yaml');
    const audit = join(directory.path, 'audit.jsonl');
    writeFileSync(file, configuration('AKIAOLD'), { mode: 0o600 });
    const server = await startTrentKms(['--data', directory.path, '--config', file]);
    const list = async (accessKeyId: string) => {
      const { body } = await call(server.url, {
        credentials: { accessKeyId, secretAccessKey },
        operation: 'ListKeys',
        body: '{}',
      });
      return body.__type ?? 'answered';
    };
    try {
      expect(await list('AKIAOLD')).toBe('answered');
      renameSync(audit, `${audit}.1`);
      writeFileSync(file, configuration('AKIANEW', 'limits: { perSecond: 1 }\n'));
      await hangUp(server, 'settings read again');
      expect(await list('AKIAOLD')).toBe('UnrecognizedClientException');
      expect(await list('AKIANEW')).toBe('answered');
      expect(await list('AKIANEW')).toBe('ThrottlingException');
      expect(readFileSync(`${audit}.1`, 'utf8').trim().split('\n')).toHaveLength(1);
      expect(readFileSync(audit, 'utf8').trim().split('\n')).toHaveLength(3);

      writeFileSync(file, `regoin: x\n${configuration('AKIAWRONG')}`);
      await hangUp(server, 'settings could not be read again');
      expect(server.stderr()).toContain(`${file}:1:1 - unknown word 'regoin'`);
      expect(await list('AKIAWRONG')).toBe('UnrecognizedClientException');

      writeFileSync(file, configuration('AKIALAST', 'listen: { port: 1 }\n'));
      await hangUp(server, 'takes effect at the next start');
      expect(await list('AKIALAST')).toBe('answered');
    } finally {
      const { exitCode, stderr } = await server.kill('SIGTERM');
      expect(exitCode).toBe(0);
      expect(stderr).not.toContain(secretAccessKey);
    }
  });
});
