import type { RequestParts } from '@trent/server-fixture';
import fc from 'fast-check';
import type { KnownNames } from './known-names.ts';

/** What a header may hold at all (RFC 9110, section 5.5), as this side can send it. */
const fieldValue = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 80,
  })
  .map((text) => text.replaceAll('\u007f', '').trim());

const names = [
  'authorization',
  'content-type',
  'x-amz-date',
  'x-amz-target',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'x-amz-user-agent',
  'user-agent',
  'accept-encoding',
  'content-encoding',
  'origin',
  'x-forwarded-for',
  'date',
];

type Tamper = (headers: Record<string, string>) => void;

const tampers: fc.Arbitrary<Tamper> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fieldValue)
    .map(([name, value]) => (headers: Record<string, string>) => {
      headers[name] = value;
    }),
  fc.constantFrom(...names).map((name) => (headers: Record<string, string>) => {
    delete headers[name];
  }),
  // One character of what is there becomes another, or goes.
  fc
    .tuple(
      fc.constantFrom(...names.slice(0, 4)),
      fc.nat(400),
      fc.constantFrom('', '0', ',', '/', ' ', '=', 'Z', 'é'),
    )
    .map(([name, at, text]) => (headers: Record<string, string>) => {
      const value = headers[name] ?? '';
      const place = value === '' ? 0 : at % value.length;
      headers[name] = `${value.slice(0, place)}${text}${value.slice(place + 1)}`.trim();
    }),
  fc.constantFrom(...names.slice(0, 6)).map((name) => (headers: Record<string, string>) => {
    headers[name] = `${headers[name] ?? ''},${headers[name] ?? ''}`;
  }),
  fc.integer({ min: 1, max: 12_000 }).map((length) => (headers: Record<string, string>) => {
    headers['x-long'] = 'a'.repeat(length);
  }),
);

const targets = fc.oneof(
  { weight: 6, arbitrary: fc.constant('/') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/?',
      '/?a=b&a=%00',
      '/?X-Amz-Algorithm=AWS4-HMAC-SHA256',
      '/%',
      '//',
      '/a/../b',
      '/_trent/none',
    ),
  },
);

/** A good request whose headers, method or target are changed after it was signed. */
export function headerRequests({ keyId }: KnownNames): fc.Arbitrary<RequestParts> {
  return fc
    .record({
      changes: fc.array(tampers, { minLength: 1, maxLength: 3 }),
      target: targets,
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constant('POST') },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH') },
      ),
    })
    .map(({ changes, target, method }) => ({
      operation: 'DescribeKey',
      body: JSON.stringify({ KeyId: keyId }),
      target,
      method,
      tamper: (headers) => {
        for (const change of changes) change(headers);
        return headers;
      },
    }));
}
