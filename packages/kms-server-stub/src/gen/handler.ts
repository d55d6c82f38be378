import {
  createHandler,
  type CallContext,
  type Handler,
  type HandlerOptions,
} from '@trent/server-runtime';
import type { KmsOperations } from './operations.ts';
import { kmsService } from './service.ts';

/**
 * One function from request to response, made of an implementation: routing, authentication, limits and errors around it. It never throws.
 */
export function createKmsHandler<Identity>(
  operations: KmsOperations<CallContext<Identity>>,
  options: HandlerOptions<Identity>,
): Handler {
  return createHandler(kmsService, operations, options);
}
