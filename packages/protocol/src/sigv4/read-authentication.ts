import { ServiceError } from '../service-error.ts';
import type { HttpRequest } from '../http.ts';
import { parseAuthorization } from './authorization.ts';
import type { Authorization } from './authorization.ts';
import { decodeValue } from './canonical-query.ts';
import type { QueryParameter } from './canonical-query.ts';
import { splitTarget } from './canonical-request.ts';

/** What a request says of its own authenticity, in either form, nothing verified yet. */
export interface Authentication extends Authorization {
  /** As given: `20150830T123600Z` if the caller did it right. */
  readonly date: string;
  readonly sessionToken: string | undefined;
  /** Seconds, as given; query form only. */
  readonly expires: string | undefined;
  readonly path: string;
  /** The query that is signed: in the query form, without the signature. */
  readonly query: readonly QueryParameter[];
}

/**
 * Reads the header form or the query form (`X-Amz-*` parameters) of a SigV4 authentication.
 *
 * Throws ServiceError, status 400: `InvalidSignatureException` where both forms are there,
 * `MissingAuthenticationTokenException` where none is, `IncompleteSignatureException` where parts are missing.
 */
export function readAuthentication(request: HttpRequest): Authentication {
  const { path, query } = splitTarget(request.target);
  const header = request.headers['authorization'];
  const inQuery = query.some(([name]) => name === 'X-Amz-Algorithm');
  if (inQuery) {
    if (header !== undefined) {
      throw refusal(
        'InvalidSignatureException',
        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
      );
    }
    return fromQuery(request, path, query);
  }
  if (header === undefined || !header.startsWith('AWS4-')) {
    throw refusal('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  }
  return fromHeader(request, header, path, query);
}

/** An authentication error: AWS JSON services answer them all with status 400. */
export function refusal(code: string, message: string): ServiceError {
  return new ServiceError(code, message, { status: 400 });
}

function fromHeader(
  { headers }: HttpRequest,
  header: string,
  path: string,
  query: readonly QueryParameter[],
): Authentication {
  const { algorithm, credential, signature, signedHeaders, unexpected } =
    parseAuthorization(header);
  const date = headers['x-amz-date'] ?? headers['date'];
  const faults: string[] = [];
  const requires = (name: string): void => {
    faults.push(`Authorization header requires '${name}' parameter.`);
  };
  if (credential === undefined) requires('Credential');
  if (signature === undefined) requires('Signature');
  if (signedHeaders === undefined) requires('SignedHeaders');
  if (!date) {
    faults.push(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  if (unexpected !== undefined) {
    faults.push(`Authorization header has an unknown or repeated parameter '${unexpected}'.`);
  }
  if (!credential || !signature || !signedHeaders || !date || faults.length > 0) {
    throw refusal('IncompleteSignatureException', `${faults.join(' ')} Authorization=${header}`);
  }
  return {
    algorithm,
    credential,
    signature,
    signedHeaders,
    date,
    sessionToken: headers['x-amz-security-token'],
    expires: undefined,
    path,
    query,
  };
}

function fromQuery(
  { headers }: HttpRequest,
  path: string,
  query: readonly QueryParameter[],
): Authentication {
  const parameter = (name: string): string | undefined => {
    const found = query.find((candidate) => candidate[0] === name);
    return found === undefined ? undefined : decodeValue(found[1]);
  };
  const algorithm = parameter('X-Amz-Algorithm');
  const credential = parameter('X-Amz-Credential');
  const signature = parameter('X-Amz-Signature');
  const signedHeaders = parameter('X-Amz-SignedHeaders');
  const date = parameter('X-Amz-Date');
  if (!algorithm || !credential || !signature || !signedHeaders || !date) {
    const required = {
      'X-Amz-Algorithm': algorithm,
      'X-Amz-Credential': credential,
      'X-Amz-Signature': signature,
      'X-Amz-SignedHeaders': signedHeaders,
      'X-Amz-Date': date,
    };
    const missing = Object.entries(required)
      .filter(([, value]) => !value)
      .map(([name]) => `AWS query-string parameters must include '${name}'. `);
    throw refusal(
      'IncompleteSignatureException',
      `${missing.join('')}Re-examine the query-string parameters.`,
    );
  }
  // Only the one that was read: a second signature stays in the signed query, where it matches nothing.
  const signatureAt = query.findIndex(([name]) => name === 'X-Amz-Signature');
  return {
    algorithm,
    credential,
    signature,
    signedHeaders,
    date,
    sessionToken: parameter('X-Amz-Security-Token') ?? headers['x-amz-security-token'],
    expires: parameter('X-Amz-Expires'),
    path,
    query: query.toSpliced(signatureAt, 1),
  };
}
