/** One event for each request, in CloudTrail's shape, before the answer leaves, and without a secret. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditTrail } from '../src/audit/audit-trail.ts';
import { call } from './helpers/signed-request.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

interface Event {
  readonly [member: string]: unknown;
  readonly eventName: string;
  readonly requestParameters: Readonly<Record<string, unknown>> | null;
  readonly responseElements: Readonly<Record<string, unknown>> | null;
}

let directory: ReturnType<typeof temporaryDirectory>;
let server: RunningServer;

beforeEach(async () => {
  directory = temporaryDirectory();
  server = await startServer({ data: directory.path });
});

afterEach(async () => {
  await server.close();
  directory[Symbol.dispose]();
});

async function ask(operation: string, input: object) {
  return call(server.url, {
    credentials: server.credentials!,
    operation,
    body: JSON.stringify(input),
  });
}

function events(file = server.auditFile!): readonly Event[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
}

describe('the audit trail', () => {
  it('has the event of a call once its answer is there, with the request id of the answer', async () => {
    const created = await ask('CreateKey', { Description: 'audited' });
    const { Arn } = created.body['KeyMetadata'] as { Arn: string };
    const [event] = events();
    const accountId = Arn.split(':')[4];
    expect(event).toMatchObject({
      eventVersion: '1.11',
      userIdentity: {
        type: 'Root',
        principalId: accountId,
        arn: `arn:aws:iam::${accountId}:root`,
        accountId,
        accessKeyId: server.credentials!.accessKeyId,
      },
      eventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      eventSource: 'kms.amazonaws.com',
      eventName: 'CreateKey',
      awsRegion: 'us-east-1',
      sourceIPAddress: '127.0.0.1',
      requestParameters: { description: 'audited' },
      responseElements: { keyMetadata: { arn: Arn, keyState: 'Enabled' } },
      requestID: created.headers.get('x-amzn-requestid'),
      eventID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      readOnly: false,
      resources: [{ accountId, type: 'AWS::KMS::Key', ARN: Arn }],
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: accountId,
      eventCategory: 'Management',
    });
    expect(event).not.toHaveProperty('errorCode');
  });

  it('names the key behind an alias, and the encryption context, but nothing secret', async () => {
    const { KeyMetadata } = (await ask('CreateKey', {})).body as { KeyMetadata: { Arn: string } };
    await ask('CreateAlias', { AliasName: 'alias/a', TargetKeyId: KeyMetadata.Arn });
    const plaintext = Buffer.from('a plaintext that nobody may read').toString('base64');
    const encrypted = await ask('Encrypt', {
      KeyId: 'alias/a',
      Plaintext: plaintext,
      EncryptionContext: { tenant: 'x' },
    });
    const { CiphertextBlob } = encrypted.body as { CiphertextBlob: string };
    await ask('Decrypt', { CiphertextBlob, EncryptionContext: { tenant: 'x' } });
    const granted = await ask('CreateGrant', {
      KeyId: KeyMetadata.Arn,
      GranteePrincipal: 'arn:aws:iam::111122223333:user/app',
      Operations: ['Decrypt'],
    });
    const { GrantToken, GrantId } = granted.body as { GrantToken: string; GrantId: string };
    await ask('Decrypt', { CiphertextBlob, GrantTokens: [GrantToken], EncryptionContext: {} });

    const [, , encrypt, decrypt, grant, refused] = events();
    expect(encrypt).toMatchObject({
      requestParameters: { keyId: 'alias/a', encryptionContext: { tenant: 'x' } },
      responseElements: null,
      readOnly: true,
      resources: [{ ARN: KeyMetadata.Arn }],
    });
    expect(decrypt).toMatchObject({ resources: [{ ARN: KeyMetadata.Arn }] });
    expect(grant!.responseElements).toEqual({ grantId: GrantId });
    expect(refused).toMatchObject({ errorCode: 'InvalidCiphertextException' });
    const text = readFileSync(server.auditFile!, 'utf8');
    for (const secret of [
      plaintext,
      CiphertextBlob,
      GrantToken,
      server.credentials!.secretAccessKey,
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('has refusals too: unsigned, throttled, of an unknown key', async () => {
    await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.ListKeys',
        'user-agent': 'someone/1.0',
      },
      body: '{}',
    });
    await ask('DescribeKey', { KeyId: 'alias/none' });
    const [unsigned, missing] = events();
    expect(unsigned).toMatchObject({
      userIdentity: { type: 'Unknown' },
      eventName: 'ListKeys',
      userAgent: 'someone/1.0',
      errorCode: 'MissingAuthenticationTokenException',
      requestParameters: null,
    });
    expect(missing).toMatchObject({
      errorCode: 'NotFoundException',
      errorMessage: expect.stringContaining('alias/none'),
      requestParameters: { keyId: 'alias/none' },
    });
  });

  it('repeats no grant token of a request that is refused for it', async () => {
    const GrantTokens = Array.from({ length: 11 }, () => "a-grant-token-with-a-'quote");
    const { body } = await ask('DescribeKey', { KeyId: 'alias/none', GrantTokens });
    expect(body.message).toContain('a-grant-token');
    await ask('RetireGrant', { GrantToken: `a-grant-token-${'x'.repeat(8_200)}` });
    expect(events().map(({ errorCode }) => errorCode)).toEqual([
      'ValidationException',
      'ValidationException',
    ]);
    expect(readFileSync(server.auditFile!, 'utf8')).not.toContain('a-grant-token');
  });

  it('is for the owner alone, and goes on where it was after a restart', async () => {
    await ask('ListKeys', {});
    const file = server.auditFile!;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await server.close();
    server = await startServer({ data: directory.path });
    await ask('ListKeys', {});
    expect(events(file)).toHaveLength(2);
  });

  it('goes on in a new file once the old one was moved away and settings are read again', async () => {
    await ask('ListKeys', {});
    const file = server.auditFile!;
    renameSync(file, `${file}.1`);
    server.reload({});
    await ask('ListAliases', {});
    expect(events(`${file}.1`).map(({ eventName }) => eventName)).toEqual(['ListKeys']);
    expect(events(file).map(({ eventName }) => eventName)).toEqual(['ListAliases']);
  });

  it('can be off', async () => {
    await using without = { [Symbol.asyncDispose]: () => other.close() };
    const other = await startServer({ ephemeral: true, audit: 'off' });
    expect(without).toBeDefined();
    expect(other.auditFile).toBeNull();
  });

  it('does not start where it cannot be written to', async () => {
    using elsewhere = temporaryDirectory();
    const file = join(elsewhere.path, 'a directory');
    mkdirSync(file);
    await expect(startServer({ data: elsewhere.path, audit: file })).rejects.toThrow(
      /audit trail .* cannot be written to \(EISDIR\)/,
    );
  });
});

describe('an audit trail that cannot be written to', () => {
  it('withholds the answer, refuses what would change something, and recovers', async () => {
    using elsewhere = temporaryDirectory();
    // A device that is always full: it opens, and every write fails.
    await using full = await disposable(
      startServer({ data: elsewhere.path, audit: '/dev/full', logLevel: 'silent' }),
    );
    const create = () =>
      call(full.server.url, {
        credentials: full.server.credentials!,
        operation: 'CreateKey',
        body: '{}',
      });
    const first = await create();
    expect([first.status, first.body.__type]).toEqual([500, 'KMSInternalException']);
    const ready = await fetch(`${full.server.url}/_trent/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', problems: ['audit'] },
    ]);
    expect((await create()).status).toBe(500);
    await full.server.close();
    await using again = await disposable(startServer({ data: elsewhere.path }));
    const listed = await call(again.server.url, {
      credentials: again.server.credentials!,
      operation: 'ListKeys',
      body: '{}',
    });
    // The first call was carried out before its event failed; the second was not begun.
    expect(listed.body['Keys']).toHaveLength(1);
  });

  it('leaves no half event behind', async () => {
    using elsewhere = temporaryDirectory();
    const file = join(elsewhere.path, 'audit.jsonl');
    writeFileSync(file, '{"before":true}\n');
    const trail = openAuditTrail(file);
    await Promise.all([trail.write({ a: 1 }), trail.write({ b: 2 })]);
    trail.close();
    expect(readFileSync(file, 'utf8')).toBe('{"before":true}\n{"a":1}\n{"b":2}\n');
  });
});

async function disposable(
  starting: Promise<RunningServer>,
): Promise<{ readonly server: RunningServer } & AsyncDisposable> {
  const started = await starting;
  return { server: started, [Symbol.asyncDispose]: () => started.close() };
}
