/** From start to stop: what is said, what is kept, what is let go of. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { startServer } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { runProgram } from './helpers/run-program.ts';
import { startTrentKms } from './helpers/server-process.ts';
import { call, signedHeaders } from './helpers/signed-request.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

describe('trent-kms serve', () => {
  it('says that it listens on a line of its own, and how to get there, without a secret', async () => {
    using directory = temporaryDirectory();
    const data = join(directory.path, 'a data directory');
    const server = await startTrentKms(['--data', data, '--log-level', 'trace']);
    const { credentials: _, ...rest } = server;
    expect(rest.stdout()).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/m);
    expect(rest.stdout()).toContain(data);
    const { secretAccessKey } = readCredentials(join(data, 'credentials'));
    const answer = await call(server.url, {
      credentials: readCredentials(join(data, 'credentials')),
      operation: 'CreateKey',
      body: '{}',
    });
    expect(answer.status).toBe(200);
    const { exitCode, stdout, stderr } = await server.kill('SIGTERM');
    expect(exitCode).toBe(0);
    expect(stdout + stderr).not.toContain(secretAccessKey);
    expect(stderr).toContain('"operation":"CreateKey"');
    for (const line of stderr.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
  });

  it('keeps its files for the owner alone', async () => {
    using directory = temporaryDirectory();
    const data = join(directory.path, 'data');
    const server = await startTrentKms(['--data', data]);
    try {
      expect(statSync(data).mode & 0o777).toBe(0o700);
      const files = readdirSync(data);
      expect(files).toEqual(
        expect.arrayContaining(['account-id', 'config', 'credentials', 'kms.sqlite', 'root.key']),
      );
      for (const file of files)
        expect([file, statSync(join(data, file)).mode & 0o777]).toEqual([file, 0o600]);
    } finally {
      await server.kill('SIGTERM');
    }
  });

  it('leads an AWS SDK to itself with the two files that it writes, and nothing else', async () => {
    using directory = temporaryDirectory();
    const server = await startTrentKms(['--data', directory.path]);
    try {
      const program = `import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
        const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
        console.log(KeyMetadata.Arn);`;
      const { exitCode, stdout, stderr } = await runProgram(
        process.execPath,
        ['--input-type=module', '--eval', program],
        {
          AWS_SHARED_CREDENTIALS_FILE: server.credentialsFile,
          AWS_CONFIG_FILE: server.configFile,
          AWS_MAX_ATTEMPTS: '1',
        },
      );
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^arn:aws:kms:us-east-1:\d{12}:key\//);
    } finally {
      await server.kill('SIGTERM');
    }
  });

  it('has the same account, access key and keys at the next start, and after kill -9', async () => {
    using directory = temporaryDirectory();
    let server = await startTrentKms(['--data', directory.path]);
    const { credentials } = server;
    const created = await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
    const { KeyId } = created.body['KeyMetadata'] as { KeyId: string };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
      const end = await server.kill(signal);
      if (signal !== 'SIGKILL') expect(end.exitCode).toBe(0);
      server = await startTrentKms(['--data', directory.path]);
      expect(server.credentials).toEqual(credentials);
      const described = await call(server.url, {
        credentials,
        operation: 'DescribeKey',
        body: JSON.stringify({ KeyId }),
      });
      expect(described.body).toEqual(created.body);
    }
    await server.kill('SIGTERM');
  });

  it('takes accounts and region from a configuration file', async () => {
    using directory = temporaryDirectory();
    const file = join(directory.path, 'trent.yaml');
    const secretAccessKey = 'a-secret-of-the-configuration-file';
    writeFileSync(
      file,
      `region: eu-central-1
data: keys
accounts:
  - { id: '111122223333', principals: [{ name: one, accessKeys: [{ id: AKIAONE, secret: ${secretAccessKey} }] }] }
  - { id: '444455556666', principals: [{ name: two, accessKeys: [{ id: AKIATWO, secret: ${secretAccessKey} }] }] }
`,
      { mode: 0o600 },
    );
    const server = await startTrentKms(['--config', file]);
    const callAs = (
      accessKeyId: string,
      operation: string,
      body: unknown,
    ): ReturnType<typeof call> =>
      call(server.url, {
        credentials: { accessKeyId, secretAccessKey },
        region: 'eu-central-1',
        operation,
        body: JSON.stringify(body),
      });
    const created = await callAs('AKIAONE', 'CreateKey', {});
    const { Arn, KeyId } = created.body['KeyMetadata'] as { Arn: string; KeyId: string };
    expect(Arn).toBe(`arn:aws:kms:eu-central-1:111122223333:key/${KeyId}`);
    const foreign = await callAs('AKIATWO', 'DescribeKey', { KeyId });
    expect([foreign.status, foreign.body.__type]).toEqual([400, 'NotFoundException']);
    expect((await callAs('AKIAONE', 'DescribeKey', { KeyId })).status).toBe(200);
    const { exitCode, stdout, stderr } = await server.kill('SIGTERM');
    expect(exitCode).toBe(0);
    expect(stdout + stderr).not.toContain(secretAccessKey);
    expect(existsSync(join(directory.path, 'keys', 'credentials'))).toBe(false);
    expect(readdirSync(join(directory.path, 'keys'))).toContain('kms.sqlite');
  });

  it('warns of a configuration file with secrets that others can read', async () => {
    using directory = temporaryDirectory();
    const file = join(directory.path, 'trent.yaml');
    writeFileSync(
      file,
      `accounts: [{ id: '111122223333', principals: [{ name: one, accessKeys: [{ id: AKIAONE, secret: s }] }] }]`,
      { mode: 0o644 },
    );
    const server = await startTrentKms(['--ephemeral', '--config', file]);
    const { stderr } = await server.kill('SIGTERM');
    expect(stderr).toContain('other users can read it: chmod 600 it');
  });

  it('lets a request in flight finish before it stops', async () => {
    using directory = temporaryDirectory();
    const server = await startTrentKms(['--data', directory.path]);
    const body = '{}';
    const headers = await signedHeaders(server.url, {
      credentials: server.credentials,
      operation: 'CreateKey',
      body,
    });
    const lines = Object.entries({ ...headers, 'content-length': String(body.length) });
    const socket = connect(server.port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{`,
    );
    await delay(100);
    server.child.kill('SIGTERM');
    await delay(200);
    socket.write('}');
    await closed;
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect((await server.finished()).exitCode).toBe(0);
  });

  it('stops at once at the second signal', async () => {
    const server = await startTrentKms(['--ephemeral']);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: 9\r\n\r\n{',
    );
    await delay(100);
    const started = performance.now();
    server.child.kill('SIGINT');
    await delay(700);
    const { exitCode } = await server.kill('SIGINT');
    expect(exitCode).toBe(3);
    expect(performance.now() - started).toBeLessThan(5_000);
    socket.destroy();
    expect(existsSync(server.credentialsFile)).toBe(false);
  });
});

describe('trent-kms serve --ephemeral', () => {
  it('writes nothing where it runs, and takes its credentials file away', async () => {
    using directory = temporaryDirectory();
    const server = await startTrentKms(['--ephemeral'], { cwd: directory.path });
    expect(statSync(server.credentialsFile).mode & 0o777).toBe(0o600);
    const { credentials } = server;
    expect(
      (await call(server.url, { credentials, operation: 'CreateKey', body: '{}' })).status,
    ).toBe(200);
    const { exitCode } = await server.kill('SIGTERM');
    expect(exitCode).toBe(0);
    expect(existsSync(server.credentialsFile)).toBe(false);
    expect(readdirSync(directory.path)).toEqual([]);
  });

  it('is emptied by POST /_trent/reset', async () => {
    const server = await startServer({ ephemeral: true });
    const credentials = server.credentials!;
    const list = async (): Promise<unknown> =>
      (await call(server.url, { credentials, operation: 'ListKeys', body: '{}' })).body['Keys'];
    const created = await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
    const { KeyId } = created.body['KeyMetadata'] as { KeyId: string };
    const wrap = (): ReturnType<typeof call> =>
      call(server.url, {
        credentials,
        operation: 'GenerateDataKeyWithoutPlaintext',
        body: JSON.stringify({ KeyId, KeySpec: 'AES_256' }),
      });
    expect((await wrap()).status).toBe(200);
    expect(await list()).toHaveLength(1);

    const refused = await fetch(`${server.url}/_trent/reset`, {
      method: 'POST',
      headers: { origin: 'https://example.com' },
    });
    expect(refused.status).toBe(403);
    expect((await fetch(`${server.url}/_trent/reset`)).status).toBe(405);
    expect(await list()).toHaveLength(1);

    const reset = await fetch(`${server.url}/_trent/reset`, { method: 'POST' });
    expect([reset.status, await reset.text()]).toEqual([200, '{}']);
    expect(await list()).toEqual([]);
    const gone = await wrap();
    expect([gone.status, gone.body.__type]).toEqual([400, 'NotFoundException']);
    expect(
      (await call(server.url, { credentials, operation: 'CreateKey', body: '{}' })).status,
    ).toBe(200);
    await server.close();
  });

  it('POST /_trent/reset does not exist with a data directory', async () => {
    using directory = temporaryDirectory();
    const server = await startServer({ data: directory.path });
    const credentials = server.credentials!;
    await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
    const reset = await fetch(`${server.url}/_trent/reset`, { method: 'POST' });
    expect(reset.status).toBe(404);
    const listed = await call(server.url, { credentials, operation: 'ListKeys', body: '{}' });
    expect(listed.body['Keys']).toHaveLength(1);
    await server.close();
  });
});

describe('startServer', () => {
  it('gives credentials whose secret stays out of inspection and JSON', async () => {
    const server = await startServer({ ephemeral: true });
    const secret = server.credentials!.secretAccessKey;
    expect(secret).toHaveLength(40);
    expect(inspect(server, { depth: null, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(server)).not.toContain(secret);
    await server.close();
  });

  it('is refused without a place to keep keys, and with two', async () => {
    await expect(startServer({})).rejects.toThrow('either given a data directory or ephemeral');
    await expect(startServer({ data: '/tmp/x', ephemeral: true })).rejects.toThrow('either');
  });

  it('lets go of everything where it cannot start', async () => {
    using directory = temporaryDirectory();
    const first = await startServer({ ephemeral: true });
    const port = Number(new URL(first.url).port);
    await expect(startServer({ data: directory.path, port })).rejects.toThrow('the port is in use');
    await first.close();
    const second = await startServer({ data: directory.path, port });
    await second.close();
    await second.close();
  });
});

function readCredentials(file: string): { accessKeyId: string; secretAccessKey: string } {
  const text = readFileSync(file, 'utf8');
  return {
    accessKeyId: /^aws_access_key_id = (\S+)$/m.exec(text)?.[1] ?? '',
    secretAccessKey: /^aws_secret_access_key = (\S+)$/m.exec(text)?.[1] ?? '',
  };
}
