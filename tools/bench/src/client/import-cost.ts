/**
 * Imports a client and makes one, in a process that has done nothing else: `import-cost.ts none|ours|sdk PACKED`. Prints
 * the milliseconds that took and the memory of the process afterwards.
 */
import { credentials, region } from './input.ts';
import { packedClient } from './packed-client.ts';

const [what, packed = ''] = process.argv.slice(2);
const config = { endpoint: 'http://127.0.0.1:1', region, credentials };
const started = performance.now();
if (what === 'ours') {
  const { createKmsClient } = await packedClient(packed);
  createKmsClient(config);
} else if (what === 'none') {
  await import('./input.ts');
} else {
  const { KMSClient } = await import('@aws-sdk/client-kms');
  new KMSClient(config);
}
const milliseconds = performance.now() - started;
process.stdout.write(
  `${JSON.stringify({ milliseconds, rssMiB: process.memoryUsage.rss() / 1024 ** 2 })}\n`,
);
