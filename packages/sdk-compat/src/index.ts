export { SdkClient } from './client.ts';
export type { SdkService, SendCallback, SendOptions } from './client.ts';
export type {
  EndpointParts,
  SdkClientConfig,
  SdkLogger,
  ValueOrProvider,
} from './client-config.ts';
export { Command } from './command.ts';
export type { SdkInput } from './command.ts';
export { ServiceException } from './exception.ts';
export type {
  ExceptionClass,
  ExceptionOptions,
  MetadataBearer,
  ResponseMetadata,
  ResponseOfException,
} from './exception.ts';
export { paginatePages } from './paginator.ts';
export type { PaginationConfiguration, PaginationMembers } from './paginator.ts';
export type { SdkExceptions } from './sdk-error.ts';
