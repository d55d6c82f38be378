/** Why there is no answer of the service. */
export type TransportErrorCode =
  /** The connection could not be made, or broke. */
  | 'ConnectionError'
  /** A limit of the client ran out: connect, request or deadline. */
  | 'TimeoutError'
  /** The caller's AbortSignal. */
  | 'AbortError'
  /** The answer is not what the protocol allows, e.g. a proxy's page with status 200. */
  | 'InvalidAnswerError';

/** Marks instances across duplicated copies of this package, where `instanceof` fails. */
const brand = Symbol.for('trent.transport-error');

/** The service's answer did not arrive, or was none of the protocol. `name` is the code; `cause` is the failure underneath. */
export class TransportError extends Error {
  readonly code: TransportErrorCode;
  /** False only where it is certain that no byte of the request reached the service. */
  readonly mayHaveArrived: boolean;

  constructor(
    code: TransportErrorCode,
    message: string,
    details: { readonly mayHaveArrived: boolean; readonly cause?: unknown },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = code;
    this.code = code;
    this.mayHaveArrived = details.mayHaveArrived;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** True for a TransportError of any copy of this package; with codes, only for one of these. */
export function isTransportError(
  value: unknown,
  ...codes: readonly TransportErrorCode[]
): value is TransportError {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  return codes.length === 0 || codes.includes((value as unknown as TransportError).code);
}
