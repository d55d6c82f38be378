import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { timeWholeProcess } from '../measure/whole-process.ts';
import { prepare } from './contenders.ts';
import { growth } from './growth.ts';
import { watchTimes } from './watch-times.ts';

/**
 * The generator beside its peers: whole processes, as a maintainer waits for them, each by turns in every round. In: file
 * of a Smithy model to take the API from; without one, a synthetic model of the same size.
 */
export async function generatorSuite(
  rounds: number,
  progress: (text: string) => void,
  model?: string,
): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'trent-bench-'));
  try {
    progress('generator: preparing');
    const { contenders, workspace, size } = await prepare(directory, model);
    const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
    const memory = new Map<string, number>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, command, before, after } of contenders) {
        progress(`generator round ${round}/${rounds}: ${name}`);
        await before?.(round);
        const { milliseconds, peakMiB } = await timeWholeProcess(command);
        await after?.();
        // The first round is for the caches of the machine.
        if (round > 0) times.get(name)?.push(milliseconds);
        memory.set(name, Math.max(memory.get(name) ?? 0, peakMiB ?? 0));
      }
    }
    progress('generator: watch');
    const watched = await watchTimes(workspace, Math.max(rounds, 3));
    progress('generator: growth');
    const grown = await growth(directory);
    const medians = new Map([...times].map(([name, list]) => [name, median(list)]));
    const [heyApi, orval] = contenders.map(({ name }) => medians.get(name) as number);
    const rows = contenders.map(({ name }) => {
      const milliseconds = medians.get(name) as number;
      return {
        name,
        medians: [
          milliseconds,
          milliseconds / (heyApi as number),
          milliseconds / (orval as number),
          memory.get(name) || null,
        ],
      };
    });
    return {
      suite: 'generator',
      title: `${size}; whole process from start to end, median of ${rounds}`,
      columns: [
        { name: 'ms', digits: 0 },
        { name: 'x hey-api', digits: 2 },
        { name: 'x orval', digits: 2 },
        { name: 'peak MiB', digits: 0 },
      ],
      rows: [
        ...rows,
        {
          name: 'trent-codegen watch, file saved to files written',
          medians: [median(watched), null, null, null],
        },
      ],
      baseline: -1,
      notes: [
        `Ten times as many shapes take ${grown.toFixed(2)} times as long per shape (start of the process not counted).`,
        'Peers get the same document with application/json, or orval would write no validators; none formats what it writes,',
        'signs requests or writes a server.',
      ],
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
