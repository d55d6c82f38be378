import type { EndpointContent, ServiceContent } from '../../content/index.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** Where requests go. */
export type EndpointChoice =
  /** The server that the page itself came from. */
  | { readonly kind: 'same-origin' }
  /** One of the spec's servers. */
  | {
      readonly kind: 'server';
      readonly url: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'own'; readonly url: string };

/**
 * Where requests go and who signs them. It holds secrets, and so lives in memory alone: nothing of it is ever put into
 * storage, an address, the history, an attribute or the console.
 */
export interface Connection {
  readonly endpoint: EndpointChoice;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Empty where there is none. */
  readonly sessionToken: string;
  readonly timeoutSeconds: number;
}

let store: Store<Connection> | null = null;

/** The one connection of the page; made at the first call. */
export function connectionStore(service: ServiceContent): Store<Connection> {
  return (store ??= createStore(initialConnection(service, location.href)));
}

/** What a page at `address` begins with. */
export function initialConnection(service: ServiceContent, address: string): Connection {
  const [server] = service.endpoints;
  return {
    endpoint:
      sameOrigin(address) !== null || server === undefined
        ? { kind: 'same-origin' }
        : serverChoice(server),
    region: regionVariable(server)?.defaultValue ?? 'us-east-1',
    accessKeyId: '',
    secretAccessKey: '',
    sessionToken: '',
    timeoutSeconds: 30,
  };
}

/** The service that hands out this page, by the path under which it does; null for any other host. */
export function sameOrigin(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const at = pathname.indexOf('/_trent/reference');
  return at < 0 ? null : `${origin}${pathname.slice(0, at)}/`;
}

/** A server of the spec with its variables as the spec has them. */
export function serverChoice({ url, variables }: EndpointContent): EndpointChoice {
  const own = variables.filter(({ name }) => name !== 'region');
  return {
    kind: 'server',
    url,
    values: Object.fromEntries(own.map(({ name, defaultValue }) => [name, defaultValue])),
  };
}

export function regionVariable(
  server: EndpointContent | undefined,
): EndpointContent['variables'][number] | undefined {
  return server?.variables.find(({ name }) => name === 'region');
}
