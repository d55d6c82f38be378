import { defaultAlgorithm } from '../keys/key-spec.ts';
import { decryptUnder } from './decrypt-under.ts';
import type { Handler } from './handler.ts';
import { ignoresCiphertext } from './ignores-ciphertext.ts';

export const decrypt: Handler<'decrypt'> = (invocation) => {
  const { ciphertext: parsed, input } = invocation;
  const key = invocation.key('KeyId');
  const algorithm = input.EncryptionAlgorithm ?? defaultAlgorithm;
  const told = { KeyId: key.arn, EncryptionAlgorithm: algorithm };
  // The dry run's own answer comes next.
  if (ignoresCiphertext(input)) return told;
  const { plaintext, materialId } = decryptUnder(
    key,
    algorithm,
    { blob: input.CiphertextBlob!, parsed },
    input.EncryptionContext,
  );
  return {
    ...told,
    Plaintext: plaintext,
    ...(materialId === null ? {} : { KeyMaterialId: materialId }),
  };
};
