export type { Shape, StructureShape } from '@trent/protocol';
export type {
  Admission,
  AnswerEvent,
  AuditRecord,
  Authenticate,
  Authenticated,
  CallContext,
  CallResource,
  Connection,
  Handler,
  HandlerOptions,
} from './call-context.ts';
export { violationsMessage } from './constraints/violations-message.ts';
export type {
  Answer,
  ExclusiveGuard,
  KeyGuard,
  KeyIdentifierForm,
  OperationGuard,
  PermissionGuard,
} from './guard.ts';
export { createHandler } from './handler.ts';
export type {
  ErrorDescriptor,
  OperationDescriptor,
  ServiceDescriptor,
  ValidateFunction,
  Violation,
} from './service-descriptor.ts';
