export { accountId, accessKeys, region, writeConfiguration } from './configuration.ts';
export type { AccessKey } from './configuration.ts';
export { SignedClient } from './signed-client.ts';
export type { Answer, RequestParts } from './signed-client.ts';
export { startTrentKms } from './trent-process.ts';
export type { TrentProcess } from './trent-process.ts';
