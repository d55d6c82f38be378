/**
 * Why a store cannot be opened:
 * - `in-use`: another process holds it
 * - `newer-schema`: a later version of this program wrote it
 * - `not-a-store`: the file is something else, or damaged
 * - `wrong-root-key`: its key material is sealed under another root key
 * - `unreadable`: the file cannot be opened or written
 */
export type StoreErrorCode =
  'in-use' | 'newer-schema' | 'not-a-store' | 'wrong-root-key' | 'unreadable';

/** A store that was not opened; its message says what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
