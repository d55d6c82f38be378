/** Signatures over real sockets, made here with nothing but hashes: both forms, odd targets, repeated and added headers. */
import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const body = '{"Limit":1}';
const day = '20261123';
const date = `${day}T100000Z`;
const scope = `${day}/us-east-1/kms/aws4_request`;
const target = 'TrentService.ListKeys';

let server: RunningServer;
let host: string;
beforeAll(async () => {
  server = await startServer({ ephemeral: true, now: () => new Date('2026-11-23T10:00:00Z') });
  ({ host } = new URL(server.url));
});
afterAll(() => server.close());

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function signature(canonicalRequest: string): string {
  let key: Buffer | string = `AWS4${server.credentials!.secretAccessKey}`;
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonicalRequest)}`;
  return createHmac('sha256', key).update(toSign).digest('hex');
}

type HeaderLine = readonly [name: string, value: string];

const jsonHeaders = (): readonly HeaderLine[] => [
  ['content-type', 'application/x-amz-json-1.1'],
  ['host', host],
  ['x-amz-date', date],
  ['x-amz-target', target],
];

interface Signed {
  readonly path?: string;
  /** Path and query as they are signed. */
  readonly canonicalPath?: string;
  readonly canonicalQuery?: string;
  /** Lines that are sent; those of one name are signed as one, joined by commas. */
  readonly lines?: readonly HeaderLine[];
  readonly bodyHash?: string;
}

/** Signs these header lines. */
function authorization({
  canonicalPath = '/',
  canonicalQuery = '',
  lines = [],
  bodyHash = sha256(body),
}: Signed): HeaderLine {
  const folded = new Map<string, string>();
  for (const [name, value] of [...jsonHeaders(), ...lines]) {
    const before = folded.get(name);
    folded.set(name, before === undefined ? value : `${before},${value}`);
  }
  const names = [...folded.keys()].sort();
  const headers = names.map((name) => `${name}:${folded.get(name)}\n`).join('');
  const signed = signature(
    `POST\n${canonicalPath}\n${canonicalQuery}\n${headers}\n${names.join(';')}\n${bodyHash}`,
  );
  const credential = `${server.credentials!.accessKeyId}/${scope}`;
  return [
    'authorization',
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signed}`,
  ];
}

/** Sends header lines as they are, repeated ones too. */
function send(
  path: string,
  lines: readonly HeaderLine[],
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method: 'POST', setHost: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    sent.on('error', reject);
    const names = [...new Set(lines.map(([name]) => name))];
    for (const name of names) {
      const values = lines.filter(([one]) => one === name).map(([, value]) => value);
      sent.setHeader(name, values.length === 1 ? values[0]! : values);
    }
    sent.end(body);
  });
}

const sign = (signed: Signed): Promise<{ status: number; text: string }> =>
  send(signed.path ?? '/', [...jsonHeaders(), ...(signed.lines ?? []), authorization(signed)]);

describe('the header form', () => {
  it.each([
    ['nothing odd', {}],
    ['a query', { path: '/?b=2&a=1', canonicalQuery: 'a=1&b=2' }],
    ['an encoded query', { path: '/?a%20b=%C3%BC&%41=%2f', canonicalQuery: 'A=%2F&a%20b=%C3%BC' }],
    ['a name without a value, twice', { path: '/?a&a=', canonicalQuery: 'a=&a=' }],
    [
      'repeated headers, signed as one',
      {
        lines: [
          ['x-custom', 'one'],
          ['x-custom', 'two'],
        ] as const,
      },
    ],
    ['the hash of the body', { lines: [['x-amz-content-sha256', sha256(body)]] as const }],
  ])('is accepted: %s', async (_, signed) => {
    expect(await sign(signed)).toEqual({ status: 200, text: '{"Keys":[],"Truncated":false}' });
  });

  const refused: readonly (readonly [string, () => Promise<{ text: string }>, string])[] = [
    [
      'a payload that is not signed',
      () =>
        sign({
          lines: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
          bodyHash: 'UNSIGNED-PAYLOAD',
        }),
      'InvalidSignatureException',
    ],
    [
      'an x-amz- header that is not signed',
      () => send('/', [...jsonHeaders(), authorization({}), ['x-amz-more', '1']]),
      "'x-amz-more' must be a 'SignedHeader'",
    ],
    [
      'a second x-amz-target',
      () => send('/', [...jsonHeaders(), ['x-amz-target', target], authorization({})]),
      'UnknownOperationException',
    ],
    [
      'a second x-amz-date',
      () => send('/', [...jsonHeaders(), ['x-amz-date', date], authorization({})]),
      'IncompleteSignatureException',
    ],
    [
      'a second value for a signed header',
      () =>
        send('/', [
          ...jsonHeaders(),
          ['x-custom', 'one'],
          ['x-custom', 'two'],
          authorization({ lines: [['x-custom', 'one']] }),
        ]),
      'InvalidSignatureException',
    ],
    [
      'a second authorization',
      () => send('/', [...jsonHeaders(), authorization({}), authorization({})]),
      'IncompleteSignatureException',
    ],
    [
      'a query that was not signed',
      () => send('/?a=1', [...jsonHeaders(), authorization({})]),
      'InvalidSignatureException',
    ],
  ];

  it.each(refused)('is refused: %s', async (_, answer, expected) => {
    const { text } = await answer();
    expect(text).toContain(expected);
    expect((await sign({})).status).toBe(200);
  });
});

describe('the query form', () => {
  function presigned(changes: Readonly<Record<string, string>> = {}, hash = sha256(body)): string {
    const parameters: Record<string, string> = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': `${server.credentials!.accessKeyId}/${scope}`,
      'X-Amz-Date': date,
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'content-type;host;x-amz-target',
      ...changes,
    };
    const query = Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .sort()
      .join('&');
    const headers = `content-type:application/x-amz-json-1.1\nhost:${host}\nx-amz-target:${target}\n`;
    const names = 'content-type;host;x-amz-target';
    return `/?${query}&X-Amz-Signature=${signature(`POST\n/\n${query}\n${headers}\n${names}\n${hash}`)}`;
  }
  const lines = (): readonly HeaderLine[] =>
    jsonHeaders().filter(([name]) => name !== 'x-amz-date');

  it('is accepted', async () => {
    expect((await send(presigned(), lines())).status).toBe(200);
  });

  it.each([
    ['another body was signed', () => presigned({}, sha256('{}')), 'InvalidSignatureException'],
    [
      'no body was signed',
      () => presigned({ 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' }, 'UNSIGNED-PAYLOAD'),
      'InvalidSignatureException',
    ],
    [
      'a session token nobody gave',
      () => presigned({ 'X-Amz-Security-Token': 'token' }),
      'UnrecognizedClientException',
    ],
    ['no date', () => presigned({ 'X-Amz-Date': '' }), "must include 'X-Amz-Date'"],
    ['it is over', () => presigned({ 'X-Amz-Date': `${day}T095859Z` }), 'Signature expired'],
    [
      'another Region',
      () =>
        presigned({
          'X-Amz-Credential': `${server.credentials!.accessKeyId}/${scope.replace('us-east', 'us-west')}`,
        }),
      "valid region, not 'us-west-1'",
    ],
  ])('is refused: %s', async (_, path, expected) => {
    const { status, text } = await send(path(), lines());
    expect(status).toBe(400);
    expect(text).toContain(expected);
  });

  it('is refused beside the header form', async () => {
    const { text } = await send(presigned(), [...jsonHeaders(), authorization({})]);
    expect(text).toContain("Found both 'X-Amz-Algorithm' as a query-string param");
  });
});
