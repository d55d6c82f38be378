import { headersOf } from '../send/call.ts';
import type { Call } from '../send/call.ts';

/** The request as it goes over the wire, with what the signature adds in angle brackets. */
export function rawHttp(call: Call): string {
  const { url, region, body, service } = call;
  const length = new TextEncoder().encode(body).length;
  const lines = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    ...Object.entries(headersOf(call)).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length}`,
    'X-Amz-Date: <YYYYMMDDThhmmssZ>',
    `Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/<YYYYMMDD>/${region}/${service.signingName}/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=<signature>`,
    '',
    body,
  ];
  return lines.join('\r\n');
}
