import { signRequest } from '@trent/protocol';
import { accessKeys, region } from '@trent/server-fixture';
import autocannon from 'autocannon';
import { percentile } from '../measure/statistics.ts';

/** Requests of one operation, sent over and over. */
export interface Load {
  readonly url: string;
  readonly operation: string;
  /** Sent by turns, each signed once: a signature is good for 15 minutes. */
  readonly inputs: readonly object[];
  readonly connections: number;
  /** How long, in seconds; or how many, by `amount`. */
  readonly seconds?: number;
  readonly amount?: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Sends what it is told; throws where any answer is not 200, since a refusal would be faster than the work. */
export async function load({
  url,
  operation,
  inputs,
  connections,
  seconds,
  amount,
}: Load): Promise<LoadResult> {
  const requests = await Promise.all(inputs.map((input) => signed(url, operation, input)));
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        requests,
        connections,
        ...(amount === undefined ? { duration: seconds ?? 1 } : { amount }),
      },
      (error: unknown, done) => (error === null ? resolve(done) : reject(error)),
    );
    // Its own percentiles are whole milliseconds.
    instance.on('response', (_client, _statusCode, _bytes, milliseconds) => {
      times.push(milliseconds);
    });
  });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0) {
    throw new Error(
      `${url}: ${operation}: ${result.non2xx} refused, ${result.errors} errors, ${result.timeouts} timeouts`,
    );
  }
  return { perSecond: result.requests.average, p99Ms: percentile(times, 0.99) };
}

/** One GenerateDataKeyWithoutPlaintext with an encryption context, as 32 connections send it. */
export function wrapLoad(url: string, keyId: string): Omit<Load, 'seconds' | 'amount'> {
  const EncryptionContext = { tenant: 'a', use: 'backup' };
  return {
    url,
    operation: 'GenerateDataKeyWithoutPlaintext',
    inputs: [{ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext }],
    connections: 32,
  };
}

async function signed(url: string, operation: string, input: object): Promise<autocannon.Request> {
  const body = JSON.stringify(input);
  const headers = await signRequest(
    {
      method: 'POST',
      host: new URL(url).host,
      target: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${operation}`,
      },
      body,
    },
    { credentials: accessKeys.administrator, region, service: 'kms', now: new Date() },
  );
  return { method: 'POST', path: '/', headers, body };
}
