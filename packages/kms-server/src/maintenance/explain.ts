import { BackupError, RootKeyRotationError, StoreError } from '@trent/kms-service';
import type { BackupErrorCode } from '@trent/kms-service';
import { StartupError } from '../startup-error.ts';

/** What on the command line helps. */
const flagsFor: Partial<Record<BackupErrorCode, string>> = {
  'wrong-root-key':
    ' with --backup-root-key-file, --backup-root-key-env or --backup-root-key-command',
  'not-empty': ' with --replace',
};

/** An error that is told to the operator as it is; `null` for a fault of this program. */
export function explain(error: unknown): StartupError | null {
  if (error instanceof StartupError) return error;
  if (error instanceof BackupError) {
    return new StartupError(`${error.message}${flagsFor[error.code] ?? ''}`, { cause: error });
  }
  if (error instanceof RootKeyRotationError || error instanceof StoreError) {
    return new StartupError(error.message, { cause: error });
  }
  return null;
}
