import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const src = new URL('../src/', import.meta.url);

test('nothing of Node is imported, but for types', async () => {
  const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const imports = (await readFile(new URL(file, src), 'utf8')).match(/^import .*$/gm) ?? [];
    for (const line of imports) {
      if (line.includes("'node:")) expect(line, file).toMatch(/^import type /);
    }
  }
});

test.each([
  ['where there is no Node', ['--conditions=browser']],
  ['on Node before 20.16', []],
])('%s, a signed call goes out by fetch and Web Crypto', async (_, flags) => {
  const program = `
    delete process.getBuiltinModule;
    const { createClient } = await import('@trent/client-runtime');
    let sent;
    globalThis.fetch = async (url, init) => {
      sent = { url, ...init, signal: undefined };
      return new Response('{}');
    };
    const client = createClient({
      region: 'us-east-1', endpoint: 'https://echo.example/path',
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    });
    await client.send({
      name: 'Echo', target: 'EchoService.Echo', signingName: 'echo', output: {}, idempotent: true,
    }, {});
    console.log(JSON.stringify(sent));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--input-type=module', '--eval', program],
    { cwd: new URL('..', import.meta.url) },
  );
  expect(JSON.parse(stdout)).toEqual({
    url: 'https://echo.example/path/',
    method: 'POST',
    body: '{}',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'EchoService.Echo',
      'x-amz-date': expect.stringMatching(/^\d{8}T\d{6}Z$/),
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/us-east-1\/echo\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=[0-9a-f]{64}$/,
      ),
    },
  });
});
