import type { Clock } from './clock.ts';

/** Who signs. The members of the AWS SDK's own `AwsCredentialIdentity` fit. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Comes with temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** After this moment they are refused; without it they hold for ever. */
  readonly expiration?: Date | undefined;
}

/** Gives credentials, anew each time it is called; the client keeps them until shortly before they expire. */
export type CredentialProvider = () => Credentials | Promise<Credentials>;

/** Refreshed this long before they expire, so that none expire on their way. */
const refreshAheadMs = 60_000;

/** One client's credentials: asked for when first needed, kept, refreshed by one call at a time. */
export class CredentialSource {
  readonly #provider: CredentialProvider | undefined;
  readonly #clock: Clock;
  #kept: Credentials | undefined = undefined;
  #refreshAt = Infinity;
  #refresh: Promise<Credentials> | undefined = undefined;

  constructor(credentials: Credentials | CredentialProvider, clock: Clock) {
    this.#clock = clock;
    if (typeof credentials === 'function') this.#provider = credentials;
    else this.#kept = checked(credentials);
  }

  /** Without a promise where none is needed, which is nearly always. Rejects with what the provider throws. */
  get(): Credentials | Promise<Credentials> {
    const kept = this.#kept;
    if (
      kept !== undefined &&
      (this.#refreshAt === Infinity || this.#clock.now() < this.#refreshAt)
    ) {
      return kept;
    }
    this.#refresh ??= this.#ask();
    return this.#refresh;
  }

  async #ask(): Promise<Credentials> {
    try {
      const fresh = checked(await this.#provider!());
      this.#kept = fresh;
      this.#refreshAt =
        fresh.expiration === undefined ? Infinity : +fresh.expiration - refreshAheadMs;
      return fresh;
    } finally {
      this.#refresh = undefined;
    }
  }
}

/** Throws TypeError, without a word of what was given. */
function checked(credentials: Credentials): Credentials {
  if (!isText(credentials?.accessKeyId) || !isText(credentials.secretAccessKey)) {
    throw new TypeError(
      'credentials have no accessKeyId or no secretAccessKey; give both as non-empty strings',
    );
  }
  return credentials;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
