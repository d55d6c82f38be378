import type { ServiceDescriptor } from '@trent/server-runtime';
import {
  validateGenerateDataKeyWithoutPlaintextRequest,
  validateGenerateDataKeyRequest,
  validateEncryptRequest,
  validateDecryptRequest,
  validateCreateKeyRequest,
  validateDescribeKeyRequest,
  validateListKeysRequest,
  validateEnableKeyRequest,
  validateDisableKeyRequest,
  validateScheduleKeyDeletionRequest,
  validateCancelKeyDeletionRequest,
  validateCreateAliasRequest,
  validateUpdateAliasRequest,
  validateDeleteAliasRequest,
  validateListAliasesRequest,
} from '@trent/kms-validator';
import { errors } from './errors.ts';
import {
  generateDataKeyWithoutPlaintextRequestShape,
  generateDataKeyWithoutPlaintextResponseShape,
  generateDataKeyRequestShape,
  generateDataKeyResponseShape,
  encryptRequestShape,
  encryptResponseShape,
  decryptRequestShape,
  decryptResponseShape,
  createKeyRequestShape,
  createKeyResponseShape,
  describeKeyRequestShape,
  describeKeyResponseShape,
  listKeysRequestShape,
  listKeysResponseShape,
  enableKeyRequestShape,
  disableKeyRequestShape,
  scheduleKeyDeletionRequestShape,
  scheduleKeyDeletionResponseShape,
  cancelKeyDeletionRequestShape,
  cancelKeyDeletionResponseShape,
  createAliasRequestShape,
  updateAliasRequestShape,
  deleteAliasRequestShape,
  listAliasesRequestShape,
  listAliasesResponseShape,
} from './shapes.ts';

/**
 * Trent Key Management Service as the server runtime serves it.
 */
export const kmsService: ServiceDescriptor = {
  name: 'kms',
  targetPrefix: 'TrentService',
  signingName: 'kms',
  internalError: 'KMSInternalException',
  errors,
  operations: {
    /**
     * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
     */
    GenerateDataKeyWithoutPlaintext: {
      name: 'GenerateDataKeyWithoutPlaintext',
      method: 'generateDataKeyWithoutPlaintext',
      input: generateDataKeyWithoutPlaintextRequestShape,
      output: generateDataKeyWithoutPlaintextResponseShape,
      validate: validateGenerateDataKeyWithoutPlaintextRequest,
      reportedValues: {
        KeySpec: [
          'RSA_2048',
          'RSA_3072',
          'RSA_4096',
          'ECC_NIST_P256',
          'ECC_NIST_P384',
          'ECC_NIST_P521',
          'ECC_SECG_P256K1',
          'ECC_NIST_EDWARDS25519',
          'SYMMETRIC_DEFAULT',
          'HMAC_224',
          'HMAC_256',
          'HMAC_384',
          'HMAC_512',
          'SM2',
          'ML_DSA_44',
          'ML_DSA_65',
          'ML_DSA_87',
        ],
      },
    },
    /**
     * spec/kms/operations/GenerateDataKey.yaml:2
     */
    GenerateDataKey: {
      name: 'GenerateDataKey',
      method: 'generateDataKey',
      input: generateDataKeyRequestShape,
      output: generateDataKeyResponseShape,
      validate: validateGenerateDataKeyRequest,
      reportedValues: {
        KeySpec: [
          'RSA_2048',
          'RSA_3072',
          'RSA_4096',
          'ECC_NIST_P256',
          'ECC_NIST_P384',
          'ECC_NIST_P521',
          'ECC_SECG_P256K1',
          'ECC_NIST_EDWARDS25519',
          'SYMMETRIC_DEFAULT',
          'HMAC_224',
          'HMAC_256',
          'HMAC_384',
          'HMAC_512',
          'SM2',
          'ML_DSA_44',
          'ML_DSA_65',
          'ML_DSA_87',
        ],
      },
    },
    /**
     * spec/kms/operations/Encrypt.yaml:2
     */
    Encrypt: {
      name: 'Encrypt',
      method: 'encrypt',
      input: encryptRequestShape,
      output: encryptResponseShape,
      validate: validateEncryptRequest,
    },
    /**
     * spec/kms/operations/Decrypt.yaml:2
     */
    Decrypt: {
      name: 'Decrypt',
      method: 'decrypt',
      input: decryptRequestShape,
      output: decryptResponseShape,
      validate: validateDecryptRequest,
    },
    /**
     * spec/kms/operations/CreateKey.yaml:2
     */
    CreateKey: {
      name: 'CreateKey',
      method: 'createKey',
      input: createKeyRequestShape,
      output: createKeyResponseShape,
      validate: validateCreateKeyRequest,
    },
    /**
     * spec/kms/operations/DescribeKey.yaml:2
     */
    DescribeKey: {
      name: 'DescribeKey',
      method: 'describeKey',
      input: describeKeyRequestShape,
      output: describeKeyResponseShape,
      validate: validateDescribeKeyRequest,
    },
    /**
     * spec/kms/operations/ListKeys.yaml:2
     */
    ListKeys: {
      name: 'ListKeys',
      method: 'listKeys',
      input: listKeysRequestShape,
      output: listKeysResponseShape,
      validate: validateListKeysRequest,
    },
    /**
     * spec/kms/operations/EnableKey.yaml:2
     */
    EnableKey: {
      name: 'EnableKey',
      method: 'enableKey',
      input: enableKeyRequestShape,
      output: null,
      validate: validateEnableKeyRequest,
    },
    /**
     * spec/kms/operations/DisableKey.yaml:2
     */
    DisableKey: {
      name: 'DisableKey',
      method: 'disableKey',
      input: disableKeyRequestShape,
      output: null,
      validate: validateDisableKeyRequest,
    },
    /**
     * spec/kms/operations/ScheduleKeyDeletion.yaml:2
     */
    ScheduleKeyDeletion: {
      name: 'ScheduleKeyDeletion',
      method: 'scheduleKeyDeletion',
      input: scheduleKeyDeletionRequestShape,
      output: scheduleKeyDeletionResponseShape,
      validate: validateScheduleKeyDeletionRequest,
    },
    /**
     * spec/kms/operations/CancelKeyDeletion.yaml:2
     */
    CancelKeyDeletion: {
      name: 'CancelKeyDeletion',
      method: 'cancelKeyDeletion',
      input: cancelKeyDeletionRequestShape,
      output: cancelKeyDeletionResponseShape,
      validate: validateCancelKeyDeletionRequest,
    },
    /**
     * spec/kms/operations/CreateAlias.yaml:2
     */
    CreateAlias: {
      name: 'CreateAlias',
      method: 'createAlias',
      input: createAliasRequestShape,
      output: null,
      validate: validateCreateAliasRequest,
    },
    /**
     * spec/kms/operations/UpdateAlias.yaml:2
     */
    UpdateAlias: {
      name: 'UpdateAlias',
      method: 'updateAlias',
      input: updateAliasRequestShape,
      output: null,
      validate: validateUpdateAliasRequest,
    },
    /**
     * spec/kms/operations/DeleteAlias.yaml:2
     */
    DeleteAlias: {
      name: 'DeleteAlias',
      method: 'deleteAlias',
      input: deleteAliasRequestShape,
      output: null,
      validate: validateDeleteAliasRequest,
    },
    /**
     * spec/kms/operations/ListAliases.yaml:2
     */
    ListAliases: {
      name: 'ListAliases',
      method: 'listAliases',
      input: listAliasesRequestShape,
      output: listAliasesResponseShape,
      validate: validateListAliasesRequest,
    },
  },
};
