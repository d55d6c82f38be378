import type { KeyGuard, OperationGuard } from '@trent/server-runtime';
import type { KmsKey } from '../keys/kms-key.ts';
import type { Check } from './check.ts';
import type { Invocation } from './invocation.ts';

/**
 * One check for each key that the operation takes, made by `make` from what the guard says of the key (`null`: nothing
 * to check). A key that the request leaves out is passed over.
 */
export function forEachKey(
  guard: OperationGuard,
  make: (key: KeyGuard) => ((key: KmsKey, invocation: Invocation) => void) | null,
): readonly Check[] {
  return guard.keys.flatMap((keyGuard) => {
    const judge = make(keyGuard);
    if (judge === null) return [];
    return [
      (invocation: Invocation): void => {
        const key = invocation.keys.get(keyGuard.member);
        if (key !== undefined) judge(key, invocation);
      },
    ];
  });
}
