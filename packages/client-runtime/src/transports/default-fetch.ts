import type { Transport } from '../transport.ts';
import { createFetchTransport } from './fetch.ts';

/** Where there is no Node. */
export function createDefaultTransport(): Transport {
  return createFetchTransport();
}
