import { algorithmMember } from './key-metadata.ts';
import type { Handler, OutputOf } from './handler.ts';

export const getPublicKey: Handler<'getPublicKey'> = (invocation) => {
  const { arn, facts, keyPair } = invocation.key('KeyId');
  const answer = {
    KeyId: arn,
    PublicKey: keyPair.publicKeyInfo,
    CustomerMasterKeySpec: facts.spec,
    KeySpec: facts.spec,
    KeyUsage: facts.usage,
    ...algorithmMember(facts),
  };
  // The store keeps words of the API as text; they came in through the validator.
  return answer as OutputOf<'getPublicKey'>;
};
