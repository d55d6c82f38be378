/** `curl --aws-sigv4`: a third implementation of the signature, and of HTTP. */
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './helpers/run-program.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ ephemeral: true, port: 0 });
});
afterAll(() => server.close());

interface CurlAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Record<string, unknown>;
}

async function curl(
  operation: string,
  body: unknown,
  options: { contentType?: string; secret?: string } = {},
): Promise<CurlAnswer> {
  const { credentials, url } = server;
  const { exitCode, stdout, stderr } = await runProgram('curl', [
    '--silent',
    '--show-error',
    '--max-time',
    '10',
    '--aws-sigv4',
    'aws:amz:us-east-1:kms',
    '--user',
    `${credentials?.accessKeyId}:${options.secret ?? credentials?.secretAccessKey}`,
    '--header',
    `Content-Type: ${options.contentType ?? 'application/x-amz-json-1.1'}`,
    '--header',
    `X-Amz-Target: TrentService.${operation}`,
    '--data',
    JSON.stringify(body),
    '--write-out',
    '\n%{http_code} %{content_type}',
    `${url}/`,
  ]);
  expect([exitCode, stderr]).toEqual([0, '']);
  const [, text = '', status, contentType = ''] = /^(.*)\n(\d+) (.*)$/s.exec(stdout) ?? [];
  return { status: Number(status), contentType, body: JSON.parse(text || '{}') };
}

describe('curl --aws-sigv4', () => {
  it.each(['application/x-amz-json-1.1', 'application/json'])(
    'makes a key and wraps with it, as %s',
    async (contentType) => {
      const created = await curl('CreateKey', {}, { contentType });
      expect(created.status).toBe(200);
      expect(created.contentType).toBe('application/x-amz-json-1.1');
      const { KeyId, Arn } = created.body['KeyMetadata'] as { KeyId: string; Arn: string };
      const wrapped = await curl(
        'GenerateDataKeyWithoutPlaintext',
        { KeyId, NumberOfBytes: 64 },
        { contentType },
      );
      expect(wrapped).toMatchObject({
        status: 200,
        contentType: 'application/x-amz-json-1.1',
        body: { KeyId: Arn, CiphertextBlob: expect.stringMatching(/^[\w+/]+=*$/) },
      });
    },
  );

  it('is refused with a wrong secret', async () => {
    expect(await curl('CreateKey', {}, { secret: 'wrong' })).toMatchObject({
      status: 400,
      body: { __type: 'InvalidSignatureException' },
    });
  });
});
