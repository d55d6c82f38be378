import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** A key that the request names for decryption, the first one, must be the one that the ciphertext names. */
export const incorrectKey: CheckMaker = ({ keys: [source] }) => [
  ({ ciphertext, keys }) => {
    const key = source === undefined ? undefined : keys.get(source.member);
    if (ciphertext !== null && key !== undefined && ciphertext.keyId !== key.facts.keyId) {
      throw refusal('incorrect-key');
    }
  },
];
