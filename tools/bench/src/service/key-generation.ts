import type { Target } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { load, wrapLoad } from './load.ts';
import { createKey, startServer } from './server.ts';

const keys = 20;

/** How long the slowest one in a hundred waits while RSA keys are made, beside how long it waits otherwise. */
export async function measureBesideKeyGeneration(
  directory: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<Target> {
  await using server = await startServer(directory, 'key-generation');
  const { client, process } = server;
  const target = wrapLoad(process.url, await createKey(client));
  await load({ ...target, seconds: 2 });
  const p99 = async (): Promise<number> => (await load({ ...target, seconds: 4 })).p99Ms;
  const quiet: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`service: p99, quiet, round ${round}/${rounds}`);
    quiet.push(await p99());
  }
  let made = 0;
  const input = { KeySpec: 'RSA_4096', KeyUsage: 'SIGN_VERIFY' };
  const making = Promise.all(
    Array.from({ length: keys }, async () => {
      await createKey(client, input);
      made += 1;
    }),
  );
  const busy: number[] = [];
  // What was measured after the last key was made says nothing.
  for (let round = 1; round <= rounds && made < keys; round += 1) {
    progress(`service: p99, ${keys - made} RSA_4096 keys to be made, round ${round}/${rounds}`);
    const measured = await p99();
    if (made < keys || busy.length === 0) busy.push(measured);
  }
  progress(`service: waiting for the last of ${keys} RSA_4096 keys`);
  await making;
  return {
    what: `p99 while ${keys} RSA_4096 keys are made (${median(busy).toFixed(1)} ms), beside the quiet one (${median(quiet).toFixed(1)} ms)`,
    figure: median(busy) / median(quiet),
    unit: 'x',
    digits: 2,
    atMost: 2,
  };
}
