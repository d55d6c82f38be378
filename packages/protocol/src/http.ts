/**
 * The seam between protocol and transport: both sides speak of HTTP in these two shapes, so that a client can
 * call a server in memory, and adapters for Node, fetch and others stay thin.
 */

/** Lower-case names; a header that came more than once holds its values joined by `,` in the order received. */
export type HttpHeaders = Readonly<Record<string, string>>;

/** A request as a server receives it, body complete. */
export interface HttpRequest {
  readonly method: string;
  /** The request target as on the wire: path and query, still percent-encoded, e.g. `/?a=b`. */
  readonly target: string;
  readonly headers: HttpHeaders;
  readonly body: Uint8Array;
}

/** A response as a server answers it; AWS JSON bodies are text (UTF-8 on the wire). */
export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: string;
}
