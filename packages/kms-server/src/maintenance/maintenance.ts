import type {
  KeyService,
  RestoredCounts,
  RestoreOptions,
  RotatedRootKey,
  RotationProgress,
  SeededCounts,
} from '@trent/kms-service';
import { applySeed, type SeedText } from '../seed/apply-seed.ts';
import type { SeedDefaults } from '../seed/seed-reader.ts';
import { StartupError } from '../startup-error.ts';

/** What an operator does to a store as a whole, whether a server runs on it or not. */
export interface Maintenance {
  /** `rotateRootKey` of the service. */
  rotateRootKey(
    newRootKey: Buffer | null,
    onProgress: (progress: RotationProgress) => void,
  ): Promise<RotatedRootKey>;
  /** `backup` of the service. */
  backup(): AsyncIterable<Uint8Array>;
  /** `restore` of the service. */
  restore(backup: AsyncIterable<Uint8Array>, options: RestoreOptions): Promise<RestoredCounts>;
  /** `applySeed`. */
  seed(seed: SeedText): Promise<SeededCounts>;
}

/** Does it with a service of this process. `canKeepNext` is that of the root key. */
export function maintenanceOf(
  service: KeyService,
  canKeepNext: boolean,
  defaults: SeedDefaults,
): Maintenance {
  return {
    rotateRootKey: async (newRootKey, onProgress) => {
      if (newRootKey === null && !canKeepNext) {
        throw new StartupError(
          'the root key does not come from a file, so that a new one could not be kept: make one, put it where the root key comes from, and give it with --new-root-key-file, --new-root-key-env or --new-root-key-command',
        );
      }
      return service.rotateRootKey(newRootKey, onProgress);
    },
    backup: () => service.backup(),
    restore: (backup, options) => service.restore(backup, options),
    seed: (seed) => applySeed(service, seed, defaults),
  };
}
