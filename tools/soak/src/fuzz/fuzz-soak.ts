import { join } from 'node:path';
import { SignedClient, accessKeys, startTrentKms, writeConfiguration } from '@trent/server-fixture';
import { Problems } from '../run/problems.ts';
import type { Progress } from '../run/progress.ts';
import type { Report } from '../run/report.ts';
import { openAlteredCiphertexts } from './altered-ciphertexts.ts';
import { compareContexts } from './encryption-contexts.ts';
import { Exchange } from './exchange.ts';
import { makeKnownNames } from './known-names.ts';
import { sendRandomRequests } from './random-requests.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  readonly contexts: number;
  /** An empty directory. */
  readonly directory: string;
  readonly progress: Progress;
}

/** Requests that nobody would think of, ciphertexts altered in every single way, and contexts that look alike. */
export async function fuzzSoak(options: FuzzOptions): Promise<Report> {
  const { seed, requests, contexts, directory, progress } = options;
  const problems = new Problems();
  const config = join(directory, 'trent.json');
  writeConfiguration(config, { regions: ['us-east-1', 'cn-north-1'] });
  // Written down, for what is written down was made up too; but there is no disk for a million events.
  const server = await startTrentKms(['--config', config, '--ephemeral', '--audit', '/dev/null']);
  const client = new SignedClient(server.url);
  const china = new SignedClient(server.url, {
    region: 'cn-north-1',
    accessKey: accessKeys.chinaAdministrator,
  });
  try {
    const altered =
      (await openAlteredCiphertexts(client, problems)) +
      (await openAlteredCiphertexts(china, problems));
    const exchange = new Exchange(client, server, problems);
    const known = await makeKnownNames(client);
    await sendRandomRequests(requests, seed, { client, exchange, known }, progress);
    const pairs = compareContexts(contexts, seed, problems, progress);
    if (server.hasEnded) problems.add('crash', server.stderr());
    return {
      soak: 'fuzz',
      seed,
      figures: [
        { name: 'requests', value: exchange.sent, atLeast: requests },
        {
          name: 'of them carried out',
          value: exchange.codes.get('200') ?? 0,
          atLeast: requests / 50,
        },
        {
          name: 'policies taken, and asked',
          value: exchange.policiesTaken,
          atLeast: requests / 100,
        },
        { name: 'different answers', value: exchange.codes.size, atLeast: 10 },
        { name: 'crashes', value: problems.count('crash'), atMost: 0 },
        { name: 'answers of 500 and above', value: problems.count('answered 5xx'), atMost: 0 },
        {
          name: 'answers that are in no document',
          value: problems.count('undocumented'),
          atMost: 0,
        },
        { name: 'without an answer', value: problems.count('no answer'), atMost: 0 },
        { name: 'altered ciphertexts', value: altered },
        { name: 'not InvalidCiphertextException', value: problems.count('altered'), atMost: 0 },
        { name: 'pairs of encryption contexts', value: pairs.compared, atLeast: contexts },
        { name: 'of them different', value: pairs.different, atLeast: contexts / 2 },
        {
          name: 'different, with the same bytes; or the other way',
          value: problems.count('collision'),
          atMost: 0,
        },
      ],
      problems: problems.lines,
    };
  } finally {
    client.close();
    china.close();
    await server.kill('SIGTERM');
  }
}
