import { inspect } from 'node:util';
import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import type { KnownAccessKey } from '@trent/protocol';
import { describe, expect, test } from 'vitest';
import {
  credentials,
  now,
  signedRequest,
  verdict,
  verifyOptions,
  withHeaders,
} from '../support/signed-request.ts';

test('who called, with which key, for which region, under which headers', async () => {
  const request = withHeaders(await signedRequest({ region: 'eu-central-1' }), {
    'user-agent': 'not signed',
    'x-forwarded-for': '192.0.2.1',
  });
  expect(await verifyRequest(request, verifyOptions)).toEqual({
    identity: 'arn:aws:iam::111122223333:user/app',
    accessKeyId: credentials.accessKeyId,
    region: 'eu-central-1',
    signedHeaders: ['content-type', 'host', 'x-amz-date', 'x-amz-target'],
  });
});

test('the access key may be looked up asynchronously', async () => {
  const request = await signedRequest();
  const lookup = async (id: string, region: string): Promise<KnownAccessKey<string> | undefined> =>
    verifyOptions.lookup(id, region);
  await expect(verdict(request, { lookup })).resolves.toBe('accepted');
  await expect(verdict(request, { lookup: async () => undefined })).resolves.toMatchObject({
    code: 'UnrecognizedClientException',
  });
});

describe('session token', () => {
  const token = 'FwoGZXIvYXdzEXAMPLE/TOKEN+secret==';
  const temporary = { ...credentials, sessionToken: token };
  const known = (entry: Partial<KnownAccessKey<string>>) => ({
    lookup: () => ({ secretAccessKey: credentials.secretAccessKey, identity: 'app', ...entry }),
  });
  const future = new Date(now.getTime() + 1);

  test('the right one is accepted', async () => {
    const request = await signedRequest({ credentials: temporary });
    const options = known({ sessionToken: token, expiration: future });
    await expect(verdict(request, options)).resolves.toBe('accepted');
  });

  test.each([
    ['missing', credentials, { sessionToken: token }, 'invalid.'],
    ['wrong', { ...credentials, sessionToken: 'other' }, { sessionToken: token }, 'invalid'],
    [
      'wrong, same length',
      { ...credentials, sessionToken: `${token.slice(0, -1)}-` },
      { sessionToken: token },
      'invalid',
    ],
    ['of a permanent key', temporary, {}, 'invalid'],
    ['empty, of a permanent key', { ...credentials, sessionToken: '' }, {}, 'invalid'],
  ])('%s is refused', async (_, given, entry, end) => {
    const request = await signedRequest({ credentials: given });
    await expect(verdict(request, known(entry))).resolves.toEqual({
      code: 'UnrecognizedClientException',
      status: 400,
      message: `The security token included in the request is ${end}`,
    });
  });

  test('an expired one is refused', async () => {
    const request = await signedRequest({ credentials: temporary });
    const options = known({ sessionToken: token, expiration: now });
    await expect(verdict(request, options)).resolves.toEqual({
      code: 'ExpiredTokenException',
      status: 400,
      message: 'The security token included in the request is expired',
    });
  });

  test('is not in the text of a wrong signature, which shows the rest of what is signed', async () => {
    const signed = await signedRequest({ credentials: temporary });
    const target = `/?X-Amz-Security-Token=${encodeURIComponent(token)}`;
    for (const request of [
      { ...signed, body: new Uint8Array() },
      { ...signed, target },
    ]) {
      const error = await Promise.resolve()
        .then(() => verifyRequest(request, { ...verifyOptions, ...known({ sessionToken: token }) }))
        .catch((reason: unknown) => reason);
      const shown = inspect(error, { showHidden: true });
      expect(shown).toContain('x-amz-security-token:[redacted]');
      expect(shown).toContain('x-amz-target:TrentService.DescribeKey');
      expect(shown).not.toContain('EXAMPLE/TOKEN');
      expect(shown).not.toContain('EXAMPLE%2FTOKEN');
      expect(shown).not.toContain(credentials.secretAccessKey);
    }
  });
});

test('unknown access keys take signing keys from their own cache only', async () => {
  const asked: string[] = [];
  class Watched extends SigningKeyCache {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
    }
    override get(...[secret, scope]: Parameters<SigningKeyCache['get']>) {
      asked.push(`${this.name}: ${secret.length}`);
      return super.get(secret, scope);
    }
  }
  const caches = { signingKeys: new Watched('real'), decoySigningKeys: new Watched('decoy') };
  const request = await signedRequest();
  await verdict(request, caches);
  await verdict(
    await signedRequest({ credentials: { ...credentials, accessKeyId: 'AKID' } }),
    caches,
  );
  expect(asked).toEqual(['real: 40', 'decoy: 40']);
});

test('the made-up secret of an unknown access key opens nothing', async () => {
  const secretAccessKey = 'AKID'.padEnd(40, '-');
  const request = await signedRequest({ credentials: { accessKeyId: 'AKID', secretAccessKey } });
  await expect(verdict(request)).resolves.toMatchObject({ code: 'UnrecognizedClientException' });
});
