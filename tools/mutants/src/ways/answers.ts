import type { Answer, Call, Change, JsonObject } from '../mutant.ts';
import { isAt } from './operations.ts';
import type { Where } from './operations.ts';

/** Successes of the operations have other members; an empty body is `{}` to `change`. */
export function alter(
  where: Where,
  change: (output: JsonObject, call: Call) => JsonObject | null,
): Change {
  return {
    answer: (answer, call) =>
      answer.status === 200 && isAt(where, call.operation)
        ? { ...answer, body: change(answer.body ?? {}, call) }
        : answer,
  };
}

/** Errors of the operations are sent otherwise. */
export function alterError(where: Where, change: (answer: Answer, call: Call) => Answer): Change {
  return {
    answer: (answer, call) =>
      answer.status !== 200 && isAt(where, call.operation) ? change(answer, call) : answer,
  };
}

/** One error is answered instead of another. */
export function replaceError(where: Where, from: string, to: string, status = 400): Change {
  return alterError(where, (answer) =>
    answer.body?.['__type'] === from
      ? { ...answer, status, body: { ...answer.body, __type: to } }
      : answer,
  );
}

/** One error is answered with a success. */
export function swallow(
  where: Where,
  error: string,
  output: (call: Call) => JsonObject | null,
): Change {
  return alterError(where, (answer, call) =>
    answer.body?.['__type'] === error ? { ...answer, status: 200, body: output(call) } : answer,
  );
}

/** Every answer, errors too, is sent otherwise. */
export function answerWith(change: (answer: Answer, call: Call) => Answer): Change {
  return { answer: change };
}
