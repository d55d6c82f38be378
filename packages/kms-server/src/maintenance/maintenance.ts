import type {
  KeyService,
  RestoredCounts,
  RestoreOptions,
  RotatedRootKey,
  RotationProgress,
  SeededCounts,
} from '@trent/kms-service';
import type { OpenedRootKey } from '../root-key/open-root-key.ts';
import { applySeed, type SeedText } from '../seed/apply-seed.ts';
import type { SeedDefaults } from '../seed/seed-reader.ts';
import { StartupError } from '../startup-error.ts';

/** Where a root key was put. */
export interface KeptRootKey {
  /** `null` where it does not come from a file. */
  readonly rootKeyFile: string | null;
}

/** What an operator does to a store as a whole, whether a server runs on it or not. */
export interface Maintenance {
  /** `rotateRootKey` of the service; refused where a new root key could not be kept. */
  rotateRootKey(
    newRootKey: Buffer | null,
    onProgress: (progress: RotationProgress) => void,
  ): Promise<RotatedRootKey & KeptRootKey>;
  /** `backup` of the service. */
  backup(): AsyncIterable<Uint8Array>;
  /** `restore` of the service. */
  restore(backup: AsyncIterable<Uint8Array>, options: RestoreOptions): Promise<RestoredCounts>;
  /** `applySeed`. */
  seed(seed: SeedText): Promise<SeededCounts>;
}

/** Does it with a service of this process. */
export function maintenanceOf(
  service: KeyService,
  { canKeepNext, file }: Pick<OpenedRootKey, 'canKeepNext' | 'file'>,
  defaults: SeedDefaults,
): Maintenance {
  return {
    rotateRootKey: async (newRootKey, onProgress) => {
      if (newRootKey === null && !canKeepNext) {
        throw new StartupError(
          'the root key does not come from a file, so that a new one could not be kept: make one, put it where the root key comes from, and give it with --new-root-key-file, --new-root-key-env or --new-root-key-command',
        );
      }
      return { ...(await service.rotateRootKey(newRootKey, onProgress)), rootKeyFile: file };
    },
    backup: () => service.backup(),
    restore: (backup, options) => service.restore(backup, options),
    seed: (seed) => applySeed(service, seed, defaults),
  };
}
