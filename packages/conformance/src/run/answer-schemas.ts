import type { CaseFile } from '../format/case-file.ts';
import type { Failure } from '../judge/failure.ts';
import { judgeOutput } from '../judge/judge-output.ts';
import { readAnswer } from '../judge/read-answer.ts';
import type { Judged } from '../report/build-report.ts';
import type { Exchange } from '../target/target.ts';
import type { Outcome } from './outcome.ts';

/** Successes of one operation so far. */
interface Seen {
  count: number;
  /** What was wrong with the first answer that violated its schema, and that answer. */
  failures: readonly Failure[];
  exchange: Exchange | null;
}

/**
 * Holds every success of a run against the schema of its operation, and makes one claim of it for each operation: a member
 * that is always missing is one failure, not one in each case that the operation occurs in.
 */
export class AnswerSchemas {
  readonly #seen = new Map<string, Seen>();

  judge(operation: string, exchange: Exchange): void {
    const { status, members } = readAnswer(exchange.answer);
    if (status !== 200) return;
    const seen = this.#seen.get(operation) ?? { count: 0, failures: [], exchange: null };
    this.#seen.set(operation, seen);
    seen.count += 1;
    if (seen.exchange !== null) return;
    const failures = judgeOutput(operation, members);
    if (failures.length === 0) return;
    seen.failures = failures;
    seen.exchange = exchange;
  }

  /** Whether an operation is as its schema says, as far as was seen. */
  judgedOf(operation: string, suite: CaseFile): Judged {
    const seen = this.#seen.get(operation) ?? { count: 0, failures: [], exchange: null };
    const id = `answers.${operation}`;
    const cell = suite.cells.find((one) => one.operation === operation && one.kind === 'operation');
    return {
      one: {
        id,
        title: `Every answer of ${operation} is of its schema`,
        level: 'MUST',
        origin: 'answer',
        source: cell?.source ?? `operations/${operation}.yaml`,
        cites: [{ spec: `operations/${operation}.yaml`, says: 'the members of an answer' }],
        needs: [operation],
        cells: [],
        steps: [],
      },
      outcome: outcomeOf(id, operation, seen),
      known: null,
    };
  }

  /** The same for every operation that has succeeded. */
  judged(suite: CaseFile): readonly Judged[] {
    return [...this.#seen.keys()].sort().map((operation) => this.judgedOf(operation, suite));
  }
}

function outcomeOf(id: string, operation: string, { count, failures, exchange }: Seen): Outcome {
  const located = failures.map((failure) => ({ step: 'answer', round: 0, ...failure }));
  return {
    id,
    status: count === 0 ? 'not-applicable' : exchange === null ? 'passed' : 'failed',
    error: null,
    reason: count === 0 ? `no case got an answer of ${operation}` : null,
    failures: located,
    notes: [],
    transcript: exchange === null ? [] : [{ step: 'answer', round: 0, operation, ...exchange }],
    milliseconds: 0,
  };
}
