import { defaultAlgorithm } from '../keys/key-spec.ts';
import { decryptUnder } from './decrypt-under.ts';
import { encryptUnder } from './encrypt-under.ts';
import type { Handler } from './handler.ts';
import { ignoresCiphertext } from './ignores-ciphertext.ts';

export const reEncrypt: Handler<'reEncrypt'> = (invocation) => {
  const { ciphertext: parsed, input } = invocation;
  const source = invocation.key('SourceKeyId');
  const destination = invocation.key('DestinationKeyId');
  const sourceAlgorithm = input.SourceEncryptionAlgorithm ?? defaultAlgorithm;
  const destinationAlgorithm = input.DestinationEncryptionAlgorithm ?? defaultAlgorithm;
  const told = {
    SourceKeyId: source.arn,
    KeyId: destination.arn,
    SourceEncryptionAlgorithm: sourceAlgorithm,
    DestinationEncryptionAlgorithm: destinationAlgorithm,
  };
  // The dry run's own answer comes next.
  if (ignoresCiphertext(input)) return { ...told, CiphertextBlob: new Uint8Array() };
  const { plaintext, materialId } = decryptUnder(
    source,
    sourceAlgorithm,
    { blob: input.CiphertextBlob!, parsed },
    input.SourceEncryptionContext,
  );
  try {
    const context = input.DestinationEncryptionContext;
    const made =
      destinationAlgorithm === defaultAlgorithm ? destination.facts.currentMaterialId : null;
    return {
      ...told,
      CiphertextBlob: encryptUnder(destination, destinationAlgorithm, plaintext, context),
      ...(materialId === null ? {} : { SourceKeyMaterialId: materialId }),
      ...(made === null ? {} : { DestinationKeyMaterialId: made }),
    };
  } finally {
    plaintext.fill(0);
  }
};
