/* Shapes of requests and answers as the protocol reads and writes them. Limits are the validator's. */

import type { Shape, StructureShape } from '@trent/server-runtime';

export const keyIdTypeShape: Shape = { kind: 'string' };

export const dataKeySpecShape: Shape = { kind: 'string' };

export const numberOfBytesTypeShape: Shape = { kind: 'integer' };

export const encryptionContextTypeShape: Shape = { kind: 'map', of: { kind: 'string' } };

export const grantTokenListShape: Shape = { kind: 'list', of: { kind: 'string' } };

export const generateDataKeyWithoutPlaintextRequestShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyId: keyIdTypeShape,
    KeySpec: dataKeySpecShape,
    NumberOfBytes: numberOfBytesTypeShape,
    EncryptionContext: encryptionContextTypeShape,
    GrantTokens: grantTokenListShape,
    DryRun: { kind: 'boolean' },
  },
};

export const ciphertextTypeShape: Shape = { kind: 'blob' };

export const backingKeyIdTypeShape: Shape = { kind: 'string' };

export const generateDataKeyWithoutPlaintextResponseShape: StructureShape = {
  kind: 'structure',
  members: {
    CiphertextBlob: ciphertextTypeShape,
    KeyId: keyIdTypeShape,
    KeyMaterialId: backingKeyIdTypeShape,
  },
};

export const keyEncryptionMechanismShape: Shape = { kind: 'string' };

export const attestationDocumentTypeShape: Shape = { kind: 'blob' };

export const recipientInfoShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyEncryptionAlgorithm: keyEncryptionMechanismShape,
    AttestationDocument: attestationDocumentTypeShape,
  },
};

export const generateDataKeyRequestShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyId: keyIdTypeShape,
    EncryptionContext: encryptionContextTypeShape,
    NumberOfBytes: numberOfBytesTypeShape,
    KeySpec: dataKeySpecShape,
    GrantTokens: grantTokenListShape,
    Recipient: recipientInfoShape,
    DryRun: { kind: 'boolean' },
  },
};

export const plaintextTypeShape: Shape = { kind: 'blob', sensitive: true };

export const generateDataKeyResponseShape: StructureShape = {
  kind: 'structure',
  members: {
    CiphertextBlob: ciphertextTypeShape,
    Plaintext: plaintextTypeShape,
    KeyId: keyIdTypeShape,
    CiphertextForRecipient: ciphertextTypeShape,
    KeyMaterialId: backingKeyIdTypeShape,
  },
};

export const encryptionAlgorithmSpecShape: Shape = { kind: 'string' };

export const encryptRequestShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyId: keyIdTypeShape,
    Plaintext: plaintextTypeShape,
    EncryptionContext: encryptionContextTypeShape,
    GrantTokens: grantTokenListShape,
    EncryptionAlgorithm: encryptionAlgorithmSpecShape,
    DryRun: { kind: 'boolean' },
  },
};

export const encryptResponseShape: StructureShape = {
  kind: 'structure',
  members: {
    CiphertextBlob: ciphertextTypeShape,
    KeyId: keyIdTypeShape,
    EncryptionAlgorithm: encryptionAlgorithmSpecShape,
  },
};

export const dryRunModifierTypeShape: Shape = { kind: 'string' };

export const dryRunModifierListShape: Shape = { kind: 'list', of: dryRunModifierTypeShape };

export const decryptRequestShape: StructureShape = {
  kind: 'structure',
  members: {
    CiphertextBlob: ciphertextTypeShape,
    EncryptionContext: encryptionContextTypeShape,
    GrantTokens: grantTokenListShape,
    KeyId: keyIdTypeShape,
    EncryptionAlgorithm: encryptionAlgorithmSpecShape,
    Recipient: recipientInfoShape,
    DryRun: { kind: 'boolean' },
    DryRunModifiers: dryRunModifierListShape,
  },
};

export const decryptResponseShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyId: keyIdTypeShape,
    Plaintext: plaintextTypeShape,
    EncryptionAlgorithm: encryptionAlgorithmSpecShape,
    CiphertextForRecipient: ciphertextTypeShape,
    KeyMaterialId: backingKeyIdTypeShape,
  },
};

export const policyTypeShape: Shape = { kind: 'string' };

export const descriptionTypeShape: Shape = { kind: 'string' };

export const keyUsageTypeShape: Shape = { kind: 'string' };

export const customerMasterKeySpecShape: Shape = { kind: 'string' };

export const keySpecShape: Shape = { kind: 'string' };

export const originTypeShape: Shape = { kind: 'string' };

export const customKeyStoreIdTypeShape: Shape = { kind: 'string' };

export const tagKeyTypeShape: Shape = { kind: 'string' };

export const tagValueTypeShape: Shape = { kind: 'string' };

export const tagShape: StructureShape = {
  kind: 'structure',
  members: { TagKey: tagKeyTypeShape, TagValue: tagValueTypeShape },
};

export const tagListShape: Shape = { kind: 'list', of: tagShape };

export const xksKeyIdTypeShape: Shape = { kind: 'string' };

export const createKeyRequestShape: StructureShape = {
  kind: 'structure',
  members: {
    Policy: policyTypeShape,
    Description: descriptionTypeShape,
    KeyUsage: keyUsageTypeShape,
    CustomerMasterKeySpec: customerMasterKeySpecShape,
    KeySpec: keySpecShape,
    Origin: originTypeShape,
    CustomKeyStoreId: customKeyStoreIdTypeShape,
    BypassPolicyLockoutSafetyCheck: { kind: 'boolean' },
    Tags: tagListShape,
    MultiRegion: { kind: 'boolean' },
    XksKeyId: xksKeyIdTypeShape,
  },
};

export const awsAccountIdTypeShape: Shape = { kind: 'string' };

export const arnTypeShape: Shape = { kind: 'string' };

export const dateTypeShape: Shape = { kind: 'timestamp' };

export const keyStateShape: Shape = { kind: 'string' };

export const cloudHsmClusterIdTypeShape: Shape = { kind: 'string' };

export const expirationModelTypeShape: Shape = { kind: 'string' };

export const keyManagerTypeShape: Shape = { kind: 'string' };

export const encryptionAlgorithmSpecListShape: Shape = {
  kind: 'list',
  of: encryptionAlgorithmSpecShape,
};

export const signingAlgorithmSpecShape: Shape = { kind: 'string' };

export const signingAlgorithmSpecListShape: Shape = { kind: 'list', of: signingAlgorithmSpecShape };

export const keyAgreementAlgorithmSpecShape: Shape = { kind: 'string' };

export const keyAgreementAlgorithmSpecListShape: Shape = {
  kind: 'list',
  of: keyAgreementAlgorithmSpecShape,
};

export const multiRegionKeyTypeShape: Shape = { kind: 'string' };

export const regionTypeShape: Shape = { kind: 'string' };

export const multiRegionKeyShape: StructureShape = {
  kind: 'structure',
  members: { Arn: arnTypeShape, Region: regionTypeShape },
};

export const multiRegionKeyListShape: Shape = { kind: 'list', of: multiRegionKeyShape };

export const multiRegionConfigurationShape: StructureShape = {
  kind: 'structure',
  members: {
    MultiRegionKeyType: multiRegionKeyTypeShape,
    PrimaryKey: multiRegionKeyShape,
    ReplicaKeys: multiRegionKeyListShape,
  },
};

export const pendingWindowInDaysTypeShape: Shape = { kind: 'integer' };

export const macAlgorithmSpecShape: Shape = { kind: 'string' };

export const macAlgorithmSpecListShape: Shape = { kind: 'list', of: macAlgorithmSpecShape };

export const xksKeyConfigurationTypeShape: StructureShape = {
  kind: 'structure',
  members: { Id: xksKeyIdTypeShape },
};

export const keyMetadataShape: StructureShape = {
  kind: 'structure',
  members: {
    AWSAccountId: awsAccountIdTypeShape,
    KeyId: keyIdTypeShape,
    Arn: arnTypeShape,
    CreationDate: dateTypeShape,
    Enabled: { kind: 'boolean' },
    Description: descriptionTypeShape,
    KeyUsage: keyUsageTypeShape,
    KeyState: keyStateShape,
    DeletionDate: dateTypeShape,
    ValidTo: dateTypeShape,
    Origin: originTypeShape,
    CustomKeyStoreId: customKeyStoreIdTypeShape,
    CloudHsmClusterId: cloudHsmClusterIdTypeShape,
    ExpirationModel: expirationModelTypeShape,
    KeyManager: keyManagerTypeShape,
    CustomerMasterKeySpec: customerMasterKeySpecShape,
    KeySpec: keySpecShape,
    EncryptionAlgorithms: encryptionAlgorithmSpecListShape,
    SigningAlgorithms: signingAlgorithmSpecListShape,
    KeyAgreementAlgorithms: keyAgreementAlgorithmSpecListShape,
    MultiRegion: { kind: 'boolean' },
    MultiRegionConfiguration: multiRegionConfigurationShape,
    PendingDeletionWindowInDays: pendingWindowInDaysTypeShape,
    MacAlgorithms: macAlgorithmSpecListShape,
    XksKeyConfiguration: xksKeyConfigurationTypeShape,
    CurrentKeyMaterialId: backingKeyIdTypeShape,
  },
};

export const createKeyResponseShape: StructureShape = {
  kind: 'structure',
  members: { KeyMetadata: keyMetadataShape },
};

export const describeKeyRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape, GrantTokens: grantTokenListShape },
};

export const describeKeyResponseShape: StructureShape = {
  kind: 'structure',
  members: { KeyMetadata: keyMetadataShape },
};

export const limitTypeShape: Shape = { kind: 'integer' };

export const markerTypeShape: Shape = { kind: 'string' };

export const listKeysRequestShape: StructureShape = {
  kind: 'structure',
  members: { Limit: limitTypeShape, Marker: markerTypeShape },
};

export const keyListEntryShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape, KeyArn: arnTypeShape },
};

export const keyListShape: Shape = { kind: 'list', of: keyListEntryShape };

export const listKeysResponseShape: StructureShape = {
  kind: 'structure',
  members: { Keys: keyListShape, NextMarker: markerTypeShape, Truncated: { kind: 'boolean' } },
};

export const enableKeyRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape },
};

export const disableKeyRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape },
};

export const scheduleKeyDeletionRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape, PendingWindowInDays: pendingWindowInDaysTypeShape },
};

export const scheduleKeyDeletionResponseShape: StructureShape = {
  kind: 'structure',
  members: {
    KeyId: keyIdTypeShape,
    DeletionDate: dateTypeShape,
    KeyState: keyStateShape,
    PendingWindowInDays: pendingWindowInDaysTypeShape,
  },
};

export const cancelKeyDeletionRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape },
};

export const cancelKeyDeletionResponseShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape },
};

export const aliasNameTypeShape: Shape = { kind: 'string' };

export const createAliasRequestShape: StructureShape = {
  kind: 'structure',
  members: { AliasName: aliasNameTypeShape, TargetKeyId: keyIdTypeShape },
};

export const updateAliasRequestShape: StructureShape = {
  kind: 'structure',
  members: { AliasName: aliasNameTypeShape, TargetKeyId: keyIdTypeShape },
};

export const deleteAliasRequestShape: StructureShape = {
  kind: 'structure',
  members: { AliasName: aliasNameTypeShape },
};

export const listAliasesRequestShape: StructureShape = {
  kind: 'structure',
  members: { KeyId: keyIdTypeShape, Limit: limitTypeShape, Marker: markerTypeShape },
};

export const aliasListEntryShape: StructureShape = {
  kind: 'structure',
  members: {
    AliasName: aliasNameTypeShape,
    AliasArn: arnTypeShape,
    TargetKeyId: keyIdTypeShape,
    CreationDate: dateTypeShape,
    LastUpdatedDate: dateTypeShape,
  },
};

export const aliasListShape: Shape = { kind: 'list', of: aliasListEntryShape };

export const listAliasesResponseShape: StructureShape = {
  kind: 'structure',
  members: { Aliases: aliasListShape, NextMarker: markerTypeShape, Truncated: { kind: 'boolean' } },
};
