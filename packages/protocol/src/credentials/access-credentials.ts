/** What a request is signed with. */
export interface Credentials {
  /** e.g. `AKIAIOSFODNN7EXAMPLE`; not secret. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials; travels with each request as `x-amz-security-token`. */
  readonly sessionToken?: string | undefined;
}

/** What `util.inspect` of Node, Deno and Bun asks an object for. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * Credentials that show their access key id only: neither `util.inspect`, `console.log`, `JSON.stringify` nor a
 * spread of the object gives the secret away. Read `secretAccessKey` and `sessionToken` by name.
 */
export class AccessCredentials implements Credentials {
  readonly accessKeyId: string;
  /** End of validity of temporary credentials. */
  readonly expiration: Date | undefined;
  readonly #secretAccessKey: string;
  readonly #sessionToken: string | undefined;

  constructor(credentials: Credentials & { readonly expiration?: Date | undefined }) {
    this.accessKeyId = credentials.accessKeyId;
    this.expiration = credentials.expiration;
    this.#secretAccessKey = credentials.secretAccessKey;
    this.#sessionToken = credentials.sessionToken;
  }

  get secretAccessKey(): string {
    return this.#secretAccessKey;
  }

  get sessionToken(): string | undefined {
    return this.#sessionToken;
  }

  toJSON(): Record<string, unknown> {
    return { accessKeyId: this.accessKeyId, secretAccessKey: '[redacted]' };
  }

  static {
    Object.defineProperty(this.prototype, inspect, {
      value(this: AccessCredentials): string {
        return `AccessCredentials { accessKeyId: ${JSON.stringify(this.accessKeyId)}, secretAccessKey: [redacted] }`;
      },
    });
  }
}
