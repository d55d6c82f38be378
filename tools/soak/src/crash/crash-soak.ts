import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import {
  SignedClient,
  startTrentKms,
  writeConfiguration,
  type TrentProcess,
} from '@trent/server-fixture';
import { Problems } from '../run/problems.ts';
import type { Progress } from '../run/progress.ts';
import type { Report } from '../run/report.ts';
import { SeededRandom } from '../run/seeded-random.ts';
import { quantile } from '../run/statistics.ts';
import { compare, compareAll } from './comparison.ts';
import { Worker } from './worker.ts';

export interface CrashOptions {
  readonly seed: number;
  readonly kills: number;
  readonly workers: number;
  /** Longest time under load before a kill, in milliseconds. */
  readonly loadMs: number;
  /** An empty directory. */
  readonly directory: string;
  readonly progress: Progress;
}

/** A restart after a kill may take this long to its first answer, in milliseconds. */
const restartLimitMs = 2_000;

/**
 * Kills a `trent-kms serve` on SQLite over and over while workers change what they have, and holds what the next one has
 * against what the last one acknowledged.
 */
export async function crashSoak(options: CrashOptions): Promise<Report> {
  const { seed, kills, directory, progress } = options;
  const random = new SeededRandom(seed);
  const problems = new Problems();
  const workers = Array.from(
    { length: options.workers },
    (_, index) => new Worker(`w${index}`, random.fork(), problems),
  );
  const config = join(directory, 'trent.json');
  writeConfiguration(config);
  const restarts: number[] = [];
  let server = await start(config, directory);
  for (let kill = 1; kill <= kills; kill += 1) {
    const client = new SignedClient(server.url);
    const working = Promise.all(workers.map((worker) => worker.workUntilCutOff(client)));
    await sleep(random.below(options.loadMs));
    const end = await server.kill('SIGKILL');
    if (end !== 'SIGKILL')
      problems.add('ended', `it had ended by itself (${end}): ${server.stderr()}`);
    await working;
    client.close();

    const killedAt = performance.now();
    server = await start(config, directory);
    const next = new SignedClient(server.url);
    await next.expect('ListKeys', { Limit: 1 });
    restarts.push(performance.now() - killedAt);
    await compare(next, workers, problems);
    if (kill === kills) await compareAll(next, workers, problems);
    next.close();
    progress(`${kill} of ${kills} kills, ${acknowledgedBy(workers)} changes acknowledged`);
  }
  await server.kill('SIGTERM');
  return {
    soak: 'crash',
    seed,
    figures: [
      { name: 'kills', value: kills },
      { name: 'changes acknowledged', value: acknowledgedBy(workers), atLeast: kills },
      { name: 'keys', value: workers.reduce((sum, { keys }) => sum + keys.size, 0) },
      { name: 'lost', value: problems.count('lost'), atMost: 0 },
      { name: 'half-written', value: problems.count('half-written'), atMost: 0 },
      { name: 'refused', value: problems.count('refused'), atMost: 0 },
      { name: 'restart to first answer, median', value: quantile(restarts, 0.5), unit: 'ms' },
      {
        name: 'restart to first answer, slowest',
        value: Math.max(...restarts),
        unit: 'ms',
        atMost: restartLimitMs,
      },
    ],
    problems: problems.lines,
  };
}

function start(config: string, directory: string): Promise<TrentProcess> {
  return startTrentKms(['--config', config, '--data', join(directory, 'data')]);
}

function acknowledgedBy(workers: readonly Worker[]): number {
  return workers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}
