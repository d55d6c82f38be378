import type { KmsOperations } from '@trent/kms-server-stub';
import type { HttpHeaders } from '@trent/protocol';
import type { Authorizer, KeyStore, Principal } from '@trent/kms-service';
import type {
  Authenticate,
  CallContext,
  Handler,
  OperationGuard,
  Violation,
} from '@trent/server-runtime';

/** A deliberate bug, and why the suite must find it. */
export interface Mutant {
  /** Stable; cases name it in `kills`. */
  readonly id: string;
  /** What is wrong with a server that has it. */
  readonly breaks: string;
  /** Where it was seen, or why someone would write it. */
  readonly why: string;
  /** What a conformant KMS does instead. */
  readonly violates: string;
  /** Operations that show it; none where any would. */
  readonly operations: readonly string[];
  /** Makes the bug anew for one server, which may remember things in it. */
  readonly change: () => Change;
}

export type JsonObject = { [member: string]: unknown };

/** The operations of a key service, as the generated stub asks for them. */
export type Operations = KmsOperations<CallContext<Principal>>;

/** A success with its members, or an error: what is in the body, and how it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** `null` for an empty body. */
  body: JsonObject | null;
}

export interface Call {
  /** As `X-Amz-Target` names it; empty where it does not. */
  readonly operation: string;
  readonly input: JsonObject;
}

/** What a bug changes of a server. Each word is a place where bugs sit, from the outermost to the innermost. */
export interface Change {
  /** The server as a function from request to response. */
  readonly handler?: (next: Handler) => Handler;
  /** The headers of a request as the server takes them; its signature was made over those that were sent. */
  readonly headers?: (headers: HttpHeaders) => HttpHeaders;
  /** The answer as JSON. */
  readonly answer?: (answer: Answer, call: Call) => Answer;
  /** The request as JSON; its signature was made over what was sent. */
  readonly request?: (input: JsonObject, operation: string) => JsonObject;
  readonly authenticate?: (next: Authenticate<Principal>) => Authenticate<Principal>;
  /** Violations of the model that go unseen. */
  readonly overlooks?: (violation: Violation, operation: string) => boolean;
  /** Refusals beside those of the model: throws ServiceError. */
  readonly refuses?: (input: JsonObject, operation: string) => void;
  /** What the spec says of an operation beyond its shapes. */
  readonly rules?: (guard: OperationGuard) => OperationGuard;
  /** Methods instead of the service's own. */
  readonly methods?: (service: Operations) => Partial<Operations>;
  readonly authorizer?: (next: Authorizer) => Authorizer;
  readonly store?: (next: KeyStore) => KeyStore;
  readonly clock?: (next: () => Date) => () => Date;
}
