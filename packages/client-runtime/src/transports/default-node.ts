import type { Transport } from '../transport.ts';
import { createFetchTransport } from './fetch.ts';
import { createNodeHttpTransport } from './node-http.ts';

/** On Node; before 20.16, which cannot give node:http without an import, `fetch`. */
export function createDefaultTransport(): Transport {
  return typeof process.getBuiltinModule === 'function'
    ? createNodeHttpTransport()
    : createFetchTransport();
}
