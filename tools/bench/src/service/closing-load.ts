import { SignedClient } from '@trent/server-fixture';
import type { Load, LoadResult } from './load.ts';
import { percentile } from '../measure/statistics.ts';

/**
 * As `load`, for a server that closes the connection behind each answer: autocannon waits where it should connect again.
 * The client is that of the soaks, which manages thousands of requests a second.
 */
export async function closingLoad({
  url,
  operation,
  inputs,
  connections,
  seconds = 1,
}: Omit<Load, 'amount'>): Promise<LoadResult> {
  const client = new SignedClient(url);
  const times: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  const work = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      await client.expect(operation, inputs[times.length % inputs.length]!);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - startedAt) / 1_000;
  client.close();
  return { perSecond: times.length / took, p99Ms: percentile(times, 0.99) };
}
