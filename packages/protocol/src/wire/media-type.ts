/** Media type of requests and responses of AWS JSON 1.1. */
export const CONTENT_TYPE = 'application/x-amz-json-1.1';
/** Media type of requests and responses of AWS JSON 1.0, which is the same protocol otherwise. */
export const CONTENT_TYPE_1_0 = 'application/x-amz-json-1.0';

/**
 * The media type of a `Content-Type` value, lower-case and without parameters (AWS JSON ignores them):
 * `application/x-amz-json-1.1; charset=utf-8` gives `application/x-amz-json-1.1`. `undefined` where there is no value
 * or it is no media type (RFC 9110, section 8.3.1).
 */
export function parseMediaType(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const semicolon = value.indexOf(';');
  const essence = (semicolon < 0 ? value : value.slice(0, semicolon)).trim().toLowerCase();
  return mediaType.test(essence) ? essence : undefined;
}

const mediaType = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/;
