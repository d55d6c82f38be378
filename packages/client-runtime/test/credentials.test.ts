import { memoizeCredentials } from '@trent/client-runtime';
import type { Credentials } from '@trent/client-runtime';
import { describe, expect, test } from 'vitest';
import { alice, virtualClock } from './helpers.ts';

const minutes = (n: number) => n * 60_000;

/** A provider that is answered by hand, and what it was asked. */
function askable() {
  const asked: {
    signal: AbortSignal | undefined;
    answer: (credentials: Credentials) => void;
    fail: (error: Error) => void;
  }[] = [];
  const provider = (options?: { signal?: AbortSignal }) =>
    new Promise<Credentials>((answer, fail) => {
      asked.push({ signal: options?.signal, answer, fail });
    });
  return { asked, provider };
}

const lasting = (id: string, until: number): Credentials => ({
  ...alice,
  accessKeyId: id,
  expiration: new Date(until),
});

describe('memoised credentials', () => {
  test('are refreshed ahead of their end, while callers go on with the old ones', async () => {
    const clock = virtualClock();
    const { asked, provider } = askable();
    const credentials = memoizeCredentials(provider, clock);
    const first = credentials();
    asked[0]!.answer(lasting('one', clock.now() + minutes(60)));
    expect((await first).accessKeyId).toBe('one');

    await clock.sleep(minutes(54.9));
    expect((await credentials()).accessKeyId).toBe('one');
    expect(asked).toHaveLength(1);

    await clock.sleep(minutes(0.2));
    expect((await credentials()).accessKeyId).toBe('one');
    expect((await credentials()).accessKeyId).toBe('one');
    expect(asked).toHaveLength(2);

    await clock.sleep(minutes(4));
    const waiting = credentials();
    asked[1]!.answer(lasting('two', clock.now() + minutes(60)));
    expect((await waiting).accessKeyId).toBe('two');
    expect(asked).toHaveLength(2);
  });

  test('of a short life are kept for half of it', async () => {
    const clock = virtualClock();
    let asked = 0;
    const credentials = memoizeCredentials(
      () => lasting(`${++asked}`, clock.now() + minutes(1)),
      clock,
    );
    await credentials();
    await clock.sleep(29_000);
    await credentials();
    expect(asked).toBe(1);
    await clock.sleep(2_000);
    await credentials();
    expect(asked).toBe(2);
  });

  test('stay until they expire where they cannot be refreshed, with a pause between attempts', async () => {
    const clock = virtualClock();
    const until = clock.now() + minutes(60);
    const gone = new Error('the metadata service is away');
    let asked = 0;
    const credentials = memoizeCredentials(
      () => (++asked === 1 ? lasting('one', until) : Promise.reject(gone)),
      clock,
    );
    await credentials();
    await clock.sleep(minutes(59.5));
    for (let i = 0; i < 5; i++) expect((await credentials()).accessKeyId).toBe('one');
    expect(asked).toBe(2);
    await clock.sleep(16_000);
    expect((await credentials()).accessKeyId).toBe('one');
    expect(asked).toBe(3);
    await clock.sleep(minutes(1));
    await expect(credentials()).rejects.toBe(gone);
  });

  test('are asked for once by many, of whom one may leave', async () => {
    const { asked, provider } = askable();
    const credentials = memoizeCredentials(provider);
    const controller = new AbortController();
    const leaving = credentials({ signal: controller.signal });
    const staying = credentials();
    controller.abort(new Error('enough'));
    await expect(leaving).rejects.toMatchObject({ code: 'AbortError' });
    expect(asked).toHaveLength(1);
    expect(asked[0]!.signal!.aborted).toBe(false);
    asked[0]!.answer(alice);
    expect(await staying).toBe(alice);
  });

  test('are no longer asked for once all who waited have left; the next one asks anew', async () => {
    const { asked, provider } = askable();
    const credentials = memoizeCredentials(provider);
    const controller = new AbortController();
    const all = [1, 2].map(() => credentials({ signal: controller.signal }));
    controller.abort();
    await Promise.allSettled(all);
    expect(asked[0]!.signal!.aborted).toBe(true);
    const next = credentials();
    expect(asked).toHaveLength(2);
    // What was given up comes late, and is nobody's.
    asked[0]!.answer(lasting('late', Date.now() + minutes(60)));
    asked[1]!.answer(alice);
    expect(await next).toBe(alice);
    expect(await credentials()).toBe(alice);
  });
});
