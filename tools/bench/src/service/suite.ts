import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../measure/report.ts';
import { measureDurableKeys } from './durable-keys.ts';
import { measureBesideKeyGeneration } from './key-generation.ts';
import { measureManyKeys } from './many-keys.ts';
import { measureMemory, measureStart } from './start-and-memory.ts';
import { measureThroughput } from './throughput.ts';

/** The service beside a bare program and moto, and every figure that it is held to. */
export async function serviceSuite(
  rounds: number,
  progress: (text: string) => void,
  { long = false }: { readonly long?: boolean } = {},
): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'trent-bench-'));
  const many = long ? 1_000_000 : 100_000;
  try {
    const { rows, targets, notes } = await measureThroughput(directory, rounds, progress);
    return {
      suite: 'service',
      title: `GenerateDataKeyWithoutPlaintext, 32 connections, SigV4, policy and audit, median of ${rounds}`,
      columns: [
        { name: 'req/s', digits: 0 },
        { name: 'p99 ms', digits: 1 },
      ],
      rows,
      baseline: 0,
      targets: [
        ...targets,
        await measureBesideKeyGeneration(directory, rounds, progress),
        await measureDurableKeys(directory, rounds, progress),
        await measureStart(directory, progress),
        ...(await measureMemory(directory, many, progress)),
        ...(await measureManyKeys(directory, many, rounds, progress)),
      ],
      notes: [
        ...notes,
        ...(long ? [] : ['10^5 requests and 10^5 keys; --long takes 10^6 of each, and minutes']),
      ],
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
