import { answers } from '@trent/kms-server-stub';
import { ServiceError } from '@trent/protocol';
import type { Answer } from '@trent/server-runtime';

const byName: Readonly<Record<string, Answer>> = answers;

/** What the places in a message are filled with. */
export type AnswerValues = Readonly<Record<string, string | number>>;

/**
 * The error of a named answer of the spec, its message filled in. Throws Error where the spec has no such answer, or
 * its message needs a value that is not given.
 */
export function refusal(name: string, values: AnswerValues = {}): ServiceError {
  const { error, message } = answerNamed(name);
  if (message === null) return new ServiceError(error);
  const text = message.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`the answer ${name} needs a value for ${place}`);
    return String(value);
  });
  return new ServiceError(error, text);
}

/** Throws Error where the spec has no such answer. */
export function answerNamed(name: string): Answer {
  const answer = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (answer === undefined) throw new Error(`the spec has no answer named ${name}`);
  return answer;
}
