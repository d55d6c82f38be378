export type {
  AnswerEvent,
  Authenticate,
  Authenticated,
  CallContext,
  Connection,
  Handler,
  HandlerOptions,
} from './call-context.ts';
export type {
  Answer,
  ExclusiveGuard,
  KeyGuard,
  KeyIdentifierForm,
  OperationGuard,
  PermissionGuard,
} from './guard.ts';
export type {
  ErrorDescriptor,
  OperationDescriptor,
  ServiceDescriptor,
  ValidateFunction,
  Violation,
} from './service-descriptor.ts';
