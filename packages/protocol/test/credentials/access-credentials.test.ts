import { inspect } from 'node:util';
import { AccessCredentials, signRequest } from '@trent/protocol';
import { expect, test } from 'vitest';

const expiration = new Date('2026-11-23T10:00:00Z');
const plain = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'TopSecret',
  sessionToken: 'TokenSecret',
  expiration,
};
const credentials = new AccessCredentials(plain);

test('tells its members by name', () => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  expect({
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration: credentials.expiration,
  }).toEqual(plain);
});

test.each([
  ['inspect', () => inspect(credentials)],
  ['inspect with all options', () => inspect([credentials], { showHidden: true, getters: true })],
  ['JSON', () => JSON.stringify({ credentials })],
  ['a spread', () => JSON.stringify({ ...credentials })],
  ['a string', () => String(credentials)],
])('%s does not show the secrets', (_, show) => {
  expect(show()).not.toMatch(/Secret(?!AccessKey)|secret(?!AccessKey)/);
});

test('is still told apart in a log', () => {
  expect(inspect(credentials)).toContain('AKIAIOSFODNN7EXAMPLE');
});

test('signs like what it was made from', async () => {
  const request = { method: 'POST', host: 'h', target: '/', headers: {}, body: '{}' };
  const options = { region: 'us-east-1', service: 'kms', now: expiration };
  expect(await signRequest(request, { ...options, credentials })).toEqual(
    await signRequest(request, { ...options, credentials: plain }),
  );
});
