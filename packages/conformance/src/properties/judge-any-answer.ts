import type { Failure } from '../judge/failure.ts';
import { judgeOutput } from '../judge/judge-output.ts';
import { readAnswer } from '../judge/read-answer.ts';
import type { Answer } from '../wire/exchange.ts';

/**
 * What must be true of the answer to any valid request, whatever it asks for: no status of 500 or more, a success that is
 * of the schema, a refusal that says its code.
 */
export function judgeAnyAnswer(operation: string, answer: Answer): readonly Failure[] {
  const { status, code, message, members } = readAnswer(answer);
  if (status === 200) return judgeOutput(operation, members);
  if (status >= 400 && status < 500) {
    return code === null ? [{ path: '__type', expected: 'a code', got: 'none' }] : [];
  }
  return [
    {
      path: 'status',
      expected: '200, or 400 to 499',
      got: `${status} ${code ?? 'without code'}${message === null ? '' : `: ${message}`}`,
    },
  ];
}
