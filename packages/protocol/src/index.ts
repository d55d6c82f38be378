export type { HttpHeaders, HttpRequest, HttpResponse } from './http.ts';
export type { Shape, StructureShape } from './shape.ts';
export { ServiceError, isServiceError } from './service-error.ts';
export type { ServiceErrorDetails } from './service-error.ts';
export type { MaybePromise } from './maybe-promise.ts';

export { CONTENT_TYPE, CONTENT_TYPE_1_0, parseMediaType } from './wire/media-type.ts';
export { HEADER } from './wire/header-names.ts';
export { formatTarget, parseTarget } from './wire/target.ts';

export type { JsonObject } from './json/json-value.ts';
export { MAX_DEPTH, parseBody } from './json/parse-body.ts';
export { readInput } from './json/read-input.ts';
export { decodeInput } from './json/decode-input.ts';
export { encodeOutput } from './json/encode-output.ts';
export { encodeInput } from './json/encode-input.ts';
export { parseResponse } from './json/parse-response.ts';
export { decodeBase64, encodeBase64, isBase64 } from './json/base64.ts';

export { UNKNOWN_ERROR, readError } from './errors/read-error.ts';
export { writeErrorBody } from './errors/write-error-body.ts';

export { AccessCredentials } from './credentials/access-credentials.ts';
export type { Credentials } from './credentials/access-credentials.ts';

export { formatAmzDate, parseAmzDate } from './sigv4/amz-date.ts';
export { ALGORITHM, formatAuthorization, parseAuthorization } from './sigv4/authorization.ts';
export type { Authorization, ParsedAuthorization } from './sigv4/authorization.ts';
export { canonicalRequest, splitTarget } from './sigv4/canonical-request.ts';
export type { CanonicalParts } from './sigv4/canonical-request.ts';
export type { QueryParameter } from './sigv4/canonical-query.ts';
export { credentialScope, stringToSign } from './sigv4/string-to-sign.ts';
export { SigningKeyCache, deriveSigningKey } from './sigv4/signing-keys.ts';
export type { SigningKey, SigningKeyScope } from './sigv4/signing-keys.ts';
export { locateUrl, signRequest } from './sigv4/sign-request.ts';
export type { RequestToSign, SignOptions } from './sigv4/sign-request.ts';
export { verifyRequest } from './sigv4/verify-request.ts';
export type { KnownAccessKey, VerifiedRequest, VerifyOptions } from './sigv4/verify-request.ts';
