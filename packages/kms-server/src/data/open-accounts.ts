import type { AccessCredentials } from '@trent/protocol';
import { partitionOf } from '../account.ts';
import type { Account } from '../account.ts';
import type { Logger } from '../logger.ts';
import { openAccountId } from './account-id.ts';
import { openCredentialsFile } from './credentials-file.ts';
import type { DataDirectory } from './data-directory.ts';

/** The accounts given, or the one of the data directory, made where there is none: its root has one access key. */
export function openAccounts(
  given: readonly Account[] | undefined,
  regions: readonly string[],
  directory: DataDirectory,
  logger: Logger,
): { readonly accounts: readonly Account[]; readonly credentials: AccessCredentials | null } {
  if (given !== undefined) return { accounts: given, credentials: null };
  const id = openAccountId(directory.accountId);
  const { credentials, warnings } = openCredentialsFile(directory.credentials);
  for (const warning of warnings) logger.warn(warning);
  // One access key for all Regions, though AWS has accounts of their own in each partition.
  const partitions = [...new Set(regions.map(partitionOf))];
  const principals = partitions.map((partition) => ({
    arn: `arn:${partition}:iam::${id}:root`,
    accessKeys: [credentials],
  }));
  return { accounts: [{ id, principals }], credentials };
}
