/** Marks instances across duplicated copies of this package. */
const brand: symbol = Symbol.for('trent.credentials-error');

/** One source that was asked, and why it gave nothing. */
export interface Attempt {
  /** e.g. `environment`, `profile 'dev'`. */
  readonly source: string;
  readonly reason: string;
}

/**
 * No credentials. The message names each source that was asked and why it gave none, with file and line where a file is
 * at fault; never a secret.
 */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
  readonly attempts: readonly Attempt[];

  constructor(message: string, attempts: readonly Attempt[], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.attempts = attempts;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** True for a CredentialsError of any copy of this package. */
export function isCredentialsError(value: unknown): value is CredentialsError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** A source that nobody set up here: a chain goes on to the next. */
export class NotConfigured extends Error {}

/** A source that is set up and failed: a chain stops, since what comes next would be somebody else. */
export class SourceFailed extends Error {}

/** Text of an error for a person, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Long words of letters and digits could be secrets: what other programs say is passed on without them. */
export function withoutSecrets(text: string): string {
  return text.replace(/[A-Za-z0-9+/=_-]{16,}/g, (word) =>
    /\d/.test(word) && /[A-Za-z]/.test(word) ? '[redacted]' : word,
  );
}
