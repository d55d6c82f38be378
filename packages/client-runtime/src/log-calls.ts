import { isServiceError } from '@trent/protocol';
import type { AttemptResult, CallContext, Interceptor } from './interceptor.ts';
import { isTransportError } from './transport-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where messages go; `console` fits. `fields` never hold what a caller sends or the service answers. */
export interface Logger {
  debug(message: string, fields: Fields): void;
  warn(message: string, fields: Fields): void;
}

/**
 * Writes a message for each call: `debug` where it succeeded, `warn` where it failed; and `debug` for each attempt that
 * failed on the way.
 */
export function logCalls(logger: Logger): Interceptor {
  return {
    async call(context, next) {
      const startedAt = performance.now();
      try {
        const output = await next();
        logger.debug(`${nameOf(context)} succeeded`, fieldsOf(context, startedAt));
        return output;
      } catch (error) {
        const fields = { ...fieldsOf(context, startedAt), ...failureOf(error) };
        logger.warn(`${nameOf(context)} failed`, fields);
        throw error;
      }
    },
    async attempt({ call, attempt }, next) {
      let result: AttemptResult;
      try {
        result = await next();
      } catch (error) {
        logger.debug(`${nameOf(call)} attempt failed`, { attempt, ...failureOf(error) });
        throw error;
      }
      const { error, requestId, durationMs } = result;
      if (error !== undefined) {
        const fields = { attempt, requestId, durationMs, ...failureOf(error) };
        logger.debug(`${nameOf(call)} attempt failed`, fields);
      }
      return result;
    },
  };
}

function nameOf({ operation }: CallContext): string {
  return `${operation.signingName} ${operation.name}`;
}

function fieldsOf({ operation, metadata, region, host }: CallContext, startedAt: number): Fields {
  const durationMs = performance.now() - startedAt;
  return { operation: operation.name, region, host, durationMs, ...metadata };
}

/** Of errors that are not the client's own, the name alone: their words might hold a secret. */
function failureOf(error: unknown): Fields {
  return isServiceError(error) || isTransportError(error)
    ? { code: error.code, error: error.message }
    : { error: error instanceof Error ? error.name : typeof error };
}
