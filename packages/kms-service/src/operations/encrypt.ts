import { defaultAlgorithm } from '../keys/key-spec.ts';
import { encryptUnder } from './encrypt-under.ts';
import type { Handler } from './handler.ts';

export const encrypt: Handler<'encrypt'> = (invocation) => {
  const { EncryptionAlgorithm, EncryptionContext, Plaintext } = invocation.input;
  const key = invocation.key('KeyId');
  const algorithm = EncryptionAlgorithm ?? defaultAlgorithm;
  return {
    CiphertextBlob: encryptUnder(key, algorithm, Plaintext, EncryptionContext),
    KeyId: key.arn,
    EncryptionAlgorithm: algorithm,
  };
};
