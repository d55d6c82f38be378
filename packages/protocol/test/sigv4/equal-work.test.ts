/**
 * That an access key does not exist must not show in the time that a refusal takes: the same hashes over as many bytes,
 * whatever is wrong with the credentials. Counted, since time cannot be tested; `npm run bench -- signatures` measures it.
 */
import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import type { KnownAccessKey } from '@trent/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { digest } from '../../src/digest/node.ts';
import { credentials, now, signedRequest, verifyOptions } from '../support/signed-request.ts';

const sessionToken = 'a-session-token';
const known: KnownAccessKey<string> = {
  secretAccessKey: credentials.secretAccessKey,
  sessionToken,
  identity: 'app',
};

/** Names of the digest's functions, with the lengths of what they are given. */
async function workOf(
  given: Partial<typeof credentials>,
  entry: KnownAccessKey<string> | undefined,
  caches: Pick<typeof verifyOptions, 'signingKeys' | 'decoySigningKeys'>,
): Promise<{ readonly code: string; readonly work: readonly string[] }> {
  const request = await signedRequest({ credentials: { ...credentials, sessionToken, ...given } });
  const work: string[] = [];
  const length = (value: unknown): number =>
    typeof value === 'string' || value instanceof Uint8Array || Array.isArray(value)
      ? value.length
      : 0;
  for (const name of ['sha256Hex', 'hmacHex', 'deriveKey', 'equal'] as const) {
    const real = digest[name].bind(digest) as (...values: unknown[]) => never;
    vi.spyOn(digest, name).mockImplementation((...values: unknown[]) => {
      work.push(`${name} ${values.map(length).join(' ')}`);
      return real(...values);
    });
  }
  const options = { ...verifyOptions, ...caches, lookup: () => entry };
  const error = await Promise.resolve()
    .then(() => verifyRequest(request, options))
    .catch((reason: { code: string }) => reason);
  vi.restoreAllMocks();
  return { code: 'code' in error ? error.code : 'accepted', work };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['with signing keys derived each time', () => ({})],
  [
    'with signing keys kept',
    () => ({ signingKeys: new SigningKeyCache(), decoySigningKeys: new SigningKeyCache() }),
  ],
])('%s', (_, makeCaches) => {
  test('an unknown access key takes the work of a wrong signature, and of a right one', async () => {
    const caches = makeCaches();
    // Twice: the second time finds what the first one kept.
    for (const round of [1, 2]) {
      const unknown = await workOf({}, undefined, caches);
      const wrong = await workOf({ secretAccessKey: 'x'.repeat(40) }, known, caches);
      const right = await workOf({}, known, caches);
      expect([unknown.code, wrong.code, right.code]).toEqual([
        'UnrecognizedClientException',
        'InvalidSignatureException',
        'accepted',
      ]);
      expect(wrong.work.length).toBeGreaterThan(3);
      expect({ round, work: unknown.work }).toEqual({ round, work: wrong.work });
      expect(right.work.at(-1)).toBe('equal 15 15');
      const lost = await workOf({ sessionToken: 'another-token!!' }, known, caches);
      expect(lost.code).toBe('UnrecognizedClientException');
      expect(lost.work.slice(-3)).toEqual(unknown.work.slice(-3));
    }
  });
});

test('that a session is over is told only to who has its token', async () => {
  const expired = { ...known, expiration: now };
  expect((await workOf({}, expired, {})).code).toBe('ExpiredTokenException');
  const other = await workOf({ sessionToken: 'another' }, expired, {});
  expect(other.code).toBe('UnrecognizedClientException');
});
