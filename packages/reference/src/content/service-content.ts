import type { CallersContent } from './callers.ts';
import type { ErrorContent } from './error-content.ts';
import type { Prose } from './prose.ts';
import type { NamedShapeContent } from './shape-content.ts';

/** `service.json`: what the page needs before an operation is opened. Generated from the spec. */
export interface ServiceContent {
  /** Short name, `kms`. */
  readonly name: string;
  readonly title: string;
  /** `info.version` of the spec. */
  readonly version: string;
  readonly description: Prose;
  readonly protocol: 'aws-json-1.0' | 'aws-json-1.1';
  /** Media type of requests and answers. */
  readonly mediaType: string;
  /** Name before the dot in `X-Amz-Target`. */
  readonly targetPrefix: string;
  /** Service in the credential scope of a signature. */
  readonly signingName: string;
  /** Checks before an operation's own, in the order in which the service makes them. */
  readonly checks: readonly string[];
  readonly callers: CallersContent;
  readonly endpoints: readonly EndpointContent[];
  /** In spec order. */
  readonly operations: readonly OperationSummary[];
  /** Errors that every operation may answer. */
  readonly commonErrors: readonly ErrorContent[];
  /** Named shapes that the common errors reach. */
  readonly shapes: readonly NamedShapeContent[];
  /** Key specs and what each may be used for; empty where the spec does not say. */
  readonly keySpecs: readonly KeySpecContent[];
  /** `spec/kms/openapi.yaml:1`. */
  readonly source: string;
}

export interface EndpointContent {
  /** With `{...}` in the places of its variables. */
  readonly url: string;
  readonly description: string;
  readonly variables: readonly EndpointVariable[];
}

export interface EndpointVariable {
  readonly name: string;
  readonly defaultValue: string;
  /** The only values; null for any. */
  readonly values: readonly string[] | null;
}

export interface OperationSummary {
  readonly name: string;
  readonly summary: string;
  readonly deprecated: boolean;
}

export interface KeySpecContent {
  readonly name: string;
  readonly family: string;
  readonly usages: readonly { readonly usage: string; readonly algorithms: readonly string[] }[];
  /** The only partitions that have it; null for all. */
  readonly partitions: readonly string[] | null;
  readonly source: string;
}
