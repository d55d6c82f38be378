import type { OperationGuard } from '@trent/server-runtime';
import type { KmsKey } from '../keys/kms-key.ts';
import type { Invocation } from './invocation.ts';
import { refusal } from './refusal.ts';

/** Whether a key belongs to another account than the caller. */
export function isForeign(key: KmsKey, { scope }: Invocation): boolean {
  return key.facts.accountId !== scope.accountId;
}

/** Other accounts' keys that are not there and those that may not be used look alike: nobody learns what exists. */
export function foreignKeyRefusal(
  invocation: Invocation,
  guard: OperationGuard,
  member: string,
): Error {
  const permission = guard.permissions.find(({ resource }) => resource === member);
  return refusal('no-resource-policy', {
    principal: invocation.call.identity.arn,
    action: permission?.action ?? `kms:${guard.operation}`,
    resource: String(invocation.member(member)),
  });
}
