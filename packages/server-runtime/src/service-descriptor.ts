/**
 * What a generated server stub tells the runtime about its service. Plain data: the generator prints it, nothing
 * else writes it by hand.
 */
import type { StructureShape } from '@trent/protocol';

export interface ServiceDescriptor {
  /** For logs and metrics, e.g. `kms`. */
  readonly name: string;
  /** Before the dot of `X-Amz-Target`, e.g. `TrentService`. */
  readonly targetPrefix: string;
  /** Service part of the SigV4 credential scope, e.g. `kms`. */
  readonly signingName: string;
  /** Code answered for what nobody foresaw, e.g. `KMSInternalException`. */
  readonly internalError: string;
  /** Media type of requests and answers; AWS JSON 1.1 where there is none. */
  readonly contentType?: string;
  /** By operation name as in `X-Amz-Target`, e.g. `GenerateDataKeyWithoutPlaintext`. */
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
  /** Operations of the API that the service does not have, and what a signed request for one is answered. */
  readonly unsupported?: {
    readonly operations: readonly string[];
    readonly error: string;
    /** With `{operation}` in the place of its name; `null` where no message is sent. */
    readonly message: string | null;
  };
  /** By error code, the errors of the model and the common ones alike. */
  readonly errors: Readonly<Record<string, ErrorDescriptor>>;
}

export interface OperationDescriptor {
  readonly name: string;
  /** Name of the method that implements it: `generateDataKeyWithoutPlaintext`. */
  readonly method: string;
  readonly input: StructureShape;
  /** `null` where success is an empty body. */
  readonly output: StructureShape | null;
  /** Judges the request as JSON on the wire (blobs still base64 text), all violations in one pass. */
  readonly validate: ValidateFunction;
  /**
   * What a refused enum value is told to be one of, where the service reports another list than it accepts: by member
   * path, names joined by dots without list positions and map keys, e.g. `KeySpec` or `Tags.TagKey`.
   */
  readonly reportedValues?: Readonly<Record<string, readonly string[]>>;
}

export interface ErrorDescriptor {
  readonly status: number;
  readonly fault: 'client' | 'server';
  /** Which member carries the text; the service mixes them. */
  readonly messageMember: 'message' | 'Message';
  /** What the error carries besides its text. */
  readonly members?: StructureShape;
}

/** The calling convention of ajv's standalone code: false leaves the violations in `errors`. */
export interface ValidateFunction {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** One violation as ajv reports it. */
export interface Violation {
  /** JSON pointer to the value, e.g. `/Tags/0/TagKey`. */
  readonly instancePath: string;
  /** e.g. `maximum`, `minLength`, `enum`, `pattern`, `required`, `x-trent-bytes`. */
  readonly keyword: string;
  /**
   * e.g. `{ limit: 1024 }`, `{ allowedValues: [...] }`, `{ pattern: '...' }` as the spec writes it,
   * `{ missingProperty: 'KeyId' }`; of `x-trent-bytes`, the limits of a blob's decoded length in bytes,
   * `{ comparison: 'minimum' | 'maximum', limit: 6144 }`.
   */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key in question where a map's keys are judged (`propertyNames`). */
  readonly propertyName?: string;
}
