import { algorithmsOf, typeOfSpec } from '../keys/key-spec.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import type { OutputOf } from './handler.ts';

export type KeyMetadata = NonNullable<OutputOf<'createKey'>['KeyMetadata']>;

const memberOfUsage: Readonly<Record<string, string>> = {
  ENCRYPT_DECRYPT: 'EncryptionAlgorithms',
  SIGN_VERIFY: 'SigningAlgorithms',
  KEY_AGREEMENT: 'KeyAgreementAlgorithms',
  GENERATE_VERIFY_MAC: 'MacAlgorithms',
};

/** What CreateKey and DescribeKey tell of a key; members without a value are left out. */
export function keyMetadata({ arn, facts }: KmsKey): KeyMetadata {
  const metadata = {
    AWSAccountId: facts.accountId,
    Arn: arn,
    CreationDate: facts.createdAt,
    ...(facts.currentMaterialId === null || typeOfSpec(facts.spec) !== 'symmetric'
      ? {}
      : { CurrentKeyMaterialId: facts.currentMaterialId }),
    CustomerMasterKeySpec: facts.spec,
    ...(facts.deletionDate === null ? {} : { DeletionDate: facts.deletionDate }),
    Description: facts.description,
    Enabled: facts.state === 'Enabled',
    ...algorithmMember(facts),
    KeyId: facts.keyId,
    KeyManager: 'CUSTOMER',
    KeySpec: facts.spec,
    KeyState: facts.state,
    KeyUsage: facts.usage,
    MultiRegion: false,
    Origin: facts.origin,
  };
  // The store keeps words of the API as text; they came in through the validator.
  return metadata as KeyMetadata;
}

/** The algorithms of a key, under the member that its usage has for them. */
export function algorithmMember({ spec, usage }: KmsKey['facts']): object {
  const member = memberOfUsage[usage];
  return member === undefined ? {} : { [member]: algorithmsOf(spec, usage) };
}
