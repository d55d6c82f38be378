export { createUndiciTransport } from '@trent/client-runtime/undici';
export type { UndiciTransportOptions } from '@trent/client-runtime/undici';
