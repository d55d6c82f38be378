import { defaultAlgorithm } from '../keys/key-spec.ts';
import { contextBytes } from './context-bytes.ts';
import type { Handler } from './handler.ts';
import { wrappingKey } from './wrapping-key.ts';

export const encrypt: Handler<'encrypt'> = (invocation) => {
  const { EncryptionContext, Plaintext } = invocation.input;
  const key = invocation.key('KeyId');
  const backingKey = wrappingKey(key);
  return {
    CiphertextBlob: backingKey.wrap(Plaintext, contextBytes(EncryptionContext)),
    KeyId: key.arn,
    EncryptionAlgorithm: defaultAlgorithm,
  };
};
