import { digest } from '#digest';
import type { HttpRequest } from '../http.ts';
import { andThen } from '../maybe-promise.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { formatAmzDate, parseAmzDate } from './amz-date.ts';
import { ALGORITHM } from './authorization.ts';
import { canonicalRequest } from './canonical-request.ts';
import { readAuthentication, refusal } from './read-authentication.ts';
import type { Authentication } from './read-authentication.ts';
import { deriveSigningKey } from './signing-keys.ts';
import type { SigningKey, SigningKeyCache, SigningKeyScope } from './signing-keys.ts';
import { TERMINATOR, credentialScope, stringToSign } from './string-to-sign.ts';

/** What a service knows of an access key. */
export interface KnownAccessKey<Identity> {
  readonly secretAccessKey: string;
  /** Of temporary credentials: a request must bring exactly this one; without it, none. */
  readonly sessionToken?: string | undefined;
  /** End of validity of temporary credentials. */
  readonly expiration?: Date | undefined;
  readonly identity: Identity;
}

export interface VerifyOptions<Identity> {
  /** `undefined` for an access key that does not exist in that Region; may be asked for any text. */
  readonly lookup: (
    accessKeyId: string,
    region: string,
  ) => MaybePromise<KnownAccessKey<Identity> | undefined>;
  /** Signing name of the service, e.g. `kms`. */
  readonly service: string;
  /** Regions that a request may be signed for. */
  readonly regions: readonly string[];
  readonly now: Date;
  /** Saves deriving the signing key each time. */
  readonly signingKeys?: SigningKeyCache | undefined;
  /** The same for access keys that do not exist, so that these neither take longer nor push out real ones. */
  readonly decoySigningKeys?: SigningKeyCache | undefined;
}

export interface VerifiedRequest<Identity> {
  readonly identity: Identity;
  readonly accessKeyId: string;
  /** Region of the credential scope, one of `VerifyOptions.regions`. */
  readonly region: string;
  /** Lower-case names; whatever is not in it, a proxy may have added. */
  readonly signedHeaders: readonly string[];
}

/**
 * Verifies the SigV4 signature of a request, in the header form or the query form, over the real body: there is no
 * unsigned payload. At once on Node, as a promise on Web Crypto: `await` takes either.
 *
 * Throws ServiceError with status 400, of the first check that fails, in this order:
 * one form of authentication, complete (`MissingAuthenticationTokenException`, `IncompleteSignatureException`,
 * `InvalidSignatureException`); date readable (`IncompleteSignatureException`) and within 15 minutes of `now`; `host`
 * and every `x-amz-*` header signed (`InvalidSignatureException`); algorithm, credential of five parts
 * (`IncompleteSignatureException`); scope (`InvalidSignatureException`); access key and session token known
 * (`UnrecognizedClientException`) and not expired (`ExpiredTokenException`); `x-amz-content-sha256`, if there, that of
 * the body; signature (`InvalidSignatureException`). No text holds a session token or a secret.
 */
export function verifyRequest<Identity>(
  request: HttpRequest,
  options: VerifyOptions<Identity>,
): MaybePromise<VerifiedRequest<Identity>> {
  const authentication = readAuthentication(request);
  checkDate(authentication, options.now);
  const signedHeaders = checkSignedHeaders(authentication, request);
  const { accessKeyId, scope } = checkCredential(authentication, options);

  return andThen(options.lookup(accessKeyId, scope.region), (known) =>
    andThen(digest.sha256Hex(request.body), (bodyHash) => {
      const canonical = canonicalRequest({
        method: request.method,
        path: authentication.path,
        query: authentication.query,
        headers: request.headers,
        signedHeaders,
        bodyHash,
      });
      return andThen(digest.sha256Hex(canonical), (canonicalHash) => {
        const toSign = stringToSign(
          authentication.date,
          credentialScope(scope.day, scope.region, scope.service),
          canonicalHash,
        );
        return andThen(signingKey(known, accessKeyId, scope, options), (key) =>
          andThen(digest.hmacHex(key, toSign), (signature) => {
            // Before anything is decided, so that an unknown access key takes as long as a wrong signature.
            const matches = digest.equal(signature, authentication.signature);
            const mismatch = matches ? null : mismatchText(canonical, toSign);
            checkSessionToken(known, authentication, options.now);
            checkBodyHash(request, bodyHash);
            if (mismatch !== null) throw refusal('InvalidSignatureException', mismatch);
            return {
              identity: known.identity,
              accessKeyId,
              region: scope.region,
              signedHeaders,
            };
          }),
        );
      });
    }),
  );
}

function checkDate({ date, expires }: Authentication, now: Date): void {
  const time = parseAmzDate(date);
  if (time === undefined) {
    throw refusal(
      'IncompleteSignatureException',
      `Date must be in ISO-8601 'basic format'. Got '${date}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    );
  }
  // X-Amz-Expires can shorten the window, never widen it.
  let window = WINDOW_SECONDS;
  if (expires !== undefined) {
    if (!/^[1-9]\d{0,5}$/.test(expires)) {
      throw refusal(
        'IncompleteSignatureException',
        `X-Amz-Expires must be a whole number of seconds, 1 to 604800. Got '${expires}'.`,
      );
    }
    window = Math.min(window, Number(expires));
  }
  // Dates on the wire have no fraction of a second.
  const current = Math.floor(now.getTime() / 1000) * 1000;
  const earliest = current - window * 1000;
  const latest = current + WINDOW_SECONDS * 1000;
  const basic = (at: number): string => formatAmzDate(new Date(at));
  if (time < earliest) {
    const span = window === WINDOW_SECONDS ? '15 min.' : `${window} sec.`;
    throw refusal(
      'InvalidSignatureException',
      `Signature expired: ${date} is now earlier than ${basic(earliest)} (${basic(current)} - ${span})`,
    );
  }
  if (time > latest) {
    throw refusal(
      'InvalidSignatureException',
      `Signature not yet current: ${date} is still later than ${basic(latest)} (${basic(current)} + 15 min.)`,
    );
  }
}

function checkSignedHeaders(
  authentication: Authentication,
  { headers }: HttpRequest,
): readonly string[] {
  const signed = authentication.signedHeaders.split(';');
  if (!signed.includes('host')) throw notSigned('Host');
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-amz-') && !signed.includes(name)) throw notSigned(name);
  }
  const absent = signed.find((name) => !Object.hasOwn(headers, name));
  if (absent !== undefined) {
    throw refusal(
      'InvalidSignatureException',
      `'${absent}' is a 'SignedHeader' in the AWS Authorization, but the request has no such header.`,
    );
  }
  return signed;
}

function notSigned(name: string): Error {
  return refusal(
    'InvalidSignatureException',
    `'${name}' must be a 'SignedHeader' in the AWS Authorization.`,
  );
}

function checkCredential(
  { algorithm, credential, date }: Authentication,
  options: VerifyOptions<unknown>,
): { accessKeyId: string; scope: SigningKeyScope } {
  if (algorithm !== ALGORITHM) {
    throw refusal(
      'IncompleteSignatureException',
      `Unsupported AWS 'algorithm': '${algorithm}' (only ${ALGORITHM} for now). `,
    );
  }
  const parts = credential.split('/');
  if (parts.length !== 5) {
    throw refusal(
      'IncompleteSignatureException',
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'.`,
    );
  }
  const [accessKeyId, day, region, service, terminator] = parts as [
    string,
    string,
    string,
    string,
    string,
  ];
  let faults = '';
  if (!options.regions.includes(region)) {
    faults += `Credential should be scoped to a valid region, not '${region}'. `;
  }
  if (service !== options.service) {
    faults += `Credential should be scoped to correct service: '${options.service}'. `;
  }
  if (terminator !== TERMINATOR) {
    faults += `Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'. `;
  }
  const dayOfDate = date.slice(0, 8);
  if (day !== dayOfDate) {
    faults +=
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
      `'${day}' != '${dayOfDate}', from '${date}'.`;
  }
  if (faults !== '') throw refusal('InvalidSignatureException', faults);
  return { accessKeyId, scope: { day, region, service } };
}

function signingKey(
  known: KnownAccessKey<unknown> | undefined,
  accessKeyId: string,
  scope: SigningKeyScope,
  options: VerifyOptions<unknown>,
): MaybePromise<SigningKey> {
  const secret = known === undefined ? decoySecret(accessKeyId) : known.secretAccessKey;
  const cache = known === undefined ? options.decoySigningKeys : options.signingKeys;
  return cache === undefined ? deriveSigningKey(secret, scope) : cache.get(secret, scope);
}

/** As long as a real one, and one for each access key id, so that the cache is met as often. It opens nothing. */
function decoySecret(accessKeyId: string): string {
  return accessKeyId.slice(0, 40).padEnd(40, '-');
}

function checkSessionToken<Identity>(
  known: KnownAccessKey<Identity> | undefined,
  { sessionToken }: Authentication,
  now: Date,
): asserts known is KnownAccessKey<Identity> {
  // A token is always compared, with itself where nothing is known of it: that takes as long.
  const fits =
    sessionToken === undefined || digest.equal(known?.sessionToken ?? sessionToken, sessionToken);
  if (known === undefined || (known.sessionToken !== undefined && sessionToken === undefined)) {
    throw refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (!fits || (known.sessionToken === undefined && sessionToken !== undefined)) {
    throw refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid',
    );
  }
  if (known.expiration !== undefined && known.expiration.getTime() <= now.getTime()) {
    throw refusal('ExpiredTokenException', 'The security token included in the request is expired');
  }
}

function checkBodyHash({ headers }: HttpRequest, bodyHash: string): void {
  const claimed = headers['x-amz-content-sha256'];
  if (claimed !== undefined && claimed !== bodyHash) {
    throw refusal(
      'InvalidSignatureException',
      "The value of 'X-Amz-Content-Sha256' is not the SHA-256 of the body, in lower-case hexadecimal. " +
        'Unsigned and streaming payloads are not accepted.',
    );
  }
}

function mismatchText(canonical: string, toSign: string): string {
  return (
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access ' +
    'Key and signing method. Consult the service documentation for details.\n\n' +
    `The Canonical String for this request should have been\n'${withoutToken(canonical)}'\n\n` +
    `The String-to-Sign should have been\n'${toSign}'\n`
  );
}

/** The session token is a secret: errors travel into logs. */
function withoutToken(canonical: string): string {
  return canonical
    .replace(/^x-amz-security-token:.*$/m, 'x-amz-security-token:[redacted]')
    .replace(/(^|&)X-Amz-Security-Token=[^&\n]*/gim, '$1X-Amz-Security-Token=[redacted]');
}

const WINDOW_SECONDS = 15 * 60;
