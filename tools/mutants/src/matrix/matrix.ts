import { createHash } from 'node:crypto';
import type { CaseFile } from '@trent/conformance';
import type { Mutant } from '../mutant.ts';
import type { Row } from './matrix-folder.ts';

/** Which cases find which mutants, as far as is known. */
export interface Matrix {
  readonly mutants: number;
  /** Mutants that were held against every MUST case. */
  readonly held: number;
  /** Ids of mutants -> the cases that find them. */
  readonly killers: Readonly<Record<string, readonly string[]>>;
  /** Mutants that nothing finds. */
  readonly survivors: readonly string[];
  /** MUST cases that find none of the mutants held so far. */
  readonly idle: readonly string[];
}

export function matrixOf(
  mutants: readonly Mutant[],
  rows: readonly Row[],
  suite: CaseFile,
): Matrix {
  const known = new Set(mutants.map(({ id }) => id));
  const own = rows.filter(({ id }) => known.has(id));
  const killing = new Set(own.flatMap(({ killers }) => killers));
  return {
    mutants: mutants.length,
    held: own.length,
    killers: Object.fromEntries(own.map(({ id, killers }) => [id, killers])),
    survivors: own.filter(({ killers }) => killers.length === 0).map(({ id }) => id),
    idle: suite.cases
      .filter(({ id, level }) => level === 'MUST' && !killing.has(id))
      .map(({ id }) => id),
  };
}

/** Tells one set of cases from another. */
export function fingerprintOf(suite: CaseFile): string {
  return createHash('sha256').update(JSON.stringify(suite.cases)).digest('hex').slice(0, 16);
}

/** For people. */
export function formatMatrix({ mutants, held, survivors, idle }: Matrix): string {
  const part = held < mutants ? ` so far, of ${mutants}` : '';
  return [
    ...idle.map((id) => `finds nothing  ${id}`),
    ...survivors.map((id) => `not found      ${id}`),
    `${held} mutants held against every MUST case${part}: ${survivors.length} not found, ${idle.length} cases find none of them`,
    '',
  ].join('\n');
}
