import type { OperationGuard } from '@trent/server-runtime';
import type { Check, CheckMaker } from './check.ts';
import { algorithm } from './checks/algorithm.ts';
import { ciphertext } from './checks/ciphertext.ts';
import { dryRun } from './checks/dry-run.ts';
import { exclusiveMembers } from './checks/exclusive-members.ts';
import { grantLookup } from './checks/grant-lookup.ts';
import { grantMembers } from './checks/grant-members.ts';
import { grantTerms } from './checks/grant-terms.ts';
import { identifierForm } from './checks/identifier-form.ts';
import { incorrectKey } from './checks/incorrect-key.ts';
import { keyLookup } from './checks/key-lookup.ts';
import { keyPairSpec } from './checks/key-pair-spec.ts';
import { keySpec } from './checks/key-spec.ts';
import { keyState } from './checks/key-state.ts';
import { keyUsage } from './checks/key-usage.ts';
import { permission } from './checks/permission.ts';
import { unsupportedMembers } from './checks/unsupported-members.ts';

/** By the names that the spec uses. */
const makers: ReadonlyMap<string, CheckMaker> = new Map([
  ['algorithm', algorithm],
  ['ciphertext', ciphertext],
  ['dry-run', dryRun],
  ['exclusive-members', exclusiveMembers],
  ['grant-lookup', grantLookup],
  ['grant-members', grantMembers],
  ['grant-terms', grantTerms],
  ['identifier-form', identifierForm],
  ['incorrect-key', incorrectKey],
  ['key-lookup', keyLookup],
  ['key-pair-spec', keyPairSpec],
  ['key-spec', keySpec],
  ['key-state', keyState],
  ['key-usage', keyUsage],
  ['permission', permission],
]);

/**
 * The checks of an operation in the order of the spec, `work` in its place among them. Throws Error where the spec
 * names a check or an answer that is not known here, or leaves `operation` out.
 */
export function compileGuard(guard: OperationGuard, work: Check): readonly Check[] {
  if (!guard.checks.includes('operation')) {
    throw new Error(`the checks of ${guard.operation} leave out the operation itself`);
  }
  const checks = guard.checks.flatMap((name) => {
    if (name === 'operation') return [work];
    const make = makers.get(name);
    if (make === undefined) {
      throw new Error(`the spec asks ${guard.operation} for the check ${name}, which is not known`);
    }
    return make(guard);
  });
  return [...unsupportedMembers(guard), ...checks];
}
