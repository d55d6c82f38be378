/** A request as it goes out, signature and all. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names; a header that came more than once holds its values joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From the first byte sent to the last received. */
  readonly milliseconds: number;
}

/** Why there is no answer. */
export type NoAnswerKind =
  /** Nothing listens, the name does not resolve, no route, TLS fails: the request was never sent. */
  | 'unreachable'
  /** The connection was closed before a whole answer had come. */
  | 'closed'
  | 'timeout'
  /** Something answers that is not HTTP, or too much of it. */
  | 'unreadable';

/** A request got no answer. Never tried again: a conformance run must not hide it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly kind: NoAnswerKind;

  constructor(kind: NoAnswerKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
