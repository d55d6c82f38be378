import type { Judged } from '../report/build-report.ts';
import type { Session } from './session.ts';

/** A failure for each operation that the target is said to offer and does not. */
export function claimedButAbsent({ target, discovery }: Session): readonly Judged[] {
  const claims = target.options.claims ?? [];
  return claims
    .filter((operation) => discovery.absent.has(operation))
    .map((operation) => ({
      one: {
        id: `claims.${operation}`,
        title: `The target offers ${operation}, as it is said to`,
        level: 'MUST',
        origin: 'claim',
        source: '--claims',
        cites: [
          { spec: `operations/${operation}.yaml`, says: 'what the target was said to offer' },
        ],
        needs: [operation],
        cells: [],
        steps: [],
      },
      outcome: {
        id: `claims.${operation}`,
        status: 'failed',
        error: null,
        reason: null,
        failures: [
          {
            step: 'discovery',
            round: 0,
            path: 'operation',
            expected: `${operation} to be offered`,
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
