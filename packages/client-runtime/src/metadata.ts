/** What happened on the way to an answer or a failure. */
export interface CallMetadata {
  /** Of the last attempt; `undefined` where it had no answer. */
  readonly httpStatusCode: number | undefined;
  /** `x-amzn-RequestId` of the last attempt's answer: what the service's support asks for. */
  readonly requestId: string | undefined;
  /** Requests sent, the first included. */
  readonly attempts: number;
  /** Milliseconds waited between attempts. */
  readonly totalRetryDelay: number;
}

/** Across duplicated copies of this package. */
const metadataSymbol = Symbol.for('trent.metadata');

/**
 * The metadata of an output that a client resolved with, or of a ServiceError or TransportError that it threw;
 * `undefined` for any other value, such as a copy of an output.
 */
export function metadataOf(value: unknown): CallMetadata | undefined {
  return typeof value === 'object' && value !== null
    ? (value as { [metadataSymbol]?: CallMetadata })[metadataSymbol]
    : undefined;
}

/** Not enumerable: outputs compare, spread, print and serialise as without it. */
export function attachMetadata(value: object, metadata: CallMetadata): void {
  Reflect.defineProperty(value, metadataSymbol, { value: metadata, configurable: true });
}
