/** What every source gives; plain data, so that other SDKs can copy it, but nothing prints the secrets. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string;
  /** After this moment the service refuses them. */
  readonly expiration?: Date;
}

/** Node, Deno and Bun ask an object for it when they print it. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Credentials whose secret and session token neither `util.inspect` nor `JSON.stringify` shows. */
export function credentialsOf(parts: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly expiration?: Date | undefined;
}): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = parts;
  const shown = { accessKeyId, secretAccessKey: '[redacted]', ...(expiration && { expiration }) };
  const hidden = { value: () => shown, enumerable: false };
  return Object.defineProperties(
    {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && sessionToken !== '' && { sessionToken }),
      ...(expiration && { expiration }),
    },
    { toJSON: hidden, [inspect]: hidden },
  );
}
