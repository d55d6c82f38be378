import { signRequest } from '@trent/protocol';
import type { Credentials, HttpRequest, KnownAccessKey } from '@trent/protocol';

/** A request, and whether its access key is one of the service's. */
export interface Refusal {
  readonly name: string;
  readonly credentials: Credentials;
  readonly isKnown: boolean;
}

export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const sessionToken = 'a-session-token';
export const now: Date = new Date('2026-11-23T10:00:00Z');

export const known: KnownAccessKey<string> = { secretAccessKey, sessionToken, identity: 'app' };

const right: Credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey, sessionToken };

export const refusals: readonly Refusal[] = [
  {
    name: 'wrong signature',
    credentials: { ...right, secretAccessKey: secretAccessKey.toLowerCase() },
    isKnown: true,
  },
  { name: 'unknown access key', credentials: right, isKnown: false },
  {
    name: 'wrong session token',
    credentials: { ...right, sessionToken: 'a-session-tokem' },
    isKnown: true,
  },
];

/** The request of a refusal as a server receives it. */
export async function requestOf({ credentials }: Refusal): Promise<HttpRequest> {
  const body = '{"KeyId":"alias/app","KeySpec":"AES_256"}';
  const headers = await signRequest(
    {
      method: 'POST',
      host: '127.0.0.1:8080',
      target: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.GenerateDataKeyWithoutPlaintext',
      },
      body,
    },
    { credentials, region: 'us-east-1', service: 'kms', now },
  );
  return { method: 'POST', target: '/', headers, body: new TextEncoder().encode(body) };
}
