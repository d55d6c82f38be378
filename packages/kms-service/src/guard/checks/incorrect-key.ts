import type { CheckMaker } from '../check.ts';
import { forEachKey } from '../for-each-key.ts';
import { refusal } from '../refusal.ts';

/** A key that the request names must be the one that the ciphertext names. */
export const incorrectKey: CheckMaker = (guard) =>
  forEachKey(guard, () => (key, { ciphertext }) => {
    if (ciphertext !== null && ciphertext.keyId !== key.facts.keyId) {
      throw refusal('incorrect-key');
    }
  });
