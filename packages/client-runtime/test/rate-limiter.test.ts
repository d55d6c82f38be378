import { createAdaptiveRateLimiter, createClient } from '@trent/client-runtime';
import type { RateLimiter } from '@trent/client-runtime';
import { describe, expect, test } from 'vitest';
import { config, nothing, virtualClock } from './helpers.ts';

/** Attempts per second that are let through from now on: how much longer the second of two in a row waits. */
function rateOf(limiter: RateLimiter, nowMs: number): number {
  const first = limiter.acquire(nowMs);
  const second = limiter.acquire(nowMs);
  return 1_000 / (second - first);
}

// The table that the AWS SDKs hold their adaptive modes to: an answer every 0.2 s, throttled at 2.0 and 3.2 s.
const rates: readonly (readonly [second: number, throttled: boolean, rate: number])[] = [
  [2.0, true, 3.02848],
  [2.2, false, 3.486639],
  [2.4, false, 3.821874],
  [2.6, false, 4.053386],
  [2.8, false, 4.200373],
  [3.0, false, 4.282037],
  [3.2, true, 2.997426],
  [3.4, false, 3.452226],
];

describe('the rate', () => {
  test.each(rates)('after %d s (throttled: %s) is %d', (second, _, rate) => {
    const limiter = createAdaptiveRateLimiter();
    for (let tenths = 2; tenths <= second * 10; tenths += 2) {
      limiter.record(tenths * 100, tenths === 20 || tenths === 32);
    }
    // Use up what has gathered, so that both of the measured attempts wait.
    for (let i = 0; i < 10; i++) limiter.acquire(second * 1_000);
    expect(rateOf(limiter, second * 1_000)).toBeCloseTo(rate, 5);
  });

  test('is not limited before the service throttles', () => {
    const limiter = createAdaptiveRateLimiter();
    for (let i = 0; i < 1_000; i++) {
      expect(limiter.acquire(i)).toBe(0);
      limiter.record(i, false);
    }
  });
});

describe('a client with it', () => {
  /** A service that allows `perSecond` calls, in virtual time. */
  function limitedService(perSecond: number, now: () => number) {
    const seen = { sent: 0, throttled: 0 };
    let second = 0;
    let inSecond = 0;
    const send = async () => {
      const current = Math.floor(now() / 1_000);
      if (current !== second) [second, inSecond] = [current, 0];
      inSecond++;
      seen.sent++;
      if (inSecond <= perSecond) return { status: 200, headers: {}, body: '{}' };
      seen.throttled++;
      return { status: 400, headers: {}, body: '{"__type":"ThrottlingException"}' };
    };
    return { seen, transport: { send } };
  }

  async function oneMinute(rateLimiter: RateLimiter | undefined) {
    const clock = virtualClock(1_700_000_000_000);
    const { seen, transport } = limitedService(10, clock.now);
    const client = createClient({
      ...config,
      clock,
      transport,
      deadlineMs: 0,
      retry: { baseDelayMs: 0, throttlingBaseDelayMs: 0, ...(rateLimiter && { rateLimiter }) },
    });
    const end = clock.now() + 60_000;
    while (clock.now() < end) {
      await client.send(nothing, {}).catch(() => {});
      await clock.sleep(20);
    }
    return seen;
  }

  test('hits the limit of the service much less often than one without', async () => {
    const without = await oneMinute(undefined);
    const adaptive = await oneMinute(createAdaptiveRateLimiter());
    expect(without.throttled).toBeGreaterThan(without.sent / 2);
    expect(adaptive.throttled).toBeLessThan(adaptive.sent / 5);
    // It uses what it is allowed, too.
    expect(adaptive.sent - adaptive.throttled).toBeGreaterThan(300);
  });

  test('waits no longer than the deadline and the signal allow', async () => {
    const rateLimiter: RateLimiter = { acquire: () => 5_000, record: () => {} };
    const transport = { send: () => Promise.reject(new Error('not reached')) };
    const client = createClient({ ...config, transport, retry: { rateLimiter } });
    await expect(client.send(nothing, {}, { deadlineMs: 20 })).rejects.toMatchObject({
      code: 'TimeoutError',
      mayHaveArrived: false,
    });
    const signal = AbortSignal.timeout(20);
    await expect(client.send(nothing, {}, { signal })).rejects.toMatchObject({
      code: 'AbortError',
    });
  });
});
