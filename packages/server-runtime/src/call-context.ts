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
}

/** What an operation is told about the call, besides its input. */
export interface CallContext<Identity> extends Authenticated<Identity> {
  readonly operation: string;
  /** Also in the `x-amzn-RequestId` of the answer. */
  readonly requestId: string;
  readonly receivedAt: Date;
  readonly connection: Connection;
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
