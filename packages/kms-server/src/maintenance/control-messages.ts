import type { RotationProgress } from '@trent/kms-service';

/** Where on the control socket each thing is done, all with POST. */
export const controlPaths = {
  /** `RotateRequest` in JSON; answers lines of `ControlLine`. */
  rotateRootKey: '/rotate-root-key',
  /** Answers the bytes of a backup, or one `ControlLine` with an error. */
  backup: '/backup',
  /** The bytes of a backup; answers one `ControlLine`. Options are in the query and in a header. */
  restore: '/restore',
  /** `SeedText` in JSON; answers one `ControlLine`. */
  seed: '/seed',
} as const;

/** Header that carries the root key of a backup, in base64. */
export const backupRootKeyHeader = 'x-backup-root-key';

export interface RotateRequest {
  /** In base64. */
  readonly newRootKey: string | null;
}

/** One line of JSON in an answer; the last one is a result or an error. */
export type ControlLine =
  | { readonly progress: RotationProgress }
  | { readonly result: unknown }
  | { readonly error: { readonly message: string; readonly exitCode: number } };
