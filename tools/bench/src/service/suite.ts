import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../measure/child.ts';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { load, type LoadResult, type LoadTarget } from './load.ts';

/** The service and the bare program, each in its own process, loaded by turns from this one, `rounds` times. */
export async function serviceSuite(
  rounds: number,
  progress: (text: string) => void,
): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'trent-bench-'));
  const bare = await startChild(new URL('./bare-server.ts', import.meta.url));
  const trent = await startChild(new URL('./trent-server.ts', import.meta.url), [directory]);
  try {
    const trentTarget = trent.ready as LoadTarget;
    const targets = new Map<string, LoadTarget>([
      [
        'bare node:http, same hashing and wrap',
        { ...trentTarget, ...(bare.ready as { url: string }) },
      ],
      ['trent-kms, SQLite', trentTarget],
    ]);
    const results = new Map<string, LoadResult[]>([...targets.keys()].map((name) => [name, []]));
    for (const target of targets.values()) await load(target, 2);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, target] of targets) {
        progress(`service round ${round}/${rounds}: ${name}`);
        results.get(name)?.push(await load(target, 5));
      }
    }
    return {
      suite: 'service',
      title: `GenerateDataKeyWithoutPlaintext, 32 connections, SigV4 verified, median of ${rounds}`,
      columns: [
        { name: 'req/s', digits: 0 },
        { name: 'p99 ms', digits: 1 },
      ],
      rows: [...results].map(([name, list]) => ({
        name,
        medians: [median(list.map((one) => one.perSecond)), median(list.map((one) => one.p99Ms))],
      })),
      baseline: 0,
      notes: [],
    };
  } finally {
    await Promise.all([bare.stop(), trent.stop()]);
    await rm(directory, { recursive: true, force: true });
  }
}
