/** A model that cannot be imported. The message says what is wrong and what to do; nothing has been written. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** `usage` where other arguments would help, `model` where the model itself is the reason. */
  readonly reason: 'usage' | 'model';

  constructor(reason: 'usage' | 'model', message: string) {
    super(message);
    this.reason = reason;
  }
}
