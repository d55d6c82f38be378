import type { Expectation, RefusalExpectation, SuccessExpectation } from '../format/expectation.ts';
import type { Scope } from '../values/scope.ts';
import { valueAt } from '../values/json.ts';
import type { Answer } from '../wire/exchange.ts';
import type { Evidence } from './judge-claim.ts';
import { judgeClaim } from './judge-claim.ts';
import { shown } from './failure.ts';
import type { Failure } from './failure.ts';
import { match } from './match.ts';
import { readAnswer } from './read-answer.ts';
import type { ReadAnswer } from './read-answer.ts';

export interface Verdict {
  readonly failures: readonly Failure[];
  /** What is not as it should be, but no part of the claim: the text of a message, the member that holds it. */
  readonly notes: readonly Failure[];
}

/**
 * Holds an answer against what its step says must come back. Whether it is of the schema of its operation is a claim of its
 * own (`AnswerSchemas`): a case about ciphertexts must not fail because a member is missing that it is not about. A status of 500 and more is a failure unless the expectation names it.
 * Throws MissingValue and HarnessError as `evaluate` does.
 */
export function judgeAnswer(
  expectation: Expectation,
  answer: Answer,
  scope: Scope,
  evidence: Evidence,
): Verdict {
  const read = readAnswer(answer);
  if (!('anyOf' in expectation)) return judgeOne(expectation, read, scope, evidence);
  const verdicts = expectation.anyOf.map((one) => judgeOne(one, read, scope, evidence));
  const good = verdicts.find(({ failures }) => failures.length === 0);
  if (good !== undefined) return good;
  // The nearest alternative tells most: a success is compared with successes.
  const isSuccess = read.status === 200;
  const nearest = expectation.anyOf.findIndex((one) => isSuccess !== 'error' in one);
  return verdicts[Math.max(0, nearest)]!;
}

function judgeOne(
  expectation: SuccessExpectation | RefusalExpectation,
  read: ReadAnswer,
  scope: Scope,
  evidence: Evidence,
): Verdict {
  return 'error' in expectation
    ? judgeRefusal(expectation, read)
    : { failures: judgeSuccess(expectation, read, scope, evidence), notes: [] };
}

function judgeSuccess(
  { members = {}, and = [] }: SuccessExpectation,
  read: ReadAnswer,
  scope: Scope,
  evidence: Evidence,
): readonly Failure[] {
  if (read.status !== 200) {
    return [{ path: 'status', expected: '200', got: `${read.status} ${refusalOf(read)}` }];
  }
  return [
    ...Object.entries(members).flatMap(([path, matcher]) =>
      match(path, valueAt(read.members, path.split('.')), matcher, scope),
    ),
    ...and.flatMap((claim) => judgeClaim(claim, scope, evidence)),
  ];
}

function judgeRefusal(expectation: RefusalExpectation, read: ReadAnswer): Verdict {
  const { error, message, messageMember } = expectation;
  const failures: Failure[] = [];
  const notes: Failure[] = [];
  const codes = [error].flat();
  if (!isRefused(read.status, expectation)) {
    const expected = [expectation.status ?? (error === '*' ? '400 to 499' : 400)]
      .flat()
      .join(' or ');
    const got = read.status === 200 ? '200: the request was accepted' : `${read.status}`;
    failures.push({ path: 'status', expected, got });
  }
  if (read.status !== 200 && error !== '*' && !codes.includes(read.code ?? '')) {
    failures.push({ path: '__type', expected: codes.join(' or '), got: refusalOf(read) });
  }
  if (read.type !== null && read.type !== read.code) {
    notes.push({ path: '__type', expected: `the bare code ${read.code}`, got: read.type });
  }
  if (message !== undefined && read.message !== message) {
    notes.push({ path: 'message', expected: shown(message), got: shown(read.message) });
  }
  if (messageMember !== undefined && read.messageMember !== messageMember) {
    const where = { message: '"message"', Message: '"Message"', none: 'no member' };
    notes.push({
      path: 'message',
      expected: `text in ${where[messageMember]}`,
      got: `in ${where[read.messageMember]}`,
    });
  }
  return { failures, notes: failures.length === 0 ? notes : [] };
}

function isRefused(got: number, { error, status }: RefusalExpectation): boolean {
  if (status === undefined && error === '*') return got >= 400 && got < 500;
  return [status ?? 400].flat().includes(got);
}

function refusalOf({ code, message, members }: ReadAnswer): string {
  if (code !== null) return message === null ? code : `${code}: ${message}`;
  return members === null ? 'a body that is no JSON object' : 'no __type in the body';
}
