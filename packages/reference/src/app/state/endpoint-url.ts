import type { Connection } from './connection.ts';
import { sameOrigin } from './connection.ts';

export type EndpointUrl =
  { readonly url: URL; readonly fault: null } | { readonly url: null; readonly fault: string };

/** The URL that requests are posted to, or what is wrong with it. `address` is that of the page. */
export function endpointUrl(
  { endpoint, region }: Pick<Connection, 'endpoint' | 'region'>,
  address: string,
): EndpointUrl {
  switch (endpoint.kind) {
    case 'same-origin':
      return parse(sameOrigin(address) ?? new URL('/', address).href);
    case 'own':
      return parse(endpoint.url.trim());
    case 'server': {
      const values: Readonly<Record<string, string>> = { ...endpoint.values, region };
      const bad = Object.entries(values).find(([, value]) => !/^[A-Za-z0-9.-]+$/.test(value));
      // A value becomes a part of the host name: it must not be able to name another host.
      if (bad !== undefined && endpoint.url.includes(`{${bad[0]}}`)) {
        return { url: null, fault: `${bad[0]} may hold letters, digits, dots and dashes only` };
      }
      return parse(endpoint.url.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
    }
  }
}

function parse(text: string): EndpointUrl {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    return {
      url: null,
      fault: 'The endpoint is no http or https URL, such as http://127.0.0.1:8080',
    };
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return {
      url: null,
      fault: 'The endpoint has a user, password, query or fragment: leave them out',
    };
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { url, fault: null };
}
