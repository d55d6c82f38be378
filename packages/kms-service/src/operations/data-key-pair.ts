import { KeyPair } from '../crypto/asymmetric/key-pair.ts';
import type { Invocation } from '../guard/invocation.ts';
import { contextBytes } from './context-bytes.ts';
import type { Handler, InputOf, OutputOf } from './handler.ts';

type Method = 'generateDataKeyPair' | 'generateDataKeyPairWithoutPlaintext';

export const generateDataKeyPair: Handler<'generateDataKeyPair'> = async (invocation) => {
  const { pair, wrapped } = await makePair(invocation);
  return { ...wrapped, PrivateKeyPlaintext: pair.expose((der) => Buffer.from(der)) };
};

export const generateDataKeyPairWithoutPlaintext: Handler<
  'generateDataKeyPairWithoutPlaintext'
> = async (invocation) => (await makePair(invocation)).wrapped;

async function makePair(invocation: Invocation<InputOf<Method>>): Promise<{
  readonly pair: KeyPair;
  readonly wrapped: OutputOf<'generateDataKeyPairWithoutPlaintext'>;
}> {
  const { EncryptionContext, KeyPairSpec } = invocation.input;
  const key = invocation.key('KeyId');
  const backingKey = key.currentBackingKey;
  const context = contextBytes(EncryptionContext);
  const pair = await KeyPair.generate(KeyPairSpec);
  return {
    pair,
    wrapped: {
      PrivateKeyCiphertextBlob: pair.expose((der) => backingKey.wrap(der, context)),
      PublicKey: pair.publicKeyInfo,
      KeyId: key.arn,
      KeyPairSpec,
      KeyMaterialId: backingKey.materialId,
    },
  };
}
