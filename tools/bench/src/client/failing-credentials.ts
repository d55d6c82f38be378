/**
 * Many calls with a credential provider that fails half the time, and whose credentials hold for no time at all, so
 * that each call asks anew: `failing-credentials.ts ENDPOINT PACKED CALLS`. Prints how many went through, and by how many
 * MiB the memory of JavaScript grew from a tenth of the calls to the end, garbage left out.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { credentials, input, region } from './input.ts';
import { packedClient } from './packed-client.ts';

const [endpoint = '', packed = '', callsText] = process.argv.slice(2);
const calls = Number(callsText);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const { createKmsClient, generateDataKeyWithoutPlaintext } = await packedClient(packed);
let asked = 0;
const client = createKmsClient({
  endpoint,
  region,
  credentials: async () => {
    asked += 1;
    if (asked % 2 === 0) throw new Error('no credentials this time');
    return { ...credentials, expiration: new Date() };
  },
});

let begun = 0;
let succeeded = 0;
let failed = 0;
const lane = async (until: number): Promise<void> => {
  while (begun < until) {
    begun += 1;
    if (begun % (calls / 10) === 0 && process.stderr.isTTY) {
      process.stderr.write(`client: ${begun} of ${calls} calls with failing credentials\n`);
    }
    await generateDataKeyWithoutPlaintext(client, input).then(
      () => (succeeded += 1),
      () => (failed += 1),
    );
  }
};
const run = async (until: number): Promise<number> => {
  await Promise.all(Array.from({ length: 200 }, () => lane(until)));
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = await run(calls / 10);
const after = await run(calls);
process.stdout.write(
  `${JSON.stringify({ succeeded, failed, asked, growthMiB: (after - before) / 1024 ** 2 })}\n`,
);
process.exit(0);
