import type { Case } from '../format/case.ts';
import { isSameAnswer } from '../target/discovery.ts';
import { runCase } from './run-case.ts';
import type { Session } from './session.ts';

/**
 * Of operations whose probe was answered with a 5xx, just as the probe of one that nobody has: those that the target does not
 * offer. Such an answer may as well be a crash on the empty request, so each is called as it should be, by a case that
 * expects nothing but successes; only where that is answered in the same way is it absent.
 */
export async function confirmAbsent(session: Session): Promise<readonly string[]> {
  const absent: string[] = [];
  for (const operation of session.discovery.doubtful) {
    const one = ordinaryCase(session.suite.cases, operation);
    if (one === undefined) continue;
    // With names of its own: what it makes must not be in the way of the case.
    const { transcript } = await runCase(session, { ...one, id: `probe.${one.id}` });
    const call = transcript.findLast((entry) => entry.operation === operation);
    const { unknown } = session.discovery;
    if (call !== undefined && unknown !== null && isSameAnswer(call.answer, unknown))
      absent.push(operation);
  }
  return absent;
}

/** The shortest one in which the operation is called and nothing is to be refused. */
function ordinaryCase(cases: readonly Case[], operation: string): Case | undefined {
  return cases
    .filter(
      ({ steps, capabilities }) =>
        capabilities.length === 0 &&
        steps.some(({ call }) => call === operation) &&
        steps.every(({ expect, wire }) => !('error' in expect) && wire === undefined),
    )
    .reduce<Case | undefined>(
      (least, one) => (least === undefined || one.steps.length < least.steps.length ? one : least),
      undefined,
    );
}
