import { parseCiphertext } from '../../crypto/ciphertext.ts';
import { defaultAlgorithm } from '../../keys/key-spec.ts';
import type { CheckMaker } from '../check.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

/**
 * Takes the ciphertext of the request apart, for it may say which key it needs. A dry run may leave the ciphertext
 * out; then, and where the ciphertext is an asymmetric one that says nothing, the request has to name the key.
 */
export const ciphertext: CheckMaker = ({ keys, dryRun }) => {
  const [key] = keys;
  if (key === undefined) throw new Error('a check of the ciphertext needs a key');
  const requireKey = (invocation: Invocation): void => {
    if (invocation.member(key.member) === undefined) throw refusal('key-id-missing');
  };
  return [
    (invocation) => {
      const modifiers = (invocation.member('DryRunModifiers') ?? []) as readonly string[];
      const isDryRun = dryRun !== null && invocation.member(dryRun) === true;
      if (modifiers.length > 0 && !isDryRun) throw refusal('dry-run-modifiers-misused');
      if (modifiers.includes('IGNORE_CIPHERTEXT')) return requireKey(invocation);

      const blob = invocation.member('CiphertextBlob') as Uint8Array | undefined;
      if (blob === undefined) throw refusal('ciphertext-missing');
      const asked =
        typeof key.algorithm === 'string' ? invocation.member(key.algorithm) : undefined;
      if ((asked ?? defaultAlgorithm) !== defaultAlgorithm) return requireKey(invocation);
      const parsed = parseCiphertext(blob);
      if (parsed === null) throw refusal('invalid-ciphertext');
      invocation.ciphertext = parsed;
    },
  ];
};
