import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite } from '@trent/conformance';
import type { Case, CaseFile, Report } from '@trent/conformance';
import { first, other, regions, second } from '../server/accounts.ts';
import type { Caller } from '../server/accounts.ts';
import type { MutantServer } from '../server/start-mutant-server.ts';

export interface RunAgainst {
  readonly suite: CaseFile;
  /** In the order in which they begin. */
  readonly cases: readonly Case[];
  readonly seed: number;
  readonly jobs: number;
  readonly shuffle?: boolean;
  /** Stop at the first MUST case that fails. */
  readonly bail?: boolean;
  /** How long an answer may take. A mutant may fall silent, so a hunt waits less than others do. Default: 120. */
  readonly timeoutSeconds?: number;
}

/** Holds a running server against cases, with all that a target can offer. */
export async function runAgainst({ url }: MutantServer, options: RunAgainst): Promise<Report> {
  const { suite, cases, timeoutSeconds = 120, ...rest } = options;
  const ledgerFolder = mkdtempSync(join(tmpdir(), 'trent-mutants-'));
  try {
    return await runSuite({
      ...rest,
      suite: { ...suite, cases },
      endpoint: url,
      region: regions[0],
      secondRegion: { region: regions[1] },
      credentials: credentials(first),
      callerArn: first.principal.arn,
      secondPrincipal: { credentials: credentials(second), arn: second.principal.arn },
      secondAccount: { credentials: credentials(other), arn: other.principal.arn },
      // Nothing settles late here: what is not so at once never will be.
      settleSeconds: 0.1,
      // Signatures that are not verified are a bug, and so is an operation that is not there.
      capabilities: ['sigv4'],
      claims: [...new Set(cases.flatMap(({ needs }) => needs))].filter((name) =>
        Object.hasOwn(suite.operations, name),
      ),
      timeoutMilliseconds: timeoutSeconds * 1_000,
      propertyRuns: 0,
      ledgerFolder,
      // The server goes as a whole.
      keep: true,
    });
  } finally {
    rmSync(ledgerFolder, { recursive: true, force: true });
  }
}

function credentials({ accessKeyId, secretAccessKey }: Caller): {
  accessKeyId: string;
  secretAccessKey: string;
} {
  return { accessKeyId, secretAccessKey };
}
