import { SigningKeyCache, isServiceError, signRequest, verifyRequest } from '@trent/protocol';
import type { Credentials, HttpRequest, KnownAccessKey, VerifyOptions } from '@trent/protocol';

export const now = new Date('2026-11-23T10:00:00.400Z');

export const credentials: Credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface RequestOptions {
  readonly credentials?: Credentials;
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly region?: string;
  readonly service?: string;
  readonly now?: Date;
}

/** A request as a server receives it, signed by us. */
export async function signedRequest(options: RequestOptions = {}): Promise<HttpRequest> {
  const { method = 'POST', target = '/', body = '{"KeyId":"alias/app"}' } = options;
  const headers = await signRequest(
    {
      method,
      host: 'kms.us-east-1.amazonaws.com',
      target,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.DescribeKey',
        ...options.headers,
      },
      body,
    },
    {
      credentials: options.credentials ?? credentials,
      region: options.region ?? 'us-east-1',
      service: options.service ?? 'kms',
      now: options.now ?? now,
    },
  );
  return { method, target, headers, body: bytes(body) };
}

const known: KnownAccessKey<string> = {
  secretAccessKey: credentials.secretAccessKey,
  identity: 'arn:aws:iam::111122223333:user/app',
};

export const verifyOptions: VerifyOptions<string> = {
  lookup: (accessKeyId) => (accessKeyId === credentials.accessKeyId ? known : undefined),
  service: 'kms',
  regions: ['us-east-1', 'eu-central-1'],
  now,
  signingKeys: new SigningKeyCache(),
  decoySigningKeys: new SigningKeyCache(),
};

/** What the service answers: `accepted`, or code, status and text of the refusal. */
export async function verdict(
  request: HttpRequest,
  options: Partial<VerifyOptions<string>> = {},
): Promise<'accepted' | { code: string; status: number | undefined; message: string }> {
  try {
    await verifyRequest(request, { ...verifyOptions, ...options });
    return 'accepted';
  } catch (error) {
    if (!isServiceError(error)) throw error;
    return { code: error.code, status: error.status, message: error.message };
  }
}

/** The same request with some headers changed, or removed where `undefined`. */
export function withHeaders(
  request: HttpRequest,
  changes: Readonly<Record<string, string | undefined>>,
): HttpRequest {
  const headers: Record<string, string> = { ...request.headers };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete headers[name];
    else headers[name] = value;
  }
  return { ...request, headers };
}
