import { setTimeout as sleep } from 'node:timers/promises';
import type { Problems } from '../run/problems.ts';
import type { Progress } from '../run/progress.ts';
import { CountingCaller } from './outage-load.ts';
import type { TwoNodes } from './two-nodes.ts';

/** Milliseconds under load with the database there, and without it: longer than a node may answer from memory. */
const loadMs = 1_000;
const outageMs = 2_500;
/** When to give up waiting for the nodes to recover, in milliseconds. */
const patienceMs = 30_000;

const callersPerNode = 4;

export interface Outages {
  readonly good: number;
  readonly serverErrors: number;
  /** From the database's being back to every caller's being answered well, in milliseconds. */
  readonly recoveriesMs: readonly number[];
}

/** Kills the database under the load of callers on both nodes and starts it again, `count` times. */
export async function killDatabase(
  { database, a, b }: TwoNodes,
  count: number,
  problems: Problems,
  progress: Progress,
): Promise<Outages> {
  const callers = Array.from({ length: callersPerNode }, () => [
    new CountingCaller(a, b, problems),
    new CountingCaller(b, a, problems),
  ]).flat();
  await Promise.all(callers.map((caller) => caller.setUp()));
  const recoveriesMs: number[] = [];
  for (let outage = 1; outage <= count; outage += 1) {
    progress(`outage ${outage} of ${count}`);
    let isOver = false;
    const working = Promise.all(callers.map((caller) => caller.workUntil(() => isOver)));
    await sleep(loadMs);
    await database.kill();
    await sleep(outageMs);
    await database.start();
    const backAt = performance.now();
    isOver = true;
    // Requests that were sent while it was away may still be waiting; that counts.
    await working;
    await Promise.all(callers.map((caller) => recover(caller, backAt, problems)));
    recoveriesMs.push(performance.now() - backAt);
  }
  const sum = (of: 'good' | 'serverErrors'): number =>
    callers.reduce((total, { answers }) => total + answers[of], 0);
  return { good: sum('good'), serverErrors: sum('serverErrors'), recoveriesMs };
}

async function recover(caller: CountingCaller, since: number, problems: Problems): Promise<void> {
  while (!(await caller.round())) {
    if (performance.now() - since > patienceMs) {
      problems.add(
        'not recovered',
        `still no good answer ${patienceMs / 1_000} s after the database was back`,
      );
      return;
    }
    await sleep(20);
  }
}
