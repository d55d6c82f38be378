import type { Case } from './case.ts';

/**
 * `cases.json`: every case, and the facts about the service that a runner in any language needs to run them. It is
 * written by the generator from the spec and its scenarios, and published with the package.
 */
export interface CaseFile {
  /** Version of this format; a runner refuses another. */
  readonly format: 1;
  readonly service: ServiceFacts;
  /** By name of the operation. */
  readonly operations: Readonly<Record<string, OperationFacts>>;
  /** JSON Schemas 2020-12 of shapes by name, which operations refer to: `#/schemas/<Name>`. Blobs are base64 text. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** By name: how a key that cases use is made. */
  readonly fixtures: Readonly<Record<string, Fixture>>;
  /** Everything that the spec says and a test could exercise. */
  readonly cells: readonly Cell[];
  /** Ordered by id. */
  readonly cases: readonly Case[];
}

export interface ServiceFacts {
  /** e.g. `KMS` */
  readonly name: string;
  /** e.g. `TrentService`, the part of `X-Amz-Target` before the period. */
  readonly targetPrefix: string;
  /** e.g. `kms`: the service in the credential scope. */
  readonly signingName: string;
  /** e.g. `application/x-amz-json-1.1` */
  readonly contentType: string;
  /** `info.version` of the spec. */
  readonly specVersion: string;
  /** Codes that any operation may answer. */
  readonly commonErrors: readonly string[];
}

export interface OperationFacts {
  /** e.g. `TrentService.Decrypt` */
  readonly target: string;
  /** `#/schemas/<Name>` */
  readonly input: string;
  /** Null where the answer has an empty body. */
  readonly output: string | null;
  /** Codes that it declares. */
  readonly errors: readonly string[];
  readonly readOnly: boolean;
  /** Members of the answer, by path, that hold secrets: a report shows their length only. */
  readonly sensitive: readonly string[];
  /** The same of the request. */
  readonly sensitiveInput: readonly string[];
  readonly pagination: {
    readonly inputToken: string;
    readonly outputToken: string;
    readonly items: string;
    readonly limit: string | null;
    readonly more: string | null;
  } | null;
}

/**
 * A KMS key, made by CreateKey before the case, tagged as ours, in the ledger, disabled and scheduled for deletion at the
 * end of the run. Cases see `<name>.KeyId`, `<name>.Arn` and the other members of KeyMetadata; where the fixture has an
 * alias, `<name>.AliasName` and `<name>.AliasArn` too.
 */
export interface Fixture {
  /** Members of the CreateKey request. */
  readonly create: Readonly<Record<string, unknown>>;
  /** The key state that it is brought into: Enabled, Disabled, PendingDeletion or PendingImport. */
  readonly state: string;
  readonly alias: boolean;
  /**
   * `shared`: cases only read it and wrap under it, so one serves a whole run. `own`: a case changes it, and has one of its own.
   */
  readonly lifetime: 'shared' | 'own';
  /** Operations that making it takes, e.g. CreateKey, CreateAlias, DisableKey. */
  readonly needs: readonly string[];
  /** What a target must be able to do, e.g. `china-region` for SM2. */
  readonly capabilities: readonly string[];
}

/**
 * One thing that the spec says: a member, a limit, an enum value, an error, a key state, an output member.
 * `coverage` tells for each by which cases it was exercised.
 */
export interface Cell {
  /** e.g. `GenerateDataKeyWithoutPlaintext/input/NumberOfBytes/maximum`; unique and stable. */
  readonly id: string;
  readonly operation: string;
  readonly kind:
    | 'operation'
    | 'input-member'
    | 'constraint'
    | 'enum-value'
    | 'exclusive'
    | 'identifier'
    | 'key-state'
    | 'key-usage'
    | 'key-spec'
    | 'error'
    | 'output-member'
    | 'wire';
  /** Where the spec says it: `spec/kms/schemas/NumberOfBytesType.yaml:4`. */
  readonly source: string;
  /** Why no case can exercise it from outside; null where one can. */
  readonly untestable: string | null;
}
