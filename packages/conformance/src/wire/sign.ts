import { createHash, createHmac } from 'node:crypto';
import {
  ALGORITHM,
  SigningKeyCache,
  canonicalRequest,
  formatAmzDate,
  formatAuthorization,
  signRequest,
  splitTarget,
  stringToSign,
} from '@trent/protocol';
import type { Credentials } from '@trent/protocol';
import type { WireSignature } from '../format/step.ts';
import type { SentRequest } from './exchange.ts';
import { changedHeader } from './changed-header.ts';

/** Whom and what a request is signed for. */
export interface SigningScope {
  readonly credentials: Credentials;
  readonly region: string;
  /** e.g. `kms` */
  readonly service: string;
  readonly now: Date;
}

/** Without signature; `host` is among the headers. */
export type UnsignedRequest = SentRequest;

const signingKeys = new SigningKeyCache();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** Signs as every client does: SigV4, header form. */
export async function sign(request: UnsignedRequest, scope: SigningScope): Promise<SentRequest> {
  const { method, path, headers, body } = request;
  const { host = '', ...rest } = headers;
  const signed = await signRequest(
    { method, host, target: path, headers: rest, body },
    { ...scope, signingKeys },
  );
  return { ...request, headers: signed };
}

/** Signs with the one fault, or in the other form, that is named; everything else is as it should be. */
export async function signWith(
  form: WireSignature,
  request: UnsignedRequest,
  scope: SigningScope,
): Promise<SentRequest> {
  if ('form' in form) return signInQuery(request, scope);
  const { credentials } = scope;
  switch (form.fault) {
    case 'none-at-all':
      return request;
    case 'wrong-secret': {
      const secretAccessKey = hash(credentials.secretAccessKey).slice(0, 40);
      return sign(request, { ...scope, credentials: copied(credentials, { secretAccessKey }) });
    }
    case 'unknown-access-key': {
      // In the form of a real one, and nobody's.
      const accessKeyId = 'AKIAUNKNOWN234567ABC';
      return sign(request, { ...scope, credentials: copied(credentials, { accessKeyId }) });
    }
    case 'body-changed-after-signing': {
      const sent = await sign(request, scope);
      return { ...sent, body: `${sent.body} ` };
    }
    case 'header-changed-after-signing': {
      const [before, after] = changedHeader(form.header, request.headers, scope.now);
      const headers = { ...request.headers, [form.header]: before };
      const sent = await sign({ ...request, headers }, scope);
      return { ...sent, headers: { ...sent.headers, [form.header]: after } };
    }
    case 'clock':
      return sign(request, {
        ...scope,
        now: new Date(scope.now.getTime() + form.seconds * 1_000),
      });
    case 'scope':
      return signByHand(request, scope, form);
    case 'unsigned-payload':
      return signByHand(
        {
          ...request,
          headers: { ...request.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        },
        scope,
        { bodyHash: 'UNSIGNED-PAYLOAD' },
      );
  }
}

/** Credentials show their secrets by name only: a spread would lose them. */
function copied(credentials: Credentials, changes: Partial<Credentials>): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return { accessKeyId, secretAccessKey, sessionToken, ...changes };
}

interface OddScope {
  readonly region?: string;
  readonly service?: string;
  readonly terminator?: string;
  readonly bodyHash?: string;
}

/** SigV4 over whatever scope and body hash, which the ordinary signer knows better than to sign. */
function signByHand(request: UnsignedRequest, scope: SigningScope, odd: OddScope): SentRequest {
  const { credentials } = scope;
  const amzDate = formatAmzDate(scope.now);
  const headers: Record<string, string> = { ...request.headers, 'x-amz-date': amzDate };
  if (credentials.sessionToken !== undefined) {
    headers['x-amz-security-token'] = credentials.sessionToken;
  }
  const signedHeaders = Object.keys(headers).sort();
  const parts = scopeParts(amzDate, scope, odd);
  const canonical = canonicalRequest({
    method: request.method,
    ...splitTarget(request.path),
    headers,
    signedHeaders,
    bodyHash: odd.bodyHash ?? hash(request.body),
  });
  const text = stringToSign(amzDate, parts.join('/'), hash(canonical));
  headers['authorization'] = formatAuthorization({
    algorithm: ALGORITHM,
    credential: [credentials.accessKeyId, ...parts].join('/'),
    signedHeaders: signedHeaders.join(';'),
    signature: hmac(keyFor(credentials, parts), text).toString('hex'),
  });
  return { ...request, headers };
}

/** The query form: everything that an `authorization` header says stands in the query. */
function signInQuery(request: UnsignedRequest, scope: SigningScope): SentRequest {
  const { credentials } = scope;
  const amzDate = formatAmzDate(scope.now);
  const parts = scopeParts(amzDate, scope, {});
  const signedHeaders = Object.keys(request.headers).sort();
  const query = new Map([
    ['X-Amz-Algorithm', ALGORITHM],
    ['X-Amz-Credential', [credentials.accessKeyId, ...parts].join('/')],
    ['X-Amz-Date', amzDate],
    ['X-Amz-Expires', '300'],
    ...(credentials.sessionToken === undefined
      ? []
      : [['X-Amz-Security-Token', credentials.sessionToken] as const]),
    ['X-Amz-SignedHeaders', signedHeaders.join(';')],
  ]);
  const encoded = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const path = `${request.path}${request.path.includes('?') ? '&' : '?'}${encoded.join('&')}`;
  const canonical = canonicalRequest({
    method: request.method,
    ...splitTarget(path),
    headers: request.headers,
    signedHeaders,
    bodyHash: hash(request.body),
  });
  const text = stringToSign(amzDate, parts.join('/'), hash(canonical));
  const signature = hmac(keyFor(credentials, parts), text).toString('hex');
  return { ...request, path: `${path}&X-Amz-Signature=${signature}` };
}

/** Day, Region, service, terminator. */
function scopeParts(amzDate: string, scope: SigningScope, odd: OddScope): readonly string[] {
  return [
    amzDate.slice(0, 8),
    odd.region ?? scope.region,
    odd.service ?? scope.service,
    odd.terminator ?? 'aws4_request',
  ];
}

function keyFor({ secretAccessKey }: Credentials, parts: readonly string[]): Buffer {
  return parts.reduce<Buffer | string>(
    (key, part) => hmac(key, part),
    `AWS4${secretAccessKey}`,
  ) as Buffer;
}
