import type { AnswerEvent } from '@trent/server-runtime';
import type { Caller } from '../authenticate.ts';
import type { Logger } from '../logger.ts';

/** One line for each answer at level `debug`; an unforeseen failure at `error`, with its cause. */
export function logAnswer(logger: Logger, event: AnswerEvent<Caller>): void {
  const { requestId, operation, identity, status, errorCode, failure, durationMs } = event;
  const fields = {
    requestId,
    operation,
    caller: identity?.arn ?? null,
    status,
    errorCode,
    durationMs,
  };
  if (failure === null || failure === undefined) logger.debug(fields, 'answered');
  else logger.error({ ...fields, err: failure }, 'failed');
}
