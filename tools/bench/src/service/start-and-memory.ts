import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { load, wrapLoad } from './load.ts';
import { createKey, startServer } from './server.ts';

const starts = 5;
const mib = 1_048_576;
/** Requests at once, so that no signature grows old. */
const portion = 50_000;

/** Milliseconds from the start of the process to its first answer. */
export async function timeToFirstAnswer(directory: string, name: string): Promise<number> {
  const startedAt = performance.now();
  await using server = await startServer(directory, name);
  await server.client.expect('ListKeys', { Limit: 1 });
  return performance.now() - startedAt;
}

/** The first start compiles the sources, and later ones find them compiled. */
export async function measureStart(
  directory: string,
  progress: (text: string) => void,
): Promise<Target> {
  await timeToFirstAnswer(directory, 'start');
  await sleep(1_500);
  const times: number[] = [];
  for (let start = 1; start <= starts; start += 1) {
    progress(`service: start ${start}/${starts}`);
    times.push(await timeToFirstAnswer(directory, 'start'));
  }
  return {
    what: 'first answer after the start of the process',
    figure: median(times),
    unit: ' ms',
    digits: 0,
    atMost: 300,
  };
}

/** Resident memory of a server that has just started, and what it grows by over `requests` requests. */
export async function measureMemory(
  directory: string,
  requests: number,
  progress: (text: string) => void,
): Promise<readonly Target[]> {
  await using server = await startServer(directory, 'memory');
  const { client, process } = server;
  const target = wrapLoad(process.url, await createKey(client));
  await sleep(2_000);
  const idle = process.residentBytes() / mib;
  for (let sent = 0; sent < requests; sent += portion) {
    progress(`service: memory, ${sent} of ${requests} requests`);
    await load({ ...target, amount: Math.min(portion, requests - sent) });
  }
  await sleep(2_000);
  const after = process.residentBytes() / mib;
  return [
    { what: 'resident memory, idle', figure: idle, unit: ' MiB', digits: 0, atMost: 100 },
    {
      what: `growth of it after ${requests.toLocaleString('en-US')} requests`,
      figure: after - idle,
      unit: ' MiB',
      digits: 0,
      atMost: 20,
    },
  ];
}
