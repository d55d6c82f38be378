import type { CaseFile } from '../format/case-file.ts';
import type { Wire } from '../format/step.ts';
import { isJsonObject } from '../values/json.ts';
import type { SentRequest } from '../wire/exchange.ts';
import type { Redactor } from './redactor.ts';

export interface CurlParts {
  readonly request: SentRequest;
  readonly operation: string;
  readonly wire: Wire | undefined;
  readonly endpoint: string;
  readonly region: string;
  readonly suite: CaseFile;
  readonly redactor: Redactor;
}

/** Set by curl itself, or by what it signs with. */
const ownHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'content-length',
  'host',
  'user-agent',
  'x-amz-date',
  'x-amz-security-token',
]);

/**
 * A line for a POSIX shell that sends a request once more, signed with the credentials in AWS_ACCESS_KEY_ID and
 * AWS_SECRET_ACCESS_KEY. Blobs that are secret are zeros of the same length. Null where curl cannot send it: most faults of
 * a signature.
 */
export function curlOf({ request, wire, ...parts }: CurlParts): string | null {
  const signing = signingFlags(wire, parts.suite, parts.region);
  if (signing === null) return null;
  const { origin } = new URL(parts.endpoint);
  const headers = Object.entries(request.headers).filter(([name]) => !ownHeaders.has(name));
  // curl would add one of its own.
  if (!headers.some(([name]) => name === 'content-type')) headers.push(['content-type', '']);
  return [
    'curl',
    ...(request.method === 'POST' ? [] : ['-X', quoted(request.method)]),
    ...signing,
    ...headers.flatMap(([name, value]) => [
      '-H',
      quoted(value === '' ? `${name}:` : `${name}: ${value}`),
    ]),
    ...(request.method === 'GET' && request.body === ''
      ? []
      : ['--data-binary', bodyOf(request.body, parts)]),
    quoted(`${origin}${request.path}`),
  ].join(' ');
}

function signingFlags(
  wire: Wire | undefined,
  { service }: CaseFile,
  region: string,
): readonly string[] | null {
  const signature = wire?.signature;
  const asked = ['--aws-sigv4', quoted(`aws:amz:${region}:${service.signingName}`), '--user'];
  const token = '${AWS_SESSION_TOKEN:+-H "x-amz-security-token: $AWS_SESSION_TOKEN"}';
  if (signature === undefined) {
    return [...asked, '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"', token];
  }
  if ('form' in signature) return null;
  if (signature.fault === 'none-at-all') return [];
  if (signature.fault === 'wrong-secret') return [...asked, '"$AWS_ACCESS_KEY_ID:wrong"', token];
  if (signature.fault === 'unknown-access-key') {
    return [...asked, '"AKIAUNKNOWN234567ABC:$AWS_SECRET_ACCESS_KEY"'];
  }
  return null;
}

function bodyOf(
  body: string,
  { operation, suite, redactor }: Omit<CurlParts, 'request' | 'wire'>,
): string {
  const secret = suite.operations[operation]?.sensitiveInput ?? [];
  const json = parse(body);
  const text =
    isJsonObject(json) && secret.length > 0
      ? JSON.stringify(redactor.json(json, secret))
      : redactor.text(body);
  // What the redactor took out is put in by the shell: as many bytes, other ones.
  return quoted(text).replace(
    /\[(\d+) bytes\]/g,
    (_whole, count: string) => `'"$(head -c ${count} /dev/zero | base64 | tr -d '\\n')"'`,
  );
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
