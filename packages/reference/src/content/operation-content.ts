import type { ErrorContent } from './error-content.ts';
import type { HttpTask } from './http-task.ts';
import type { Prose } from './prose.ts';
import type { MemberContent, NamedShapeContent } from './shape-content.ts';

/** `operations/<Name>.json`: everything that the page of an operation says. */
export interface OperationContent {
  readonly name: string;
  readonly summary: string;
  readonly description: Prose;
  readonly deprecated: boolean;
  /** Page of the public reference. */
  readonly documentation: string | null;
  /** Date of the model in which it appeared. */
  readonly since: string;
  readonly headers: readonly HeaderContent[];
  readonly request: readonly MemberContent[];
  readonly exclusive: readonly ExclusiveContent[];
  /** Null where success is an empty body. */
  readonly response: readonly MemberContent[] | null;
  /** Named shapes that request, response and errors reach, in order of first use. */
  readonly shapes: readonly NamedShapeContent[];
  /** Of this operation, in spec order; the common ones are in service.json. */
  readonly errors: readonly ErrorContent[];
  readonly permissions: readonly PermissionContent[];
  readonly crossAccount: boolean;
  readonly keys: readonly KeyContent[];
  /** Checks in the order in which the service makes them. */
  readonly checks: readonly string[];
  /** Request members that carry an encryption context. */
  readonly encryptionContext: readonly string[];
  /** Member that asks for a dry run. */
  readonly dryRun: string | null;
  readonly retry: { readonly readOnly: boolean; readonly idempotent: boolean };
  readonly pagination: PaginationContent | null;
  readonly partitions: readonly { readonly partition: string; readonly note: string }[];
  /** Names of operations. */
  readonly related: readonly string[];
  readonly requestExamples: readonly ExampleContent[];
  readonly responseExamples: readonly ExampleContent[];
  /** The call as a task of a workflow definition, with the first example as body. */
  readonly httpTask: HttpTask;
  readonly source: string;
}

export interface HeaderContent {
  /** As it is written, `X-Amz-Target`. */
  readonly name: string;
  readonly required: boolean;
  readonly description: Prose;
  /** The only values; null for any. */
  readonly values: readonly string[] | null;
  readonly defaultValue: string | null;
  readonly source: string;
}

export interface ExclusiveContent {
  readonly members: readonly string[];
  readonly exactly: 'one' | 'at-most-one';
  readonly answer: AnswerContent;
  readonly source: string;
}

/** A refusal: the error code and the text with `{...}` in it; null where it carries none. */
export interface AnswerContent {
  readonly error: string;
  readonly status: number;
  readonly message: string | null;
}

export interface PermissionContent {
  readonly action: string;
  readonly policy: 'key-policy' | 'iam-policy' | 'grant';
  /** Member that names the resource, `*` where there is none. */
  readonly resource: string;
  /** Member whose presence makes the permission needed; null for always. */
  readonly when: string | null;
}

export interface KeyContent {
  readonly member: string;
  readonly required: boolean;
  readonly identifiers: readonly ('key-id' | 'key-arn' | 'alias-name' | 'alias-arn')[];
  readonly crossAccountIdentifiers: readonly string[];
  /** To a form that is not accepted; null where that is the service's own choice. */
  readonly identifierAnswer: AnswerContent | null;
  readonly usage: string | null;
  /** The only key specs; null for any. */
  readonly specs: readonly string[] | null;
  readonly specAnswer: AnswerContent | null;
  /** Member that names the algorithm to use the key with. */
  readonly algorithm: string | null;
  readonly algorithmAnswer: AnswerContent | null;
  /** In the order of the spec; `answer` is null where the state allows the operation. */
  readonly states: readonly { readonly state: string; readonly answer: AnswerContent | null }[];
  readonly source: string;
}

export interface PaginationContent {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limit: string | null;
  readonly moreResults: string | null;
  readonly items: string | null;
  readonly documentedMaximum: number | null;
  readonly documentedDefault: number | null;
}

export interface ExampleContent {
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}
