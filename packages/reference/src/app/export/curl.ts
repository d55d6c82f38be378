import { headersOf } from '../send/call.ts';
import type { Call } from '../send/call.ts';
import { shellQuote } from './shell-quote.ts';

/** A line for a POSIX shell; curl signs, with the credentials that the environment has. */
export function curlLine(call: Call): string {
  const { url, region, body, service } = call;
  const headers = Object.entries(headersOf(call)).map(
    ([name, value]) => `-H ${shellQuote(`${name}: ${value}`)}`,
  );
  return [
    `curl ${shellQuote(url.href)}`,
    `--aws-sigv4 ${shellQuote(`aws:amz:${region}:${service.signingName}`)}`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    '${AWS_SESSION_TOKEN:+-H "X-Amz-Security-Token: $AWS_SESSION_TOKEN"}',
    ...headers,
    // Not --data: it would take a body that begins with @ for the name of a file.
    `--data-raw ${shellQuote(body)}`,
  ].join(' \\\n  ');
}
