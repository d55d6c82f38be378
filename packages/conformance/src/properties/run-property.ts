import fc from 'fast-check';
import { HarnessError } from '../harness-error.ts';
import type { Failure } from '../judge/failure.ts';
import { requestViolations } from '../judge/judge-output.ts';
import type { Outcome, TranscriptEntry } from '../run/outcome.ts';
import type { Session } from '../run/session.ts';
import type { Json } from '../values/json.ts';
import { NoAnswer } from '../wire/exchange.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import type { KnownValues } from './arbitrary-of.ts';
import { judgeAnyAnswer } from './judge-any-answer.ts';
import type { PropertyCase } from './property-cases.ts';

/** Shrinking asks again and again; after so many milliseconds the smallest request so far has to do. */
const patienceMilliseconds = 20_000;

/** What the last request that went wrong found: as requests shrink, the smallest one. */
interface Found {
  failures: readonly Failure[];
  entry: TranscriptEntry | null;
}

/**
 * Sends random valid requests of one operation, the same ones for the same seed, and shrinks one that goes wrong. Never
 * throws: what goes wrong is the outcome.
 */
export async function runProperty(
  session: Session,
  { id, operation }: PropertyCase,
  known: KnownValues,
  runs: number,
): Promise<Outcome> {
  const started = performance.now();
  const end = (changes: Partial<Outcome>): Outcome => ({
    id,
    status: 'passed',
    error: null,
    reason: null,
    failures: [],
    notes: [],
    transcript: [],
    milliseconds: performance.now() - started,
    ...changes,
  });
  const { suite, seed } = session;
  const found: Found = { failures: [], entry: null };
  const requests = arbitraryOf({ $ref: suite.operations[operation]!.input }, suite.schemas, known);
  const property = fc.asyncProperty(requests, async (input) => {
    fc.pre(requestViolations(operation, input).length === 0);
    return isAnsweredWell(session, operation, input, found);
  });
  try {
    const result = await fc.check(property, {
      numRuns: runs,
      seed,
      interruptAfterTimeLimit: patienceMilliseconds,
      markInterruptAsFailure: false,
      maxSkipsPerRun: 1_000,
    });
    if (session.isGone) {
      return end({ status: 'error', error: 'unreachable', reason: 'target unreachable' });
    }
    // An error that is thrown is ours; a false answer of the property is the target's.
    if (result.errorInstance instanceof HarnessError) throw result.errorInstance;
    if (!result.failed) return end({});
    const failures = found.failures.map((failure) => ({ step: 'request', round: 0, ...failure }));
    return end({
      status: 'failed',
      failures,
      transcript: found.entry === null ? [] : [found.entry],
    });
  } catch (error) {
    return end({ status: 'error', error: 'harness', reason: String(error) });
  }
}

async function isAnsweredWell(
  session: Session,
  operation: string,
  input: Json,
  found: Found,
): Promise<boolean> {
  if (session.isGone) return true;
  try {
    const exchange = await session.target.call({ operation, input });
    const failures = judgeAnyAnswer(operation, exchange.answer);
    if (failures.length === 0) return true;
    found.failures = failures;
    found.entry = { step: 'request', round: 0, operation, ...exchange };
    return false;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (!(await session.isAlive())) return true;
    found.failures = [{ path: 'answer', expected: 'an answer', got: error.message }];
    found.entry = null;
    return false;
  }
}
