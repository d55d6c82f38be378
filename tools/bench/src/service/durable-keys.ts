import type { Target } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { load } from './load.ts';
import { startServer } from './server.ts';

const clients = 16;

/** How many keys a second are made and on the disk before their callers are told. */
export async function measureDurableKeys(
  directory: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<Target> {
  await using server = await startServer(directory, 'durable-keys');
  const target = {
    url: server.process.url,
    operation: 'CreateKey',
    inputs: [{}],
    connections: clients,
  };
  await load({ ...target, seconds: 1 });
  const results: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`service: durable CreateKey, round ${round}/${rounds}`);
    results.push((await load({ ...target, seconds: 4 })).perSecond);
  }
  return {
    what: `durable CreateKey/s, ${clients} clients`,
    figure: median(results),
    unit: '',
    digits: 0,
    atLeast: 1_000,
  };
}
