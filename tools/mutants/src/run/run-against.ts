import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from '@trent/conformance';
import type { Case, CaseFile, Outcome, Report } from '@trent/conformance';
import type { Change } from '../mutant.ts';
import { first, other, regions, second } from '../server/accounts.ts';
import type { Caller } from '../server/accounts.ts';
import { startMutantServer } from '../server/start-mutant-server.ts';

export interface RunAgainst {
  readonly suite: CaseFile;
  readonly cases: readonly Case[];
  readonly seed: number;
  readonly jobs: number;
  readonly shuffle?: boolean;
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** Starts a server with the change, holds it against the cases and stops it. `{}` is our own service as it is. */
export async function runAgainst(change: Change, options: RunAgainst): Promise<Report> {
  const { suite, cases, seed, jobs, shuffle = false, onOutcome } = options;
  const server = await startMutantServer(change);
  const ledgerFolder = mkdtempSync(join(tmpdir(), 'trent-mutants-'));
  try {
    return await runSuite({
      suite: { ...suite, cases },
      endpoint: server.url,
      region: regions[0],
      secondRegion: { region: regions[1] },
      credentials: credentials(first),
      callerArn: first.principal.arn,
      secondPrincipal: { credentials: credentials(second), arn: second.principal.arn },
      secondAccount: { credentials: credentials(other), arn: other.principal.arn },
      // Nothing settles late here: what is not so at once never will be.
      settleSeconds: 0.1,
      timeoutMilliseconds: 10_000,
      ledgerFolder,
      // The server goes as a whole.
      keep: true,
      seed,
      jobs,
      shuffle,
      ...(onOutcome === undefined ? {} : { onOutcome }),
    });
  } finally {
    rmSync(ledgerFolder, { recursive: true, force: true });
    await server.close();
  }
}

function credentials({ accessKeyId, secretAccessKey }: Caller): {
  accessKeyId: string;
  secretAccessKey: string;
} {
  return { accessKeyId, secretAccessKey };
}
