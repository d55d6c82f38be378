import { signRequest } from '@trent/protocol';
import type { Credentials } from '@trent/protocol';

export interface SignedParts {
  readonly credentials: Credentials;
  readonly operation: string;
  readonly body: string;
  readonly region?: string;
  readonly now?: Date;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers of a correctly signed request of an AWS JSON operation to `url`. */
export async function signedHeaders(
  url: string,
  parts: SignedParts,
): Promise<Record<string, string>> {
  return signRequest(
    {
      method: 'POST',
      host: new URL(url).host,
      target: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${parts.operation}`,
        ...parts.headers,
      },
      body: parts.body,
    },
    {
      credentials: parts.credentials,
      region: parts.region ?? 'us-east-1',
      service: 'kms',
      now: parts.now ?? new Date(),
    },
  );
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly __type?: string;
    readonly message?: string;
    readonly [member: string]: unknown;
  };
}

/** Sends headers and body as they are, over a real socket. */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<JsonAnswer> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const isJson = text.startsWith('{');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : {}) as JsonAnswer['body'],
  };
}

/** Signs and sends. */
export async function call(url: string, parts: SignedParts): Promise<JsonAnswer> {
  return post(url, await signedHeaders(url, parts), parts.body);
}
