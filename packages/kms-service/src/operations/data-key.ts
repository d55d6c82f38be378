import { randomBytes } from '../crypto/random.ts';
import type { Invocation } from '../guard/invocation.ts';
import { contextBytes } from './context-bytes.ts';
import type { Handler, InputOf } from './handler.ts';

type DataKeyMethod = 'generateDataKey' | 'generateDataKeyWithoutPlaintext';

const bytesOfSpec: Readonly<Record<string, number>> = { AES_128: 16, AES_256: 32 };

export const generateDataKey: Handler<'generateDataKey'> = (invocation) => {
  const { wrapped, plaintext } = makeDataKey(invocation);
  return { ...wrapped, Plaintext: plaintext };
};

export const generateDataKeyWithoutPlaintext: Handler<'generateDataKeyWithoutPlaintext'> = (
  invocation,
) => {
  const { wrapped, plaintext } = makeDataKey(invocation);
  plaintext.fill(0);
  return wrapped;
};

function makeDataKey<Method extends DataKeyMethod>(
  invocation: Invocation<InputOf<Method>>,
): {
  wrapped: { CiphertextBlob: Uint8Array; KeyId: string; KeyMaterialId: string };
  plaintext: Buffer;
} {
  const { EncryptionContext, KeySpec, NumberOfBytes } = invocation.input;
  const key = invocation.key('KeyId');
  const backingKey = key.currentBackingKey;
  const context = contextBytes(EncryptionContext);
  const length = KeySpec === undefined ? NumberOfBytes : bytesOfSpec[KeySpec];
  if (length === undefined) throw new Error(`the length of a data key ${KeySpec} is not known`);
  const plaintext = randomBytes(length);
  const CiphertextBlob = backingKey.wrap(plaintext, context);
  return {
    wrapped: { CiphertextBlob, KeyId: key.arn, KeyMaterialId: backingKey.materialId },
    plaintext,
  };
}
