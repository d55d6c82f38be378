import { refusal } from '../guard/refusal.ts';
import { defaultAlgorithm } from '../keys/key-spec.ts';
import { contextBytes } from './context-bytes.ts';
import type { Handler } from './handler.ts';

export const decrypt: Handler<'decrypt'> = (invocation) => {
  const { ciphertext, input } = invocation;
  const key = invocation.key('KeyId');
  const context = contextBytes(input.EncryptionContext);
  // A dry run without ciphertext: the check of it has seen to that, and the dry run's own answer comes next.
  if (ciphertext === null) return { KeyId: key.arn, EncryptionAlgorithm: defaultAlgorithm };
  const plaintext = key.backingKey(ciphertext.materialId)?.unwrap(ciphertext, context) ?? null;
  if (plaintext === null) throw refusal('invalid-ciphertext');
  return {
    KeyId: key.arn,
    Plaintext: plaintext,
    EncryptionAlgorithm: defaultAlgorithm,
    KeyMaterialId: ciphertext.materialId,
  };
};
