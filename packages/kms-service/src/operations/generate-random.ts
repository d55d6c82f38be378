import { randomBytes } from '../crypto/random.ts';
import { refusal } from '../guard/refusal.ts';
import type { Handler } from './handler.ts';

export const generateRandom: Handler<'generateRandom'> = ({ input }) => {
  if (input.NumberOfBytes === undefined) throw refusal('number-of-bytes-missing');
  if (input.CustomKeyStoreId !== undefined) {
    throw refusal('not-supported', { value: 'CustomKeyStoreId' });
  }
  return { Plaintext: randomBytes(input.NumberOfBytes) };
};
