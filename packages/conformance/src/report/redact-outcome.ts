import type { CaseFile, OperationFacts } from '../format/case-file.ts';
import { isJsonObject, valueAt } from '../values/json.ts';
import type { Outcome, StepFailure, TranscriptEntry } from '../run/outcome.ts';
import type { Redactor } from './redactor.ts';
import type { TranscriptReport } from './report.ts';

/** A longer body is cut: a report is read by people. */
const longestBody = 6_000;

/** Of a step that sends many requests, so many that went wrong are shown, or the first where none did. */
const shownRounds = 3;

export interface Shown {
  readonly failures: readonly StepFailure[];
  readonly notes: readonly StepFailure[];
  readonly transcript: readonly TranscriptReport[];
}

/** What a report shows of an outcome: secrets by their length, long things cut. */
export function redactOutcome(outcome: Outcome, suite: CaseFile, redactor: Redactor): Shown {
  for (const entry of outcome.transcript) learnSecrets(entry, suite, redactor);
  const operations = new Map(outcome.transcript.map(({ step, operation }) => [step, operation]));
  const shown = (failure: StepFailure): StepFailure => {
    const secret = suite.operations[operations.get(failure.step) ?? '']?.sensitive ?? [];
    const isSecret = secret.some((path) => isUnder(failure.path, path));
    const { expected, got } = failure;
    return {
      ...failure,
      expected: isSecret && isQuoted(expected) ? '[a secret]' : redactor.text(expected),
      got: isSecret && isQuoted(got) ? '[a secret]' : redactor.text(got),
    };
  };
  return {
    failures: outcome.failures.map(shown),
    notes: outcome.notes.map(shown),
    transcript: worthShowing(outcome).map((entry) => redactEntry(entry, suite, redactor)),
  };
}

/** A value, not words about one. */
function isQuoted(text: string): boolean {
  return /^["[{]|^(one of|not) /.test(text);
}

function isUnder(path: string, secret: string): boolean {
  return path === secret || path.startsWith(`${secret}.`);
}

function learnSecrets(
  { operation, request, answer }: TranscriptEntry,
  suite: CaseFile,
  redactor: Redactor,
): void {
  const facts = suite.operations[operation];
  if (facts === undefined) return;
  const learn = (body: string, paths: readonly string[]): void => {
    const json = parse(body);
    for (const path of paths) redactor.add(valueAt(json, path.split('.')));
  };
  learn(request.body, facts.sensitiveInput);
  learn(answer.body, facts.sensitive);
}

function worthShowing({ transcript, failures }: Outcome): readonly TranscriptEntry[] {
  const wrong = new Set(failures.map(({ step, round }) => `${step} ${round}`));
  const shown = new Map<string, number>();
  return transcript.filter(({ step, round }) => {
    const hasWrong = failures.some((failure) => failure.step === step);
    const count = shown.get(step) ?? 0;
    const isWanted = hasWrong ? wrong.has(`${step} ${round}`) && count < shownRounds : count < 1;
    if (isWanted) shown.set(step, count + 1);
    return isWanted;
  });
}

function redactEntry(
  { step, round, operation, request, answer }: TranscriptEntry,
  suite: CaseFile,
  redactor: Redactor,
): TranscriptReport {
  const facts: OperationFacts | undefined = suite.operations[operation];
  return {
    step,
    round,
    operation,
    request: {
      method: request.method,
      path: redactor.text(withoutSignature(request.path)),
      headers: redactHeaders(request.headers, redactor),
      body: redactBody(request.body, facts?.sensitiveInput ?? [], redactor),
    },
    answer: {
      status: answer.status,
      headers: redactHeaders(answer.headers, redactor),
      body: redactBody(answer.body, facts?.sensitive ?? [], redactor),
    },
  };
}

function redactHeaders(
  headers: Readonly<Record<string, string>>,
  redactor: Redactor,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'x-amz-security-token'
        ? `[${value.length} characters]`
        : redactor.text(withoutSignature(value)),
    ]),
  );
}

function withoutSignature(text: string): string {
  return text.replace(/(Signature=)[0-9a-f]{64}/g, '$1[64 characters]');
}

function redactBody(body: string, secret: readonly string[], redactor: Redactor): string {
  const json = parse(body);
  const text = isJsonObject(json)
    ? JSON.stringify(redactor.json(json, secret))
    : redactor.text(body);
  return text.length <= longestBody
    ? text
    : `${text.slice(0, longestBody)}... (${text.length} characters)`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
