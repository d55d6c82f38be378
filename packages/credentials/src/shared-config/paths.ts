import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../context.ts';

/** The user's folder, as AWS tools look for it. */
export function homeFolder(env: Environment): string {
  if (env['HOME']) return env['HOME'];
  if (env['USERPROFILE']) return env['USERPROFILE'];
  if (env['HOMEPATH']) return `${env['HOMEDRIVE'] ?? 'C:'}${env['HOMEPATH']}`;
  return homedir();
}

/** A path with `~` at its begin made absolute. */
export function expandHome(path: string, env: Environment): string {
  return /^~(?=[/\\]|$)/.test(path) ? join(homeFolder(env), path.slice(1)) : path;
}

/** Where the config file is. */
export function configFile(env: Environment): string {
  return expandHome(env['AWS_CONFIG_FILE'] || '~/.aws/config', env);
}

/** Where the credentials file is. */
export function credentialsFile(env: Environment): string {
  return expandHome(env['AWS_SHARED_CREDENTIALS_FILE'] || '~/.aws/credentials', env);
}
