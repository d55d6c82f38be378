import { loadSuite } from '@trent/conformance';
import type { Hunt, Killer } from '../run/hunt.ts';
import type { Mutant } from '../mutant.ts';

/** What a hunt found, for people and for scripts. */
export interface Score {
  readonly mutants: number;
  readonly killed: number;
  /** 0 to 100. */
  readonly percent: number;
  readonly seconds: number;
  readonly results: readonly Result[];
  /** Ids of mutants that no MUST case found. */
  readonly survivors: readonly string[];
  /** Scenarios that say which mutants they are for, and were the first to find none of any. */
  readonly idle: readonly string[];
}

export interface Result {
  readonly id: string;
  readonly breaks: string;
  readonly violates: string;
  readonly killers: readonly Killer[];
  readonly tried: number;
  readonly seconds: number;
}

export function scoreOf(
  mutants: readonly Mutant[],
  hunts: readonly Hunt[],
  seconds: number,
): Score {
  const byId = new Map(hunts.map((hunt) => [hunt.id, hunt]));
  const results = mutants.flatMap(({ id, breaks, violates }) => {
    const hunt = byId.get(id);
    return hunt === undefined ? [] : [{ ...hunt, id, breaks, violates }];
  });
  const killed = results.filter(({ killers }) => killers.length > 0).length;
  const killing = new Set(results.flatMap(({ killers }) => killers.map((killer) => killer.case)));
  return {
    mutants: results.length,
    killed,
    percent: results.length === 0 ? 0 : (100 * killed) / results.length,
    seconds,
    results,
    survivors: results.filter(({ killers }) => killers.length === 0).map(({ id }) => id),
    idle: loadSuite()
      .cases.filter(
        ({ origin, level, id }) => origin === 'scenario' && level === 'MUST' && !killing.has(id),
      )
      .map(({ id }) => id),
  };
}

/** One mutant a line: its killer and what that cites; then survivors, idle scenarios and the score. */
export function formatScore(score: Score): string {
  const lines = score.results.map(({ id, killers: [killer], breaks }) =>
    killer === undefined
      ? `NOT FOUND  ${id}: ${breaks}`
      : `${id}\n    ${killer.case} (${says(killer)})\n    ${killer.because}`,
  );
  return [
    ...lines,
    '',
    `${score.idle.length} scenarios were the first to find no mutant: ${score.idle.join(' ')}`,
    ...score.survivors.map((id) => `not found: ${id}`),
    `${score.killed} of ${score.mutants} mutants found, ${score.percent.toFixed(1)}%, in ${score.seconds.toFixed(0)} s`,
    '',
  ].join('\n');
}

function says({ cites: [cite] }: Killer): string {
  return cite === undefined ? '' : cite.says;
}
