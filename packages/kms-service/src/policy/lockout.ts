import type { Caller } from './caller.ts';
import type { ConditionLookup } from './condition-lookup.ts';
import { matchPolicy } from './match-policy.ts';
import type { PolicyDocument } from './policy-document.ts';

/**
 * Whether the caller could still put a key policy if this one were in force: it allows kms:PutKeyPolicy to the caller,
 * the role behind the session or the account, and does not deny it (developer guide, PutKeyPolicy, lockout safety
 * check). Policies of the identity play no part. `lookup` is that of a PutKeyPolicy request for the key.
 */
export function keepsPutKeyPolicy(
  keyPolicy: PolicyDocument,
  { caller, keyArn, lookup }: { caller: Caller; keyArn: string; lookup: ConditionLookup },
): boolean {
  const outcome = matchPolicy(keyPolicy, {
    caller,
    lowerCaseAction: 'kms:putkeypolicy',
    resource: keyArn,
    lookup,
    hasBoundary: false,
  });
  return outcome !== null && outcome !== 'deny';
}
