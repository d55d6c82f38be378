import { signRequest } from '@trent/protocol';
import autocannon from 'autocannon';
import { credentials, region } from './account.ts';

export interface LoadTarget {
  readonly url: string;
  readonly keyId: string;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Sends one signed GenerateDataKeyWithoutPlaintext over and over on 32 connections for the seconds given; throws where
 * any answer is not 200, since a refusal would be faster than the work. A signature is good for 15 minutes.
 */
export async function load(target: LoadTarget, seconds: number): Promise<LoadResult> {
  const body = JSON.stringify({
    KeyId: target.keyId,
    KeySpec: 'AES_256',
    EncryptionContext: { tenant: 'a', use: 'backup' },
  });
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'TrentService.GenerateDataKeyWithoutPlaintext',
  };
  const signed = await signRequest(
    { method: 'POST', host: new URL(target.url).host, target: '/', headers, body },
    { credentials, region, service: 'kms', now: new Date() },
  );
  const result = await autocannon({
    url: target.url,
    method: 'POST',
    headers: signed,
    body,
    connections: 32,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0) {
    throw new Error(
      `${target.url}: ${result.non2xx} refused, ${result.errors} errors, ${result.timeouts} timeouts`,
    );
  }
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}
