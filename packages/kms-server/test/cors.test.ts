/** Web pages that call the API: only those whose origins are listed, and only the API. */
import { request } from 'node:http';
import { startServer } from '@trent/kms-server';
import type { RunningServer, ServerOptions } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../src/config/parse-configuration.ts';
import { parseOrigin } from '../src/http/cors.ts';
import { startTrentKms } from './helpers/server-process.ts';
import { signedHeaders } from './helpers/signed-request.ts';

const listed = 'https://app.example.com';
const other = 'https://other.example.com';
const asked = 'authorization,content-type,x-amz-date,x-amz-target,amz-sdk-request';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** `fetch` would keep `Origin` to itself. */
function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

const preflight = (url: string, origin: string, path = '/'): Promise<Answer> =>
  send(url + path, 'OPTIONS', {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': asked,
  });

async function listKeys(server: RunningServer, origin: string): Promise<Answer> {
  const credentials = server.credentials!;
  const headers = await signedHeaders(server.url, {
    credentials,
    operation: 'ListKeys',
    body: '{}',
  });
  return send(server.url, 'POST', { ...headers, origin }, '{}');
}

function corsHeaders({ headers }: Answer): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(access-control-|vary$)/.test(name)),
  );
}

async function withServer(
  options: ServerOptions,
  test: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const server = await startServer({ ephemeral: true, ...options });
  try {
    await test(server);
  } finally {
    await server.close();
  }
}

describe('a server that lists origins', () => {
  it('answers the preflight of a listed page', () =>
    withServer({ cors: [listed] }, async ({ url }) => {
      const answer = await preflight(url, listed);
      expect([answer.status, answer.body]).toEqual([204, '']);
      expect(corsHeaders(answer)).toEqual({
        'access-control-allow-origin': listed,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': asked,
        'access-control-max-age': '7200',
        vary: 'origin, access-control-request-headers',
      });
    }));

  it('lets a listed page read answer, request ID and date', () =>
    withServer({ cors: [other, listed] }, async (server) => {
      const answer = await listKeys(server, listed);
      expect([answer.status, JSON.parse(answer.body)]).toEqual([
        200,
        { Keys: [], Truncated: false },
      ]);
      expect(corsHeaders(answer)).toEqual({
        'access-control-allow-origin': listed,
        'access-control-expose-headers': 'x-amzn-requestid, date',
        vary: 'origin, access-control-request-headers',
      });
      expect(answer.headers).toHaveProperty('x-amzn-requestid');
      expect(answer.headers).toHaveProperty('date');
    }));

  it('lets a listed page read refusals, also of what is not signed', () =>
    withServer({ cors: [listed] }, async ({ url }) => {
      const headers = {
        origin: listed,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.ListKeys',
      };
      const answer = await send(url, 'POST', headers, '{}');
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('MissingAuthenticationTokenException');
      expect(answer.headers['access-control-allow-origin']).toBe(listed);
    }));

  it('keeps every other page out', () =>
    withServer({ cors: [listed] }, async (server) => {
      for (const origin of [other, `${listed}:8443`, 'http://app.example.com', 'null']) {
        const answer = await preflight(server.url, origin);
        expect(answer.status).toBe(403);
        expect(JSON.parse(answer.body)).toEqual({
          message: `the origin of this page is not listed under 'cors'`,
        });
        expect(corsHeaders(answer)).toEqual({ vary: 'origin' });
        // The request is signed, so it is carried out; the browser keeps the answer from the page.
        const call = await listKeys(server, origin);
        expect(call.status).toBe(200);
        expect(corsHeaders(call)).toEqual({ vary: 'origin' });
      }
    }));

  it('opens nothing under /_trent, and no page may reset it', () =>
    withServer({ cors: [listed] }, async ({ url }) => {
      for (const path of ['health', 'ready', 'metrics', 'reset']) {
        const answer = await preflight(url, listed, `/_trent/${path}`);
        expect(answer.status).toBe(405);
        expect(corsHeaders(answer)).toEqual({});
        expect(corsHeaders(await send(`${url}/_trent/${path}`, 'GET', { origin: listed }))).toEqual(
          {},
        );
      }
      const reset = await send(`${url}/_trent/reset`, 'POST', { origin: listed });
      expect(reset.status).toBe(403);
      expect(corsHeaders(reset)).toEqual({});
      expect((await send(`${url}/_trent/reset`, 'POST', {})).status).toBe(200);
    }));

  it('takes other origins while it runs', () =>
    withServer({ cors: [listed] }, async (server) => {
      server.reload({ cors: [other] });
      expect((await preflight(server.url, listed)).status).toBe(403);
      expect((await preflight(server.url, other)).status).toBe(204);
      server.reload({});
      expect((await preflight(server.url, other)).status).toBe(404);
    }));
});

it('a server that lists none knows nothing of pages', () =>
  withServer({}, async (server) => {
    const answer = await preflight(server.url, listed);
    expect(answer.status).toBe(404);
    expect(corsHeaders(answer)).toEqual({});
    expect(corsHeaders(await listKeys(server, listed))).toEqual({});
  }));

it('the command line takes a list of origins', async () => {
  const server = await startTrentKms(['--ephemeral', '--cors', `${other}, ${listed}`]);
  try {
    expect((await preflight(server.url, listed)).status).toBe(204);
  } finally {
    await server.kill('SIGTERM');
  }
});

describe('an origin', () => {
  it.each(['https://app.example.com', 'http://localhost:5173', 'http://[::1]:8080'])(
    '%s',
    (text) => {
      expect(parseOrigin(text)).toBe(text);
      expect(parseConfiguration(`cors: ['${text}']`, 'trent.yaml').configuration).toEqual({
        cors: [text],
      });
    },
  );

  it.each([
    '*',
    'null',
    'app.example.com',
    'https://app.example.com/',
    'https://app.example.com:443',
    'https://App.example.com',
    'https://user@app.example.com',
    'https://*.example.com',
    'file:///',
    'https://a.example, https://b.example',
  ])('is not %s', (text) => {
    expect(parseOrigin(text)).toBeNull();
    expect(parseConfiguration(`cors: ['${text}']`, 'trent.yaml').problems).toEqual([
      'trent.yaml:1:8 - an origin is a scheme, a host in lower case, and a port unless it is the default one, such as https://app.example.com',
    ]);
  });
});
