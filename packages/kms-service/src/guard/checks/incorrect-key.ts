import type { Check, CheckMaker } from '../check.ts';
import { isForeign } from '../foreign-key.ts';
import { refusal } from '../refusal.ts';
import { permission } from './permission.ts';

/**
 * A key that the request names for decryption, the first one, must be the one that the ciphertext names. Of a key of
 * another account, the caller learns that it is not only with the permission to use it.
 */
export const incorrectKey: CheckMaker = (guard) => {
  const [source] = guard.keys;
  const [permissionOfSource] = permission(guard);
  return [
    (invocation) => {
      const { ciphertext, keys } = invocation;
      const key = source === undefined ? undefined : keys.get(source.member);
      if (ciphertext === null || key === undefined || ciphertext.keyId === key.facts.keyId) return;
      if (permissionOfSource === undefined || !isForeign(key, invocation)) throw incorrect();
      const permitted = permissionOfSource(invocation);
      if (permitted === undefined) throw incorrect();
      return permitted.then(() => {
        throw incorrect();
      });
    },
  ] satisfies readonly Check[];
};

const incorrect = (): Error => refusal('incorrect-key');
