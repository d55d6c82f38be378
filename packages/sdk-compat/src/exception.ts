/** What the SDK tells of a call beside its answer. */
export interface ResponseMetadata {
  readonly httpStatusCode?: number | undefined;
  readonly requestId?: string | undefined;
  readonly attempts?: number | undefined;
  readonly totalRetryDelay?: number | undefined;
}

export interface MetadataBearer {
  readonly $metadata: ResponseMetadata;
}

/** The answer that an exception stands for, without its body, which may hold secrets. */
export interface ResponseOfException {
  readonly statusCode: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ExceptionOptions extends MetadataBearer {
  readonly message?: string | undefined;
}

/** A refusal of the service, in the shape of the SDK's exceptions: `name` is the code of the error. */
export class ServiceException extends Error implements MetadataBearer {
  /** Whose doing it was. */
  readonly $fault: 'client' | 'server';
  readonly $metadata: ResponseMetadata;
  /** Of an exception that a client threw. Does not show when that is printed, as with the SDK. */
  declare readonly $response?: ResponseOfException;

  constructor(
    options: ExceptionOptions & { readonly name: string; readonly $fault: 'client' | 'server' },
  ) {
    super(options.message);
    this.name = options.name;
    this.$fault = options.$fault;
    this.$metadata = options.$metadata;
  }

  /** True for an exception of any copy of this package or of the SDK. */
  static isInstance(value: unknown): value is ServiceException {
    if (typeof value !== 'object' || value === null) return false;
    const { $fault, $metadata } = value as Partial<ServiceException>;
    return ($fault === 'client' || $fault === 'server') && typeof $metadata === 'object';
  }
}

/** A class of the exceptions of one code. */
export type ExceptionClass = new (options: ExceptionOptions) => ServiceException;
