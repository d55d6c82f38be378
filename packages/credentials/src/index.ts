export type { Environment, SourceOptions } from './context.ts';
export type { AwsCredentials } from './credentials.ts';
export { CredentialsError, isCredentialsError } from './errors.ts';
export type { Attempt } from './errors.ts';
export { loadConfig } from './load-config.ts';
export type { AwsConfig, LoadConfigOptions } from './load-config.ts';
export type { AwsCredentialProvider } from './provider.ts';
export {
  containerCredentials,
  defaultCredentials,
  environmentCredentials,
  instanceCredentials,
  profileCredentials,
  roleCredentials,
  webIdentityCredentials,
} from './providers.ts';
export type { RoleRequest } from './sources/assume-role.ts';
