/**
 * Why a backup was not restored:
 * - `not-a-backup`: the file is something else, or not even its beginning is there
 * - `newer-format`: a later version of this program wrote it
 * - `wrong-root-key`: it was made under another root key than those given
 * - `damaged`: it was altered, cut off or added to
 * - `not-empty`: the store has keys, and they were not to be replaced
 * - `busy`: the root key of the store is being rotated
 */
export type BackupErrorCode =
  'not-a-backup' | 'newer-format' | 'wrong-root-key' | 'damaged' | 'not-empty' | 'busy';

/** A backup that was not restored, and nothing changed; its message says what to do. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string) {
    super(message);
    this.name = 'BackupError';
    this.code = code;
  }
}
