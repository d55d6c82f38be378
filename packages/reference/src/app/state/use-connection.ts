import { connectionStore } from './connection.ts';
import type { Connection } from './connection.ts';
import { endpointUrl } from './endpoint-url.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { useService } from './service-context.ts';
import { useStore } from './store.ts';

/** The connection, its endpoint, and how to change it. */
export function useConnection(): {
  readonly connection: Connection;
  readonly endpoint: EndpointUrl;
  readonly change: (part: Partial<Connection>) => void;
} {
  const store = connectionStore(useService());
  const connection = useStore(store);
  return {
    connection,
    endpoint: endpointUrl(connection, location.href),
    change: (part) => store.set({ ...store.get(), ...part }),
  };
}
