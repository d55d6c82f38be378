import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../format/step.ts';
import { HarnessError } from '../harness-error.ts';
import type { RawAnswer } from '../judge/claims/absent-from.ts';
import type { Failure } from '../judge/failure.ts';
import { judgeAnswer } from '../judge/judge-answer.ts';
import type { Verdict } from '../judge/judge-answer.ts';
import { judgeClaim } from '../judge/judge-claim.ts';
import { judgeRequest } from '../judge/judge-request.ts';
import { readMembers } from '../judge/read-answer.ts';
import type { Exchange } from '../target/target.ts';
import { evaluate } from '../values/evaluate.ts';
import type { Json } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';
import type { StepFailure, TranscriptEntry } from './outcome.ts';
import { roundsOf } from './rounds.ts';
import type { Round } from './rounds.ts';
import type { Session } from './session.ts';
import { splitClaims } from './split-claims.ts';

/** What the steps of a case leave behind for the later ones and for the report. */
export interface Progress {
  readonly caseId: string;
  readonly scope: Scope;
  readonly answers: RawAnswer[];
  readonly transcript: TranscriptEntry[];
  readonly notes: StepFailure[];
}

/**
 * Sends the requests of a step and judges what comes back. Gives what is wrong, none where all is as it must be; a later
 * step may then refer to the answers. Throws NoAnswer, MissingValue, NotABlob, HarnessError.
 */
export async function runStep(
  session: Session,
  step: Step,
  progress: Progress,
): Promise<readonly StepFailure[]> {
  const { scope, caseId, answers } = progress;
  const rounds = roundsOf(step, scope, session.seed, caseId);
  // All values before the first request: random bytes must not depend on which answer comes first.
  const inputs = rounds.map((round) => inputOf(session, step, round));
  const { each, overall } = splitClaims(step.expect);
  const run = (round: Round): Promise<readonly StepFailure[]> =>
    runRound(session, { ...step, expect: each }, round, inputs[round.number]!, progress);

  const failures: StepFailure[] = [];
  if (step.parallel === true) failures.push(...(await Promise.all(rounds.map(run))).flat());
  else for (const round of rounds) failures.push(...(await run(round)));

  const own = answers.filter((answer) => answer.step === step.id);
  // Answers keep the order of their requests, also where these went out at once.
  own.sort((one, other) => one.round - other.round);
  scope.setAnswers(
    step.id,
    own.map(({ body }) => readMembers(body) ?? {}),
  );
  if (failures.length > 0) return failures;
  const evidence = { headers: own.at(-1)?.headers ?? {}, answers };
  return overall.flatMap((claim) =>
    judgeClaim(claim, scope, evidence).map((failure) => ({ step: step.id, round: 0, ...failure })),
  );
}

/** Throws HarnessError where the request is not as its step says. */
function inputOf({ suite }: Session, step: Step, { scope }: Round): Json {
  const input = evaluate(step.with ?? {}, scope);
  const isJudged = step.wire?.body === undefined && suite.operations[step.call] !== undefined;
  const problem = isJudged ? judgeRequest(suite, step.call, input, step.fault) : null;
  if (problem !== null) throw new HarnessError(`step ${step.id}: ${problem}`);
  return input;
}

async function runRound(
  session: Session,
  step: Step,
  round: Round,
  input: Json,
  progress: Progress,
): Promise<readonly StepFailure[]> {
  const { call: operation, wire, as, region } = step;
  const { scope } = round;
  const { settleSeconds = Infinity } = session.target.options;
  const until = performance.now() + Math.min(step.eventually ?? 0, settleSeconds) * 1_000;
  for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
    const exchange = await session.target.call({ operation, input, wire, as, region, scope });
    if (isOrdinary(step)) session.answers.judge(operation, exchange);
    const verdict = judgeRound(step, round, exchange, progress);
    if (verdict.failures.length === 0 || performance.now() + pause > until) {
      return record(step, round, exchange, verdict, progress);
    }
    await sleep(pause);
  }
}

/** A success is one of that operation: the request is no odd one, and is not to be refused. */
function isOrdinary({ wire = {}, expect }: Step): boolean {
  return !('error' in expect) && Object.keys(wire).every((word) => word === 'signature');
}

/** Claims about one answer see it under the name of the step. */
function judgeRound(
  step: Step,
  { scope }: Round,
  { answer }: Exchange,
  { answers }: Progress,
): Verdict {
  scope.setAnswers(step.id, [readMembers(answer.body) ?? {}]);
  const evidence = { headers: answer.headers, answers };
  return judgeAnswer(step.expect, answer, scope, evidence);
}

function record(
  step: Step,
  { number: round }: Round,
  exchange: Exchange,
  { failures, notes }: Verdict,
  progress: Progress,
): readonly StepFailure[] {
  const { headers, body } = exchange.answer;
  const located = (failure: Failure): StepFailure => ({ step: step.id, round, ...failure });
  progress.answers.push({ step: step.id, round, headers, body });
  progress.transcript.push({ step: step.id, round, operation: step.call, ...exchange });
  progress.notes.push(...notes.map(located));
  return failures.map(located);
}
