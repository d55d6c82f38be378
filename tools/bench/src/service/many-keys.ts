import { runChild } from '../measure/child.ts';
import type { Target } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { load } from './load.ts';
import { timeToFirstAnswer } from './start-and-memory.ts';
import { startServer } from './server.ts';

/** Far more than fit into the request cycle of one connection, so that most keys have to be read and opened. */
const sampled = 4_000;
const connections = 4;

/** How a server with very many keys starts, and how it finds one of them. */
export async function measureManyKeys(
  directory: string,
  keys: number,
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Target[]> {
  const name = 'many-keys';
  const count = keys.toLocaleString('en-US');
  // A first start makes the root key.
  await timeToFirstAnswer(directory, name);
  progress(`service: making ${count} keys`);
  const made = await runChild(new URL('./make-keys.ts', import.meta.url), [
    directory,
    name,
    `${keys}`,
    `${sampled}`,
  ]);
  const starts: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`service: start with ${count} keys, ${round}/${rounds}`);
    starts.push(await timeToFirstAnswer(directory, name));
  }
  await using server = await startServer(directory, name);
  const target = {
    url: server.process.url,
    operation: 'DescribeKey',
    inputs: (made as readonly string[]).map((KeyId) => ({ KeyId })),
    connections,
  };
  await load({ ...target, seconds: 2 });
  const p99s: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`service: DescribeKey with ${count} keys, ${round}/${rounds}`);
    p99s.push((await load({ ...target, seconds: 4 })).p99Ms);
  }
  return [
    {
      what: `DescribeKey p99 with ${count} keys, ${connections} connections`,
      figure: median(p99s),
      unit: ' ms',
      digits: 2,
      atMost: 5,
    },
    {
      what: `first answer after the start with ${count} keys`,
      figure: median(starts),
      unit: ' ms',
      digits: 0,
      atMost: 2_000,
    },
  ];
}
