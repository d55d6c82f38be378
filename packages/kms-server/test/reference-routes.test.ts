/** The reference page under `/_trent/reference`: its files and no others, and nothing of the API with it. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedCoding } from '../src/reference/content-coding.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';
import { call } from './helpers/signed-request.ts';

const directory = temporaryDirectory();
const folder = directory.path;
const site = join(folder, 'site');
const script = `console.log('${'page '.repeat(50)}');`;
const files: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': '<!doctype html><title>page</title>',
  'assets/main-1A2B3C4D.js': script,
  'assets/main-1A2B3C4D.js.br': brotliCompressSync(script),
  'assets/main-1A2B3C4D.js.gz': gzipSync(script),
  'content-0123456789/operations/Encrypt.json': '{}',
  'plain.bin': 'x',
  '.inputs': 'not for anyone',
};
const secret = 'outside of the site';

let server: RunningServer;
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  writeFileSync(join(folder, 'secret.txt'), secret);
  writeFileSync(join(folder, 'report.json'), '{"format":1}');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  server = await startServer({
    ephemeral: true,
    reference: { site, conformanceReport: join(folder, 'report.json') },
  });
});
afterAll(async () => {
  await server.close();
  directory[Symbol.dispose]();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** `fetch` would tidy the path up, and unpack what comes. */
function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  { url } = server,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const root = '/_trent/reference';

describe('the reference page', () => {
  it('begins below a slash, to which a path without it leads', async () => {
    expect(await get(root)).toMatchObject({ status: 308, headers: { location: `${root}/` } });
    const { status, headers, body } = await get(`${root}/?from=somewhere`);
    expect([status, body.toString()]).toEqual([200, files['index.html']]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(files['index.html']!.length),
      'cache-control': 'no-cache',
    });
  });

  it('runs and shows nothing but its own files, in no frame, and tells nobody where one comes from', async () => {
    for (const path of ['', '/', '/assets/main-1A2B3C4D.js', '/reports/conformance.json', '/no']) {
      const { headers } = await get(root + path);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy.join()).not.toMatch(/unsafe|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it.each([
    ['assets/main-1A2B3C4D.js', 'text/javascript; charset=utf-8', true],
    ['content-0123456789/operations/Encrypt.json', 'application/json', true],
    ['plain.bin', 'application/octet-stream', false],
  ])('serves %s as %s', async (path, type, immutable) => {
    const { status, headers, body } = await get(`${root}/${path}`);
    expect([status, body.toString()]).toEqual([200, files[path]]);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(
      immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('hands out what was compressed beforehand', async () => {
    const path = `${root}/assets/main-1A2B3C4D.js`;
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzipped = await get(path, { 'accept-encoding': 'br;q=0, gzip' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).toString()).toBe(script);
    expect(new Set([brotli, gzipped].map(({ headers }) => headers['vary']))).toEqual(
      new Set(['accept-encoding']),
    );
    expect(brotli.headers['etag']).not.toBe(gzipped.headers['etag']);
    expect((await get(`${path}.br`)).status).toBe(404);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get(`${root}/`);
    const etag = String(headers['etag']);
    const again = await get(`${root}/`, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
    expect(again.headers).not.toHaveProperty('content-length');
    expect((await get(`${root}/`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('takes HEAD, and nothing that would change something', async () => {
    const head = await get(`${root}/`, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(files['index.html']!.length));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await get(`${root}/`, {}, method);
      expect([refused.status, refused.headers['allow']]).toEqual([405, 'GET, HEAD']);
    }
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%00/index.html',
    '/index.html%00.js',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/link.txt',
    '/.inputs',
    '/assets',
    '/assets/',
    '/index.html/',
    '/__proto__',
    '/constructor',
    '/%',
    `/${'a/'.repeat(20)}`,
  ])('has no file %s', async (path) => {
    const { status, body } = await get(root + path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain(secret);
  });

  it('leaves paths beside it to the API, as before', async () => {
    const [beside, unknown] = await Promise.all([get(`${root}s`), get('/_trent/nothing')]);
    expect(beside.status).toBe(unknown.status);
    expect(beside.headers).not.toHaveProperty('content-security-policy');
  });

  it('leaves what a signed request gets as it was, and what an unsigned one gets', async () => {
    const credentials = server.credentials!;
    const signed = await call(server.url, { credentials, operation: 'ListKeys', body: '{}' });
    expect(signed.status).toBe(200);
    const headers = {
      'x-amz-target': 'TrentService.ListKeys',
      'content-type': 'application/x-amz-json-1.1',
    };
    const unsigned = await get('/', headers, 'POST');
    expect(unsigned.status).toBe(400);
    expect(unsigned.headers).not.toHaveProperty('content-security-policy');
  });

  it('is shown anew once it is built anew', async () => {
    writeFileSync(join(site, 'added.txt'), 'new');
    writeFileSync(join(site, 'index.html'), 'another page');
    expect((await get(`${root}/`)).body.toString()).toBe('another page');
    expect((await get(`${root}/added.txt`)).body.toString()).toBe('new');
    writeFileSync(join(site, 'index.html'), files['index.html']!);
  });
});

describe('the conformance report', () => {
  it('is the file as it is now', async () => {
    const path = `${root}/reports/conformance.json`;
    const { status, headers, body } = await get(path);
    expect([status, body.toString()]).toEqual([200, '{"format":1}']);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-cache',
    });
    rmSync(join(folder, 'report.json'));
    const absent = await get(path);
    expect([absent.status, String(absent.body)]).toEqual([
      404,
      expect.stringContaining('trent-conformance run --report'),
    ]);
    expect((await get(path, {}, 'POST')).status).toBe(405);
  });

  it('is found in the data directory', async () => {
    const data = join(folder, 'data');
    const keeping = await startServer({ data, reference: { site } });
    try {
      expect(keeping.referencePage).toBe(`${keeping.url}${root}/`);
      const path = `${root}/reports/conformance.json`;
      expect((await get(path, {}, 'GET', keeping)).status).toBe(404);
      writeFileSync(join(data, 'conformance.json'), '{"format":1,"here":true}');
      expect(String((await get(path, {}, 'GET', keeping)).body)).toContain('here');
    } finally {
      await keeping.close();
    }
  });
});

describe('a server without a page', () => {
  it('says how it is built, and takes one at a reload', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const one = await startServer({ ephemeral: true, reference: { site: empty } });
    try {
      const absent = await get(`${root}/`, {}, 'GET', one);
      expect([absent.status, String(absent.body)]).toEqual([
        404,
        expect.stringContaining('npm run reference'),
      ]);
      expect(one.referencePage).toBeNull();
      one.reload({ reference: { site } });
      expect((await get(`${root}/`, {}, 'GET', one)).status).toBe(200);
      one.reload({ reference: { site: 'off' } });
      const off = await get(`${root}/`, {}, 'GET', one);
      expect(off.status).toBe((await get('/_trent/nothing', {}, 'GET', one)).status);
    } finally {
      await one.close();
    }
  });
});

describe('Accept-Encoding', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['GZIP;Q=0.5', 'gzip'],
    ['br;q=0.000, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['brotli', null],
  ])('%j takes %j', (header, coding) => {
    expect(acceptedCoding(header, { br: 1, gzip: 1 })).toBe(coding);
    expect(acceptedCoding(header, {})).toBeNull();
  });
});
