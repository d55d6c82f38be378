import type { CaseFile, CaseReport } from '@trent/conformance';
import type { Mutant } from '../mutant.ts';
import { startMutantServer } from '../server/start-mutant-server.ts';
import { rounds } from './rounds.ts';
import { runAgainst } from './run-against.ts';

/** What became of one mutant. */
export interface Hunt {
  readonly id: string;
  /** MUST cases that failed before the hunt was over; none where it survived. */
  readonly killers: readonly Killer[];
  /** Cases that were held against it. */
  readonly tried: number;
  readonly seconds: number;
}

export interface Killer {
  readonly case: string;
  /** What was not as it must be. */
  readonly because: string;
  readonly cites: CaseReport['cites'];
}

/**
 * Holds a mutant against the MUST cases, those first that are about what it breaks, until one fails; with `isWhole`, against
 * all of them, whatever fails.
 */
export async function hunt(
  mutant: Mutant,
  suite: CaseFile,
  seed: number,
  isWhole = false,
): Promise<Hunt> {
  const started = performance.now();
  const server = await startMutantServer(mutant.change());
  let tried = 0;
  try {
    const all = [...rounds(mutant, suite.cases)];
    for (const cases of isWhole ? [all.flat()] : all) {
      if (cases.length === 0) continue;
      const report = await runAgainst(server, {
        suite,
        cases,
        seed,
        jobs: 8,
        bail: !isWhole,
        timeoutSeconds: isWhole ? 60 : 20,
      });
      const killers = report.cases
        .filter(({ level, status }) => level === 'MUST' && status === 'failed')
        .map(killer);
      tried += cases.length;
      if (killers.length > 0) return done(killers);
    }
    return done([]);
  } finally {
    await server.close();
  }

  function done(killers: readonly Killer[]): Hunt {
    return { id: mutant.id, killers, tried, seconds: (performance.now() - started) / 1_000 };
  }
}

function killer({ id, failures, reason, cites }: CaseReport): Killer {
  const [failure] = failures;
  const because =
    failure === undefined
      ? (reason ?? '')
      : `${failure.step}: ${failure.path}: ${failure.expected}, got ${failure.got}`;
  return { case: id, because, cites };
}
