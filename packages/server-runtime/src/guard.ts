/**
 * What the spec says of an operation beyond its shapes, as the generator prints it for a service to run: who may call,
 * what the key must be like, what is checked in which order and what each refusal reads.
 */

export interface OperationGuard {
  readonly operation: string;
  readonly permissions: readonly PermissionGuard[];
  /** Whether a key of another account may be named. */
  readonly crossAccount: boolean;
  readonly keys: readonly KeyGuard[];
  readonly exclusive: readonly ExclusiveGuard[];
  /** Names of the checks in the order they are made, `operation` being the work itself. */
  readonly checks: readonly string[];
  /** Member that asks for a dry run. */
  readonly dryRun: string | null;
  /** Members that hold an encryption context. */
  readonly encryptionContext: readonly string[];
}

export interface PermissionGuard {
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  readonly policy: 'key-policy' | 'iam-policy' | 'grant';
  /** Member that names the resource, `*` where there is none. */
  readonly resource: string;
  /** Asked for only where the request has this member. */
  readonly when?: string | null;
}

export type KeyIdentifierForm = 'key-id' | 'key-arn' | 'alias-name' | 'alias-arn';

export interface KeyGuard {
  /** Request member that names the key. */
  readonly member: string;
  readonly required: boolean;
  readonly identifiers: readonly KeyIdentifierForm[];
  readonly crossAccountIdentifiers: readonly KeyIdentifierForm[];
  /** Answer for an alias where none is accepted; `alias-not-supported` where not said. */
  readonly identifierAnswer?: string | null;
  readonly usage: string | null;
  readonly specs: readonly string[] | null;
  /** Answer for a key of another spec. */
  readonly specAnswer: string | null;
  /** Request member that names the algorithm, and the answer for one that the key's spec does not have. */
  readonly algorithm?: string | null;
  readonly algorithmAnswer?: string | null;
  /** Key state -> `allowed` or the name of an answer. */
  readonly states: Readonly<Record<string, string>>;
}

export interface ExclusiveGuard {
  readonly members: readonly string[];
  readonly exactly: 'one' | 'at-most-one';
  readonly answer: string;
}

/** A refusal by name: error code and message template (`{arn} is disabled.`), `null` where no message is sent. */
export interface Answer {
  readonly error: string;
  readonly message: string | null;
}
