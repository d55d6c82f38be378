/**
 * The one error class of client and server: what a service answers instead of a result.
 */

/** Marks instances across duplicated copies of this package, where `instanceof` fails. */
const brand: symbol = Symbol.for('trent.service-error');

export interface ServiceErrorDetails {
  /** HTTP status; where a server leaves it out, its error table decides. */
  readonly status?: number;
  /** `x-amzn-RequestId` of the answer. */
  readonly requestId?: string;
  /** What the error carries besides its text, as values of the language. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * An error with a `code`, the bare name of the error shape (`NotFoundException`), which is also its `name`.
 * `message` is `""` where the service sends none: several AWS KMS errors carry no message member at all.
 * Messages travel to callers and into logs: never put key material, tokens or plaintext in one.
 */
export class ServiceError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** What the error carries besides its text. Not enumerable: it may be secret, and loggers show what they can see. */
  declare readonly members: Readonly<Record<string, unknown>>;

  static {
    Object.defineProperty(this.prototype, brand, { value: true });
    Object.defineProperty(this.prototype, 'members', { value: Object.freeze({}) });
  }

  constructor(code: Code, message = '', details: ServiceErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = code;
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
    if (details.members !== undefined) {
      Object.defineProperty(this, 'members', { value: details.members });
    }
  }
}

/** True for a ServiceError of any copy of this package; with codes, only for one of these. */
export function isServiceError<Code extends string = string>(
  value: unknown,
  ...codes: readonly Code[]
): value is ServiceError<Code> {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  return codes.length === 0 || codes.includes((value as ServiceError<Code>).code);
}
