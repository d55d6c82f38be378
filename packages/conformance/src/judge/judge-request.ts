import type { CaseFile } from '../format/case-file.ts';
import type { Fault } from '../format/step.ts';
import { badBlobs, withoutNulls } from '../suite/walk-schema.ts';
import { isSameJson } from '../values/json.ts';
import type { Json } from '../values/json.ts';
import { requestViolations } from './judge-output.ts';

/**
 * Judges a request once more just before it is sent: the model must find the one fault that its step names and no other,
 * or none where it names none. Gives what is wrong with the request, null where it is as the case says.
 */
export function judgeRequest(
  suite: CaseFile,
  operation: string,
  input: Json,
  fault: Fault | undefined,
): string | null {
  const schema = { $ref: suite.operations[operation]!.input };
  const violations = [
    ...requestViolations(operation, withoutNulls(input, schema, suite.schemas)).map(
      ({ instancePath, keyword }) => ({ at: instancePath, keyword }),
    ),
    ...badBlobs(input, schema, suite.schemas).map((at) => ({ at, keyword: 'contentEncoding' })),
  ];
  const found = violations.map(({ at, keyword }) => `${keyword} at ${at || 'the request'}`);
  if (fault === undefined) {
    return found.length === 0 ? null : `the request should be valid, but has: ${found.join(', ')}`;
  }
  const expected = [fault.keyword, ...(fault.also ?? [])].sort();
  const isTheOne =
    violations.every(({ at }) => at === fault.at) &&
    isSameJson(violations.map(({ keyword }) => keyword).sort(), expected);
  const named = `${fault.keyword} at ${fault.at || 'the request'}`;
  return isTheOne
    ? null
    : `the request should have the one fault ${named}, but has: ${found.join(', ') || 'none'}`;
}
