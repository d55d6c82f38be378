/**
 * The intermediate representation between a spec and its targets. It knows no TypeScript and no OpenAPI: `load`
 * reads files, `build-model` makes this from them, each target turns this into files.
 */

/** Where in the spec something is said; line and column count from 1; `file` is relative to the workspace root. */
export interface SpecPosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Service {
  /** Short name, also of the packages: `kms`. */
  readonly name: string;
  /** Which media type requests and answers have. */
  readonly protocol: 'aws-json-1.0' | 'aws-json-1.1';
  readonly title: string;
  readonly version: string;
  readonly versionPosition: SpecPosition;
  readonly description: string;
  readonly targetPrefix: string;
  readonly signingName: string;
  readonly internalError: string;
  /** Names of the checks before an operation's own, in the order the service makes them. */
  readonly checks: readonly string[];
  /** Operations of the API that the spec does not have, and the name of the answer to them. */
  readonly unsupported: {
    readonly answer: string;
    readonly operations: readonly string[];
  } | null;
  /** Programs of the API's vendor that call it. */
  readonly callers: {
    /** The SDK: its package, and the class of its client. */
    readonly sdk: { readonly package: string; readonly client: string } | null;
    /** The service in the command line. */
    readonly cli: string | null;
  };
  readonly endpoints: readonly Endpoint[];
  /** In spec order. */
  readonly operations: readonly Operation[];
  /** Every named shape that an operation reaches, in order of first use. */
  readonly shapes: ReadonlyMap<string, NamedShape>;
  readonly errors: ReadonlyMap<string, ErrorShape>;
  /** Named refusals with their message templates, from answers.yaml. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What each key spec may be used for; empty where the spec does not say. */
  readonly keySpecs: ReadonlyMap<string, KeySpecRules>;
  readonly position: SpecPosition;
}

export interface Operation {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Name in Service.shapes; always a structure. */
  readonly input: string;
  /** `null` where success is an empty body. */
  readonly output: string | null;
  /** Request headers. */
  readonly headers: readonly Header[];
  /** Error codes declared by the operation, in spec order. */
  readonly errors: readonly string[];
  readonly permissions: readonly Permission[];
  readonly crossAccount: boolean;
  readonly keys: readonly KeyPrecondition[];
  readonly exclusive: readonly ExclusiveMembers[];
  /** Names of the checks, in the order the service makes them. */
  readonly checks: readonly string[];
  readonly pagination: Pagination | null;
  readonly retry: { readonly readOnly: boolean; readonly idempotent: boolean };
  /** Member that asks for a dry run, if any. */
  readonly dryRun: string | null;
  readonly encryptionContext: readonly string[];
  readonly related: readonly string[];
  /** Partition (`aws-cn`) -> what is different there. */
  readonly partitions: ReadonlyMap<string, string>;
  /** Page of the public reference. */
  readonly documentation: string | null;
  readonly since: string;
  /** Of requests. */
  readonly examples: readonly Example[];
  readonly outputExamples: readonly Example[];
  readonly position: SpecPosition;
}

export interface Header {
  /** In lower case. */
  readonly name: string;
  /** As the spec writes it, `X-Amz-Target`. */
  readonly writtenName: string;
  readonly required: boolean;
  readonly description: string;
  /** The only values; `null` for any. */
  readonly values: readonly string[] | null;
  /** Text, as a header is; `null` for none. */
  readonly defaultValue: string | null;
  readonly position: SpecPosition;
}

/** A place that requests go to. */
export interface Endpoint {
  /** With `{...}` in the places of its variables. */
  readonly url: string;
  readonly description: string;
  readonly variables: readonly EndpointVariable[];
  readonly position: SpecPosition;
}

export interface EndpointVariable {
  readonly name: string;
  readonly defaultValue: string;
  /** The only values; `null` for any. */
  readonly values: readonly string[] | null;
}

export interface Permission {
  readonly action: string;
  readonly policy: 'key-policy' | 'iam-policy' | 'grant';
  /** Member that names the resource, `*` where there is none. */
  readonly resource: string;
  /** Member whose presence makes the permission needed; `null` for always. */
  readonly when: string | null;
}

export interface KeyPrecondition {
  readonly member: string;
  readonly required: boolean;
  readonly identifiers: readonly ('key-id' | 'key-arn' | 'alias-name' | 'alias-arn')[];
  /** Forms that may name another account's key. */
  readonly crossAccountIdentifiers: readonly string[];
  /** Answer name for an identifier form that is not accepted; `null` for the service's own choice. */
  readonly identifierAnswer: string | null;
  readonly usage: string | null;
  readonly specs: readonly string[] | null;
  /** Answer name for a key of another spec. */
  readonly specAnswer: string | null;
  /** Member that names the algorithm to use the key with. */
  readonly algorithm: string | null;
  /** Answer name for an algorithm that does not fit the key. */
  readonly algorithmAnswer: string | null;
  /** Key state -> `allowed` or the name of an answer. */
  readonly states: ReadonlyMap<string, string>;
  readonly position: SpecPosition;
}

export interface ExclusiveMembers {
  readonly members: readonly string[];
  readonly exactly: 'one' | 'at-most-one';
  readonly answer: string;
  readonly position: SpecPosition;
}

export interface Pagination {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limit: string | null;
  /** Member that says whether there is more; `null` where a token says so. */
  readonly moreResults: string | null;
  readonly items: string | null;
  readonly documentedMaximum: number | null;
  readonly documentedDefault: number | null;
}

export interface Answer {
  readonly name: string;
  readonly error: string;
  /** Template with `{arn}` and the like; `null` where the answer has no message member. */
  readonly message: string | null;
  readonly position: SpecPosition;
}

export interface KeySpecRules {
  readonly family: string;
  /** Key usage -> algorithms, in the order in which they are listed. */
  readonly usages: ReadonlyMap<string, readonly string[]>;
  /** The only partitions that have it; `null` for all. */
  readonly partitions: readonly string[] | null;
  readonly position: SpecPosition;
}

export interface ErrorShape {
  readonly code: string;
  readonly description: string;
  readonly status: number;
  readonly fault: 'client' | 'server';
  readonly messageMember: 'message' | 'Message';
  /** What it carries besides its text. */
  readonly members: readonly Member[];
  /** True for errors any operation may answer (signature, validation, throttling). */
  readonly common: boolean;
  readonly retryable: boolean;
  readonly position: SpecPosition;
}

export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}

export interface NamedShape {
  readonly name: string;
  readonly shape: Shape;
  readonly position: SpecPosition;
}

interface Described {
  readonly description: string;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  readonly position: SpecPosition;
}

export type Shape = Described &
  (
    | {
        readonly kind: 'string';
        readonly values: readonly string[] | null;
        /** What a refused value is told to be one of, if another list. */
        readonly reportedValues: readonly string[] | null;
        /** Pass the validator although they are none of `values`: a later check refuses them. */
        readonly unlistedValues: readonly string[] | null;
        readonly minLength: Limit | null;
        readonly maxLength: Limit | null;
        readonly pattern: Limit<string> | null;
      }
    | { readonly kind: 'blob'; readonly minBytes: Limit | null; readonly maxBytes: Limit | null }
    | {
        readonly kind: 'integer';
        readonly values: readonly number[] | null;
        readonly minimum: Limit | null;
        readonly maximum: Limit | null;
      }
    | { readonly kind: 'float'; readonly minimum: Limit | null; readonly maximum: Limit | null }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'timestamp' }
    | { readonly kind: 'document' }
    | {
        readonly kind: 'list';
        readonly of: Shape;
        readonly minItems: Limit | null;
        readonly maxItems: Limit | null;
        readonly uniqueItems: boolean;
        /** May hold null. */
        readonly sparse: boolean;
      }
    | {
        readonly kind: 'map';
        /** Limits of the keys, text; `null` for any. */
        readonly key: Shape | null;
        readonly of: Shape;
        readonly minProperties: Limit | null;
        readonly maxProperties: Limit | null;
        readonly sparse: boolean;
      }
    | {
        readonly kind: 'structure';
        readonly members: readonly Member[];
        /** Exactly one member is there. */
        readonly union: boolean;
      }
    | { readonly kind: 'reference'; readonly name: string }
  );

export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
  readonly description: string;
  readonly deprecated: boolean;
  readonly defaultValue: unknown;
  readonly examples: readonly unknown[];
  readonly since: string | null;
  /** A client fills it in where the caller does not. */
  readonly idempotencyToken: boolean;
  readonly position: SpecPosition;
}

/** A limit together with the line that sets it. */
export interface Limit<T = number> {
  readonly value: T;
  readonly position: SpecPosition;
}
