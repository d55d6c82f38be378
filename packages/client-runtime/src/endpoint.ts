import type { Endpoint } from './transport.ts';

/** Throws TypeError where `url` is not an absolute http or https URL, or says more than where to send to. */
export function parseEndpoint(url: string | URL): Endpoint {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
    throw new TypeError(
      `endpoint '${String(url)}' is not an absolute http: or https: URL; give one like https://kms.us-east-1.amazonaws.com`,
    );
  }
  if (
    parsed.username !== '' ||
    parsed.password !== '' ||
    parsed.search !== '' ||
    parsed.hash !== ''
  ) {
    // Not repeated: it may hold a password.
    throw new TypeError('endpoint has user, password, query or fragment; leave them out');
  }
  const { protocol, port, host, pathname, origin } = parsed;
  return {
    protocol,
    hostname: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    host,
    path: pathname.endsWith('/') ? pathname : `${pathname}/`,
    origin,
  };
}
