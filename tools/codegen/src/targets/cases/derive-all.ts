import type { Derivation } from './derivation.ts';
import { deriveLimits } from './derive/limits.ts';

/** Every case that follows from the spec. */
export function deriveAll(derivation: Derivation): void {
  for (const operation of derivation.service.operations) {
    deriveLimits(derivation, operation);
  }
}
