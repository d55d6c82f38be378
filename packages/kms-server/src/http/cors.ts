import type { HttpHeaders, HttpRequest, HttpResponse } from '@trent/protocol';
import type { Handler } from '@trent/server-runtime';
import type { Route } from '@trent/server-runtime/node';
import { json } from './operator-routes.ts';

/** What a client in a page reads besides the body: the request ID, and the time, to correct its own clock by. */
const exposed = 'x-amzn-requestid, date';

/** How long a browser may remember a preflight, in seconds: the longest that Chromium keeps one. */
const maxAge = '7200';

/** For messages about a text that is no origin. */
export const originForm =
  'a scheme, a host in lower case, and a port unless it is the default one, such as https://app.example.com';

/**
 * An origin as browsers write it: scheme, host in lower case, and port where it is not the default one. `null` where the
 * text is none (RFC 6454, section 6.2).
 */
export function parseOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
  // A URL may hold a `*`, and somebody would take it for a wildcard.
  return isOrigin && !text.includes('*') ? text : null;
}

/**
 * Cross-origin requests (Fetch standard, CORS protocol): which web pages may call the API. Without origins, everything is
 * as if there were no such thing. It lets pages read answers; who may call is still for the signature to say.
 */
export class CrossOrigin {
  #origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
  }

  /** Takes other origins from the next request on. */
  change(origins: readonly string[]): void {
    this.#origins = new Set(origins);
  }

  /** The same handler, for pages as well. */
  wrap(handler: Handler): Handler {
    return (request, connection) =>
      request.headers['origin'] === undefined || this.#origins.size === 0
        ? handler(request, connection)
        : this.#answer(request, handler(request, connection));
  }

  /** The route of a preflight of the API; `undefined` where the request is none, or pages may not call. */
  readonly route = (method: string, path: string): Route | undefined =>
    method === 'OPTIONS' && path === '/' && this.#origins.size > 0 ? this.#preflight : undefined;

  async #answer(request: HttpRequest, pending: Promise<HttpResponse>): Promise<HttpResponse> {
    const response = await pending;
    const headers = this.#allows(request)
      ? { ...this.#allowing(request), 'access-control-expose-headers': exposed }
      : { vary: 'origin' };
    return { ...response, headers: { ...response.headers, ...headers } };
  }

  readonly #preflight: Route = async (request) => {
    if (!this.#allows(request)) {
      return json(
        403,
        { message: `the origin of this page is not listed under 'cors'` },
        { vary: 'origin' },
      );
    }
    const asked = request.headers['access-control-request-headers'];
    return {
      status: 204,
      headers: {
        ...this.#allowing(request),
        'access-control-allow-methods': 'POST',
        // A signer may sign any header, and interceptors add more: what a listed page asks for, it may send.
        ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
        'access-control-max-age': maxAge,
      },
      body: '',
    };
  };

  #allows({ headers }: HttpRequest): boolean {
    const origin = headers['origin'];
    return origin !== undefined && this.#origins.has(origin);
  }

  #allowing({ headers }: HttpRequest): HttpHeaders {
    return {
      'access-control-allow-origin': headers['origin']!,
      vary: 'origin, access-control-request-headers',
    };
  }
}
