import type { HttpRequest, HttpResponse } from '@trent/protocol';

/** What the connection knows that the request does not say. */
export interface Connection {
  /** IP address of the peer; absent in memory. */
  readonly remoteAddress?: string;
  /** True over TLS. */
  readonly secure: boolean;
}

/** The seam of the server: one framework-free function. It never throws. */
export type Handler = (request: HttpRequest, connection: Connection) => Promise<HttpResponse>;

/** Who called, as the authenticator found it. `Identity` is the service's own notion of a principal. */
export interface Authenticated<Identity> {
  readonly identity: Identity;
  /** Region of the credential scope. */
  readonly region: string;
  /** With which access key the request was signed, where it was with one. */
  readonly accessKeyId?: string;
}

/** Something that a call is about, as the service found it. */
export interface CallResource {
  readonly arn: string;
  readonly accountId: string;
}

/** What an operation is told about the call, besides its input. */
export interface CallContext<Identity> extends Authenticated<Identity> {
  readonly operation: string;
  /** Also in the `x-amzn-RequestId` of the answer. */
  readonly requestId: string;
  readonly receivedAt: Date;
  readonly connection: Connection;
  /** The header as it came; `null` where there is none. */
  readonly userAgent: string | null;
  /** What the call is about: the service adds to it, the audit reads it. */
  readonly resources: CallResource[];
}

/** Throws ServiceError where the request is not authentic. */
export type Authenticate<Identity> = (
  request: HttpRequest,
  connection: Connection,
) => Authenticated<Identity> | Promise<Authenticated<Identity>>;

export interface HandlerOptions<Identity> {
  readonly authenticate: Authenticate<Identity>;
  /** Largest body accepted, in bytes. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Clock, for tests. Default `() => new Date()`. */
  readonly now?: () => Date;
  /**
   * Asked once it is known who calls what, before the request is looked at any further: throws ServiceError where the
   * call may not go on, e.g. since there are too many.
   */
  readonly admit?: (call: Admission<Identity>) => void;
  /**
   * Told of each answer before it leaves, refusals too; what it promises is waited for. Where it throws or rejects, the
   * answer is withheld, and the internal error of the service is answered.
   */
  readonly audit?: (record: AuditRecord<Identity>) => void | Promise<void>;
  /** Told of each answer after it is made; must not throw. */
  readonly onAnswer?: (event: AnswerEvent<Identity>) => void;
}

/** One answered request; holds no member of request or response, so nothing secret. */
export interface AnswerEvent<Identity> {
  readonly requestId: string;
  readonly operation: string | null;
  readonly identity: Identity | null;
  readonly status: number;
  readonly errorCode: string | null;
  /** The unforeseen failure behind an internal error; its text is never sent to the caller. */
  readonly failure: unknown;
  readonly durationMs: number;
}

/** A call of which it is known who makes it. */
export interface Admission<Identity> extends Authenticated<Identity> {
  readonly operation: string;
}

/**
 * One answered request in full. Input and output hold all members, secret ones too: whoever writes it down leaves those
 * out.
 */
export interface AuditRecord<Identity> {
  readonly requestId: string;
  readonly receivedAt: Date;
  /** `null` where the request names none that the service knows. */
  readonly operation: string | null;
  /** `null` where the request is not authentic. */
  readonly caller: Authenticated<Identity> | null;
  readonly connection: Connection;
  readonly userAgent: string | null;
  /** Decoded; `null` where the request was refused before. */
  readonly input: object | null;
  /** Before encoding; `null` where there is none. */
  readonly output: object | null;
  readonly resources: readonly CallResource[];
  readonly status: number;
  readonly errorCode: string | null;
  /** As it is sent; empty where none is. */
  readonly errorMessage: string;
}
