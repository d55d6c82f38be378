export type { AccessKey, Account, Principal, Session } from './account.ts';
export type { UpkeepCounts } from './key-upkeep.ts';
export type { RequestLimits } from './limits/rate-limits.ts';
export type { ReferenceSettings } from './reference/reference-settings.ts';
export type { RootKeySource } from './root-key/root-key-source.ts';
export type { ChangeableSettings, RunningServer, ServerOptions } from './server-options.ts';
export { startServer } from './start-server.ts';
export type { TlsFiles } from './tls/tls-files.ts';
export { StartupError } from './startup-error.ts';
