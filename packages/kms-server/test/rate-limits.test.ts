import { startServer } from '@trent/kms-server';
import { isServiceError } from '@trent/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimits } from '../src/limits/rate-limits.ts';
import { call } from './helpers/signed-request.ts';

function admission(changes: { accountId?: string; region?: string; operation?: string } = {}) {
  const accountId = changes.accountId ?? '111122223333';
  return {
    identity: { accountId, arn: `arn:aws:iam::${accountId}:root` },
    region: changes.region ?? 'us-east-1',
    operation: changes.operation ?? 'Decrypt',
  };
}

function isAdmitted(limits: RateLimits, call = admission()): boolean {
  try {
    limits.admit(call);
    return true;
  } catch (error) {
    if (!isServiceError(error, 'ThrottlingException')) throw error;
    return false;
  }
}

describe('rate limits', () => {
  it('let through as many as a second may have, then as many as time brings back', () => {
    let now = 0;
    const limits = new RateLimits({ perSecond: 2 }, () => now);
    expect([1, 2, 3].map(() => isAdmitted(limits))).toEqual([true, true, false]);
    now += 499;
    expect(isAdmitted(limits)).toBe(false);
    now += 2;
    expect(isAdmitted(limits)).toBe(true);
    now += 60_000;
    expect([1, 2, 3].map(() => isAdmitted(limits))).toEqual([true, true, false]);
  });

  it('count each account, Region and operation for itself', () => {
    const limits = new RateLimits({ perSecond: 1 }, () => 0);
    for (const other of [
      {},
      { accountId: '444455556666' },
      { region: 'eu-west-1' },
      { operation: 'Encrypt' },
    ]) {
      expect([isAdmitted(limits, admission(other)), isAdmitted(limits, admission(other))]).toEqual([
        true,
        false,
      ]);
    }
  });

  it('may be for some operations alone', () => {
    const limits = new RateLimits({ operations: { CreateKey: 1 } }, () => 0);
    const creations = [1, 2].map(() => isAdmitted(limits, admission({ operation: 'CreateKey' })));
    expect(creations).toEqual([true, false]);
    expect([1, 2, 3].every(() => isAdmitted(limits))).toBe(true);
  });

  it('never let through more than the limit and what time brought back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
        (perSecond, pauses) => {
          let now = 0;
          const limits = new RateLimits({ perSecond }, () => now);
          let admitted = 0;
          for (const pause of pauses) {
            now += pause;
            if (isAdmitted(limits)) admitted += 1;
          }
          expect(admitted).toBeLessThanOrEqual(perSecond + (now / 1_000) * perSecond + 1e-6);
        },
      ),
    );
  });

  it('are answered as the API does, after the signature and before the request is judged', async () => {
    const server = await startServer({
      ephemeral: true,
      limits: { operations: { DescribeKey: 1 } },
    });
    try {
      const ask = () =>
        call(server.url, {
          credentials: server.credentials!,
          operation: 'DescribeKey',
          body: '{}',
        });
      expect((await ask()).body.__type).toBe('ValidationException');
      const throttled = await ask();
      expect([throttled.status, throttled.body]).toEqual([
        400,
        {
          __type: 'ThrottlingException',
          message:
            'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
        },
      ]);
      server.reload({});
      expect((await ask()).body.__type).toBe('ValidationException');
      expect((await ask()).body.__type).toBe('ValidationException');
    } finally {
      await server.close();
    }
  });
});
