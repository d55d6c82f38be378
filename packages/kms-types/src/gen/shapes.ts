import type { components } from './openapi-closed.ts';

type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:61
 */
export interface GenerateDataKeyWithoutPlaintextRequest extends Schema<'GenerateDataKeyWithoutPlaintextRequest'> {}

/**
 * A KMS key, named by key ID, key ARN, alias name or alias ARN as far as the operation accepts them.
 *
 * spec/kms/schemas/KeyIdType.yaml:1
 */
export type KeyIdType = Schema<'KeyIdType'>;

/**
 * Length of a data key by the name of the cipher it suits.
 *
 * spec/kms/schemas/DataKeySpec.yaml:1
 */
export type DataKeySpec = Schema<'DataKeySpec'>;

/**
 * A length in bytes.
 *
 * spec/kms/schemas/NumberOfBytesType.yaml:1
 */
export type NumberOfBytesType = Schema<'NumberOfBytesType'>;

/**
 * Encryption context: pairs of text, bound to a ciphertext as additional authenticated data. Order means nothing; comparison is exact and case-sensitive.
 *
 * spec/kms/schemas/EncryptionContextType.yaml:1
 */
export type EncryptionContextType = Schema<'EncryptionContextType'>;

/**
 * Grant tokens.
 *
 * spec/kms/schemas/GrantTokenList.yaml:1
 */
export type GrantTokenList = Schema<'GrantTokenList'>;

/**
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:126
 */
export interface GenerateDataKeyWithoutPlaintextResponse extends Schema<'GenerateDataKeyWithoutPlaintextResponse'> {}

/**
 * A ciphertext of this service; opaque to callers.
 *
 * spec/kms/schemas/CiphertextType.yaml:1
 */
export type CiphertextType = Schema<'CiphertextType'>;

/**
 * Identifies key material of a KMS key.
 *
 * spec/kms/schemas/BackingKeyIdType.yaml:1
 */
export type BackingKeyIdType = Schema<'BackingKeyIdType'>;

/**
 * spec/kms/operations/GenerateDataKey.yaml:57
 */
export interface GenerateDataKeyRequest extends Schema<'GenerateDataKeyRequest'> {}

/**
 * An attested enclave or instance to which the answer is encrypted.
 *
 * spec/kms/schemas/RecipientInfo.yaml:1
 */
export interface RecipientInfo extends Schema<'RecipientInfo'> {}

/**
 * Encrypts a content key to a recipient.
 *
 * spec/kms/schemas/KeyEncryptionMechanism.yaml:1
 */
export type KeyEncryptionMechanism = Schema<'KeyEncryptionMechanism'>;

/**
 * An attestation document, COSE_Sign1 in CBOR.
 *
 * spec/kms/schemas/AttestationDocumentType.yaml:1
 */
export type AttestationDocumentType = Schema<'AttestationDocumentType'>;

/**
 * spec/kms/operations/GenerateDataKey.yaml:128
 */
export interface GenerateDataKeyResponse extends Schema<'GenerateDataKeyResponse'> {}

/**
 * Plain bytes; secret.
 *
 * spec/kms/schemas/PlaintextType.yaml:1
 */
export type PlaintextType = Schema<'PlaintextType'>;

/**
 * spec/kms/operations/Encrypt.yaml:51
 */
export interface EncryptRequest extends Schema<'EncryptRequest'> {}

/**
 * An encryption algorithm. SYMMETRIC_DEFAULT is the only one for symmetric encryption KMS keys; SM2PKE exists in China Regions only.
 *
 * spec/kms/schemas/EncryptionAlgorithmSpec.yaml:1
 */
export type EncryptionAlgorithmSpec = Schema<'EncryptionAlgorithmSpec'>;

/**
 * spec/kms/operations/Encrypt.yaml:107
 */
export interface EncryptResponse extends Schema<'EncryptResponse'> {}

/**
 * spec/kms/operations/Decrypt.yaml:53
 */
export interface DecryptRequest extends Schema<'DecryptRequest'> {}

/**
 * What a dry run leaves out.
 *
 * spec/kms/schemas/DryRunModifierList.yaml:1
 */
export type DryRunModifierList = Schema<'DryRunModifierList'>;

/**
 * What a dry run leaves out.
 *
 * spec/kms/schemas/DryRunModifierType.yaml:1
 */
export type DryRunModifierType = Schema<'DryRunModifierType'>;

/**
 * spec/kms/operations/Decrypt.yaml:122
 */
export interface DecryptResponse extends Schema<'DecryptResponse'> {}

/**
 * spec/kms/operations/CreateKey.yaml:56
 */
export interface CreateKeyRequest extends Schema<'CreateKeyRequest'> {}

/**
 * A key policy, JSON text.
 *
 * spec/kms/schemas/PolicyType.yaml:1
 */
export type PolicyType = Schema<'PolicyType'>;

/**
 * What a KMS key is for, in words of its owner.
 *
 * spec/kms/schemas/DescriptionType.yaml:1
 */
export type DescriptionType = Schema<'DescriptionType'>;

/**
 * What a KMS key may be used for; fixed when the key is created.
 *
 * spec/kms/schemas/KeyUsageType.yaml:1
 */
export type KeyUsageType = Schema<'KeyUsageType'>;

/**
 * The former name of KeySpec, with the key specs of its time.
 *
 * spec/kms/schemas/CustomerMasterKeySpec.yaml:1
 */
export type CustomerMasterKeySpec = Schema<'CustomerMasterKeySpec'>;

/**
 * Kind of key material of a KMS key; fixed when the key is created. SYMMETRIC_DEFAULT is AES-256-GCM, SM4 in China Regions.
 *
 * spec/kms/schemas/KeySpec.yaml:1
 */
export type KeySpec = Schema<'KeySpec'>;

/**
 * Where the key material of a KMS key comes from: made by the service, imported (EXTERNAL), made in a CloudHSM key store, or kept in an external key store.
 *
 * spec/kms/schemas/OriginType.yaml:1
 */
export type OriginType = Schema<'OriginType'>;

/**
 * Identifies a custom key store.
 *
 * spec/kms/schemas/CustomKeyStoreIdType.yaml:1
 */
export type CustomKeyStoreIdType = Schema<'CustomKeyStoreIdType'>;

/**
 * Tags; no two with the same key.
 *
 * spec/kms/schemas/TagList.yaml:1
 */
export type TagList = Schema<'TagList'>;

/**
 * A tag of a KMS key. Tags show up in bills and logs, so they must hold no secret.
 *
 * spec/kms/schemas/Tag.yaml:1
 */
export interface Tag extends Schema<'Tag'> {}

/**
 * Key of a tag; case-sensitive. The prefix `aws:`, in any letter case, is reserved.
 *
 * spec/kms/schemas/TagKeyType.yaml:1
 */
export type TagKeyType = Schema<'TagKeyType'>;

/**
 * Value of a tag; case-sensitive, may be empty.
 *
 * spec/kms/schemas/TagValueType.yaml:1
 */
export type TagValueType = Schema<'TagValueType'>;

/**
 * Identifies a key in the external key manager behind an external key store.
 *
 * spec/kms/schemas/XksKeyIdType.yaml:1
 */
export type XksKeyIdType = Schema<'XksKeyIdType'>;

/**
 * spec/kms/operations/CreateKey.yaml:144
 */
export interface CreateKeyResponse extends Schema<'CreateKeyResponse'> {}

/**
 * What the service tells about a KMS key. Tags, aliases, key policy, grants and rotation settings are not part of it.
 *
 * spec/kms/schemas/KeyMetadata.yaml:1
 */
export interface KeyMetadata extends Schema<'KeyMetadata'> {}

/**
 * Number of an AWS account, twelve digits.
 *
 * spec/kms/schemas/AWSAccountIdType.yaml:1
 */
export type AWSAccountIdType = Schema<'AWSAccountIdType'>;

/**
 * An Amazon Resource Name.
 *
 * spec/kms/schemas/ArnType.yaml:1
 */
export type ArnType = Schema<'ArnType'>;

/**
 * A point in time, in seconds since 1970-01-01T00:00:00Z; may have a fraction.
 *
 * spec/kms/schemas/DateType.yaml:1
 */
export type DateType = Schema<'DateType'>;

/**
 * State of a KMS key; what it allows differs from operation to operation.
 *
 * spec/kms/schemas/KeyState.yaml:1
 */
export type KeyState = Schema<'KeyState'>;

/**
 * Identifies a CloudHSM cluster.
 *
 * spec/kms/schemas/CloudHsmClusterIdType.yaml:1
 */
export type CloudHsmClusterIdType = Schema<'CloudHsmClusterIdType'>;

/**
 * Whether imported key material expires.
 *
 * spec/kms/schemas/ExpirationModelType.yaml:1
 */
export type ExpirationModelType = Schema<'ExpirationModelType'>;

/**
 * Who manages a KMS key, the customer or AWS.
 *
 * spec/kms/schemas/KeyManagerType.yaml:1
 */
export type KeyManagerType = Schema<'KeyManagerType'>;

/**
 * Encryption algorithms.
 *
 * spec/kms/schemas/EncryptionAlgorithmSpecList.yaml:1
 */
export type EncryptionAlgorithmSpecList = Schema<'EncryptionAlgorithmSpecList'>;

/**
 * Signing algorithms.
 *
 * spec/kms/schemas/SigningAlgorithmSpecList.yaml:1
 */
export type SigningAlgorithmSpecList = Schema<'SigningAlgorithmSpecList'>;

/**
 * A signing algorithm. SM2DSA exists in China Regions only.
 *
 * spec/kms/schemas/SigningAlgorithmSpec.yaml:1
 */
export type SigningAlgorithmSpec = Schema<'SigningAlgorithmSpec'>;

/**
 * Key agreement algorithms.
 *
 * spec/kms/schemas/KeyAgreementAlgorithmSpecList.yaml:1
 */
export type KeyAgreementAlgorithmSpecList = Schema<'KeyAgreementAlgorithmSpecList'>;

/**
 * A key agreement algorithm.
 *
 * spec/kms/schemas/KeyAgreementAlgorithmSpec.yaml:1
 */
export type KeyAgreementAlgorithmSpec = Schema<'KeyAgreementAlgorithmSpec'>;

/**
 * The related keys of a multi-Region key.
 *
 * spec/kms/schemas/MultiRegionConfiguration.yaml:1
 */
export interface MultiRegionConfiguration extends Schema<'MultiRegionConfiguration'> {}

/**
 * Whether a multi-Region key is the primary key or a replica.
 *
 * spec/kms/schemas/MultiRegionKeyType.yaml:1
 */
export type MultiRegionKeyType = Schema<'MultiRegionKeyType'>;

/**
 * A primary or replica key among related multi-Region keys.
 *
 * spec/kms/schemas/MultiRegionKey.yaml:1
 */
export interface MultiRegionKey extends Schema<'MultiRegionKey'> {}

/**
 * Name of an AWS Region.
 *
 * spec/kms/schemas/RegionType.yaml:1
 */
export type RegionType = Schema<'RegionType'>;

/**
 * Related multi-Region keys.
 *
 * spec/kms/schemas/MultiRegionKeyList.yaml:1
 */
export type MultiRegionKeyList = Schema<'MultiRegionKeyList'>;

/**
 * Days between the request to delete a KMS key and its deletion. The shape allows 1 to 365; requests may ask for 7 to 30.
 *
 * spec/kms/schemas/PendingWindowInDaysType.yaml:1
 */
export type PendingWindowInDaysType = Schema<'PendingWindowInDaysType'>;

/**
 * MAC algorithms.
 *
 * spec/kms/schemas/MacAlgorithmSpecList.yaml:1
 */
export type MacAlgorithmSpecList = Schema<'MacAlgorithmSpecList'>;

/**
 * A MAC algorithm.
 *
 * spec/kms/schemas/MacAlgorithmSpec.yaml:1
 */
export type MacAlgorithmSpec = Schema<'MacAlgorithmSpec'>;

/**
 * The key in an external key manager that a KMS key of an external key store stands for.
 *
 * spec/kms/schemas/XksKeyConfigurationType.yaml:1
 */
export interface XksKeyConfigurationType extends Schema<'XksKeyConfigurationType'> {}

/**
 * spec/kms/operations/DescribeKey.yaml:36
 */
export interface DescribeKeyRequest extends Schema<'DescribeKeyRequest'> {}

/**
 * spec/kms/operations/DescribeKey.yaml:71
 */
export interface DescribeKeyResponse extends Schema<'DescribeKeyResponse'> {}

/**
 * spec/kms/operations/ListKeys.yaml:29
 */
export interface ListKeysRequest extends Schema<'ListKeysRequest'> {}

/**
 * How many entries an answer may hold at most.
 *
 * spec/kms/schemas/LimitType.yaml:1
 */
export type LimitType = Schema<'LimitType'>;

/**
 * Where a list goes on; opaque to callers.
 *
 * spec/kms/schemas/MarkerType.yaml:1
 */
export type MarkerType = Schema<'MarkerType'>;

/**
 * spec/kms/operations/ListKeys.yaml:52
 */
export interface ListKeysResponse extends Schema<'ListKeysResponse'> {}

/**
 * KMS keys.
 *
 * spec/kms/schemas/KeyList.yaml:1
 */
export type KeyList = Schema<'KeyList'>;

/**
 * A KMS key in a list.
 *
 * spec/kms/schemas/KeyListEntry.yaml:1
 */
export interface KeyListEntry extends Schema<'KeyListEntry'> {}

/**
 * spec/kms/operations/EnableKey.yaml:34
 */
export interface EnableKeyRequest extends Schema<'EnableKeyRequest'> {}

/**
 * spec/kms/operations/DisableKey.yaml:34
 */
export interface DisableKeyRequest extends Schema<'DisableKeyRequest'> {}

/**
 * spec/kms/operations/ScheduleKeyDeletion.yaml:39
 */
export interface ScheduleKeyDeletionRequest extends Schema<'ScheduleKeyDeletionRequest'> {}

/**
 * spec/kms/operations/ScheduleKeyDeletion.yaml:69
 */
export interface ScheduleKeyDeletionResponse extends Schema<'ScheduleKeyDeletionResponse'> {}

/**
 * spec/kms/operations/CancelKeyDeletion.yaml:32
 */
export interface CancelKeyDeletionRequest extends Schema<'CancelKeyDeletionRequest'> {}

/**
 * spec/kms/operations/CancelKeyDeletion.yaml:57
 */
export interface CancelKeyDeletionResponse extends Schema<'CancelKeyDeletionResponse'> {}

/**
 * spec/kms/operations/CreateAlias.yaml:38
 */
export interface CreateAliasRequest extends Schema<'CreateAliasRequest'> {}

/**
 * Name of an alias, with its prefix `alias/`.
 *
 * spec/kms/schemas/AliasNameType.yaml:1
 */
export type AliasNameType = Schema<'AliasNameType'>;

/**
 * spec/kms/operations/UpdateAlias.yaml:39
 */
export interface UpdateAliasRequest extends Schema<'UpdateAliasRequest'> {}

/**
 * spec/kms/operations/DeleteAlias.yaml:31
 */
export interface DeleteAliasRequest extends Schema<'DeleteAliasRequest'> {}

/**
 * spec/kms/operations/ListAliases.yaml:30
 */
export interface ListAliasesRequest extends Schema<'ListAliasesRequest'> {}

/**
 * spec/kms/operations/ListAliases.yaml:63
 */
export interface ListAliasesResponse extends Schema<'ListAliasesResponse'> {}

/**
 * Aliases.
 *
 * spec/kms/schemas/AliasList.yaml:1
 */
export type AliasList = Schema<'AliasList'>;

/**
 * An alias in a list.
 *
 * spec/kms/schemas/AliasListEntry.yaml:1
 */
export interface AliasListEntry extends Schema<'AliasListEntry'> {}
