import type { Derivation } from './derivation.ts';
import { deriveAnswer, deriveDryRun } from './derive/answer.ts';
import { deriveEnums } from './derive/enums.ts';
import { deriveExclusive } from './derive/exclusive.ts';
import { deriveIdentifiers } from './derive/identifiers.ts';
import { deriveKeys } from './derive/keys.ts';
import { deriveLimits } from './derive/limits.ts';
import { derivePages } from './derive/pages.ts';
import { derivePresence } from './derive/presence.ts';
import { deriveStates } from './derive/states.ts';
import { deriveTypes } from './derive/types.ts';
import { deriveWire } from './derive/wire.ts';

const rules = [
  deriveAnswer,
  derivePresence,
  deriveTypes,
  deriveLimits,
  deriveEnums,
  deriveExclusive,
  deriveIdentifiers,
  deriveKeys,
  deriveStates,
  deriveDryRun,
  derivePages,
];

/** Every case that follows from the spec. */
export function deriveAll(derivation: Derivation): void {
  for (const operation of derivation.service.operations)
    for (const derive of rules) derive(derivation, operation);
  deriveWire(derivation);
}
