import type { Case } from '../format/case.ts';
import { HarnessError } from '../harness-error.ts';
import { FixtureRefused } from '../target/fixtures.ts';
import { NotABlob } from '../values/blob.ts';
import type { JsonObject } from '../values/json.ts';
import { seededBytes } from '../values/random-bytes.ts';
import { MissingValue, Scope } from '../values/scope.ts';
import { NoAnswer } from '../wire/exchange.ts';
import { namesOfRun } from './names-of-run.ts';
import type { ErrorKind, Outcome, StepFailure } from './outcome.ts';
import { runStep } from './run-step.ts';
import type { Progress } from './run-step.ts';
import type { Session } from './session.ts';

/** How far a case has come. */
interface Position {
  readonly id: string;
  readonly started: number;
  step: string;
  progress: Progress | null;
}

/** Runs one case to its first step that is not as it claims. Never throws: what goes wrong is the outcome. */
export async function runCase(session: Session, one: Case): Promise<Outcome> {
  const { id } = one;
  const inapplicable = session.inapplicable(one);
  if (inapplicable !== null) return unjudged(id, 'not-applicable', null, inapplicable);
  if (session.isGone) return unreachable(id);

  const position: Position = { id, started: performance.now(), step: 'fixtures', progress: null };
  try {
    return judged(position, await runSteps(session, one, position));
  } catch (error) {
    return judgeError(session, error, position);
  }
}

async function runSteps(
  session: Session,
  one: Case,
  position: Position,
): Promise<readonly StepFailure[]> {
  const fixtures: Record<string, JsonObject> = {};
  for (const [name, fixture] of Object.entries(one.use)) {
    fixtures[name] = await session.fixtures.get(fixture);
  }
  const names = { ...(await namesOfRun(session, one)), ...fixtures };
  const progress: Progress = {
    caseId: one.id,
    scope: new Scope(names, seededBytes(session.seed, one.id)),
    answers: [],
    transcript: [],
    notes: [],
  };
  position.progress = progress;
  for (const step of one.steps) {
    position.step = step.id;
    const failures = await runStep(session, step, progress);
    if (failures.length > 0) return failures;
  }
  return [];
}

async function judgeError(session: Session, error: unknown, position: Position): Promise<Outcome> {
  const { id, step, progress } = position;
  const failed = (expected: string, got: string): Outcome =>
    judged(position, [{ step, round: 0, path: 'answer', expected, got }]);

  if (error instanceof NoAnswer) {
    return (await session.isAlive()) ? failed('an answer', error.message) : unreachable(id);
  }
  if (error instanceof MissingValue || error instanceof NotABlob) {
    return failed('what this step needs of earlier ones', error.message);
  }
  if (error instanceof FixtureRefused) {
    const { operation, exchange, message } = error;
    const entry = { step: 'fixtures', round: 0, operation, ...exchange };
    return { ...unjudged(id, 'error', 'prerequisite', message), transcript: [entry] };
  }
  const transcript = progress?.transcript ?? [];
  return { ...unjudged(id, 'error', 'harness', describe(error)), transcript };
}

function judged({ id, started, progress }: Position, failures: readonly StepFailure[]): Outcome {
  const isFailed = failures.length > 0;
  return {
    id,
    status: isFailed ? 'failed' : 'passed',
    error: null,
    reason: null,
    failures,
    notes: progress?.notes ?? [],
    transcript: isFailed ? (progress?.transcript ?? []) : [],
    milliseconds: performance.now() - started,
  };
}

function unjudged(
  id: string,
  status: 'error' | 'not-applicable',
  error: ErrorKind | null,
  reason: string,
): Outcome {
  return { id, status, error, reason, failures: [], notes: [], transcript: [], milliseconds: 0 };
}

function unreachable(id: string): Outcome {
  return unjudged(id, 'error', 'unreachable', 'target unreachable');
}

/** A fault of this program shows its place; one of the case its words. */
function describe(error: unknown): string {
  if (error instanceof HarnessError || !(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}
