import { validateGenerateDataKeyWithoutPlaintextRequest } from '@trent/kms-validator/generate-data-key-without-plaintext';
import { checkByHand } from './hand-written.ts';
import { zodSchema } from './zod-schema.ts';

/** What judges a request, by name. */
export const contenders: Readonly<Record<string, (value: unknown) => boolean>> = {
  'generated validator': (value) => validateGenerateDataKeyWithoutPlaintextRequest(value),
  'written by hand (yes or no only)': checkByHand,
  'zod 4': (value) => zodSchema.safeParse(value).success,
};
