import type { Case } from '../format/case.ts';
import type { Judged } from '../report/build-report.ts';
import type { Session } from './session.ts';

/** A claim that the target offers an operation. */
export interface ClaimCase extends Omit<Case, 'origin'> {
  readonly origin: 'claim';
  readonly operation: string;
}

/** One for each operation that a target says it offers. */
export function claimCases(operations: readonly string[]): readonly ClaimCase[] {
  return operations.map((operation) => ({
    id: `claims.${operation}`,
    title: `The target offers ${operation}, as it is said to`,
    level: 'MUST',
    origin: 'claim',
    source: '--claims',
    cites: [{ spec: `operations/${operation}.yaml`, says: 'what the target was said to offer' }],
    needs: [operation],
    capabilities: [],
    kills: [],
    cells: [],
    since: '2014-11-01',
    use: {},
    steps: [],
    operation,
  }));
}

/** A failure for each of these whose operation the target does not offer. */
export function claimedButAbsent(
  { discovery }: Session,
  claims: readonly ClaimCase[],
): readonly Judged[] {
  return claims
    .filter(({ operation }) => discovery.absent.has(operation))
    .map((one) => ({
      one,
      outcome: {
        id: one.id,
        status: 'failed',
        error: null,
        reason: null,
        failures: [
          {
            step: 'discovery',
            round: 0,
            path: 'operation',
            expected: `${one.operation} to be offered`,
            got: 'an answer that says it is unknown',
          },
        ],
        notes: [],
        transcript: [],
        milliseconds: 0,
      },
      known: null,
    }));
}
