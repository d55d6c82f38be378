export type { AccessKey, Account, Principal } from './account.ts';
export { startServer } from './start-server.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { StartupError } from './startup-error.ts';
