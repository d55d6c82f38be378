import { digest } from '#digest';
import type { Credentials } from '../credentials/access-credentials.ts';
import type { HttpHeaders } from '../http.ts';
import { andThen } from '../maybe-promise.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { formatAmzDate } from './amz-date.ts';
import { ALGORITHM, formatAuthorization } from './authorization.ts';
import { canonicalRequest, splitTarget } from './canonical-request.ts';
import { deriveSigningKey } from './signing-keys.ts';
import type { SigningKeyCache } from './signing-keys.ts';
import { credentialScope, stringToSign } from './string-to-sign.ts';

export interface RequestToSign {
  /** e.g. `POST` */
  readonly method: string;
  /** Host and, where it is not the default of the scheme, port: `kms.us-east-1.amazonaws.com`, `127.0.0.1:8080`. */
  readonly host: string;
  /** Path and query as on the wire. */
  readonly target: string;
  /** Lower-case names. All are signed but those that transports and proxies set or change. */
  readonly headers: HttpHeaders;
  /** The exact body; a string goes out as UTF-8. */
  readonly body: string | Uint8Array;
}

export interface SignOptions {
  readonly credentials: Credentials;
  readonly region: string;
  /** Signing name of the service, e.g. `kms`. */
  readonly service: string;
  readonly now: Date;
  /** Saves deriving the signing key each time. */
  readonly signingKeys?: SigningKeyCache | undefined;
}

/**
 * Signs a request in the header form of SigV4.
 *
 * Gives all headers to send: those of the request, `host`, `x-amz-date`, `x-amz-security-token` where the credentials
 * have a session token, `authorization`. At once on Node, as a promise on Web Crypto: `await` takes either.
 *
 * Throws RangeError where `now` is no valid date.
 */
export function signRequest(
  request: RequestToSign,
  options: SignOptions,
): MaybePromise<Record<string, string>> {
  const { credentials, region, service, signingKeys } = options;
  const amzDate = formatAmzDate(options.now);
  const day = amzDate.slice(0, 8);
  const scope = credentialScope(day, region, service);

  const headers: Record<string, string> = {
    ...request.headers,
    host: request.host,
    'x-amz-date': amzDate,
  };
  if (credentials.sessionToken !== undefined) {
    headers['x-amz-security-token'] = credentials.sessionToken;
  }
  const { signed: signedHeaders, text: signedText } = signedNames(Object.keys(headers));
  const signingKey =
    signingKeys === undefined
      ? deriveSigningKey(credentials.secretAccessKey, { day, region, service })
      : signingKeys.get(credentials.secretAccessKey, { day, region, service });

  const canonicalHash = andThen(digest.sha256Hex(request.body), (bodyHash) =>
    digest.sha256Hex(
      canonicalRequest({
        method: request.method,
        ...splitTarget(request.target),
        headers,
        signedHeaders,
        bodyHash,
      }),
    ),
  );
  return andThen(canonicalHash, (hash) =>
    andThen(signingKey, (key) =>
      andThen(digest.hmacHex(key, stringToSign(amzDate, scope, hash)), (signature) => {
        headers['authorization'] = formatAuthorization({
          algorithm: ALGORITHM,
          credential: `${credentials.accessKeyId}/${scope}`,
          signedHeaders: signedText,
          signature,
        });
        return headers;
      }),
    ),
  );
}

/** Where a URL points to, in the terms of RequestToSign. Throws TypeError where the text is no absolute URL. */
export function locateUrl(url: string | URL): { host: string; target: string } {
  const { host, pathname, search } = new URL(url);
  return { host, target: pathname + search };
}

/** The names of the request signed before, and which of them were: a client's requests have the same headers. */
let lastNames: { names: readonly string[]; signed: readonly string[]; text: string } = {
  names: [],
  signed: [],
  text: '',
};

function signedNames(names: readonly string[]): typeof lastNames {
  const { names: before } = lastNames;
  if (names.length !== before.length || names.some((name, index) => name !== before[index])) {
    const signed = names.filter(isSigned).sort();
    lastNames = { names, signed, text: signed.join(';') };
  }
  return lastNames;
}

function isSigned(name: string): boolean {
  return !unsigned.has(name) && !name.startsWith('sec-') && !name.startsWith('proxy-');
}

/** Set or changed between the signer and the service. */
const unsigned: ReadonlySet<string> = new Set([
  'authorization',
  'cache-control',
  'connection',
  'content-length',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
]);
