/** What a generator writes and the page reads: one JSON file each, see the names in the comments. */
export type { CallersContent } from './callers.ts';
export type { ChangeContent, ChangesContent } from './changes-content.ts';
export type { ErrorContent } from './error-content.ts';
export type { HttpTask } from './http-task.ts';
export type {
  AnswerContent,
  ExampleContent,
  ExclusiveContent,
  HeaderContent,
  KeyContent,
  OperationContent,
  PaginationContent,
  PermissionContent,
} from './operation-content.ts';
export type { Block, Prose, Span } from './prose.ts';
export type { SearchContent, SearchEntry } from './search-content.ts';
export type {
  EndpointContent,
  EndpointVariable,
  KeySpecContent,
  OperationSummary,
  ServiceContent,
} from './service-content.ts';
export type { MemberContent, NamedShapeContent, ShapeContent } from './shape-content.ts';
