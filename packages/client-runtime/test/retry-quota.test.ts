import { createClient } from '@trent/client-runtime';
import type { Transport } from '@trent/client-runtime';
import { describe, expect, test } from 'vitest';
import { config, nothing, virtualClock } from './helpers.ts';

/** A client, and how many requests its next call took; `status` and `code` are what the service answers. */
function setUp(maxAttempts = 3) {
  const answers = { status: 500, code: 'InternalException', succeedAt: Infinity };
  let requests = 0;
  const transport: Transport = {
    send: async () => {
      requests++;
      return requests >= answers.succeedAt
        ? { status: 200, headers: {}, body: '{}' }
        : { status: answers.status, headers: {}, body: `{"__type":"${answers.code}"}` };
    },
  };
  const client = createClient({ ...config, clock: virtualClock(), transport, maxAttempts });
  const requestsOfCall = async (): Promise<number> => {
    requests = 0;
    await client.send(nothing, {}).catch(() => {});
    return requests;
  };
  return { answers, requestsOfCall };
}

describe('the retries of a client', () => {
  test('are 35 at most while the service fails: 500 tokens, 14 for each', async () => {
    const { requestsOfCall } = setUp();
    let retries = 0;
    for (let call = 0; call < 30; call++) retries += (await requestsOfCall()) - 1;
    expect(retries).toBe(35);
  });

  test('are 100 at most while it throttles: 5 for each', async () => {
    const { answers, requestsOfCall } = setUp();
    Object.assign(answers, { status: 400, code: 'ThrottlingException' });
    let retries = 0;
    for (let call = 0; call < 80; call++) retries += (await requestsOfCall()) - 1;
    expect(retries).toBe(100);
  });

  test('a retry that succeeds gives back what it took; a call without one gives a token', async () => {
    const { answers, requestsOfCall } = setUp(2);
    for (let call = 0; call < 36; call++) await requestsOfCall();
    // 500 - 35 * 14 are left: too few for one.
    expect(await requestsOfCall()).toBe(1);
    answers.succeedAt = 1;
    for (let call = 0; call < 4; call++) await requestsOfCall();
    answers.succeedAt = 2;
    for (let call = 0; call < 5; call++) expect(await requestsOfCall()).toBe(2);
    answers.succeedAt = Infinity;
    expect(await requestsOfCall()).toBe(2);
    expect(await requestsOfCall()).toBe(1);
  });
});
