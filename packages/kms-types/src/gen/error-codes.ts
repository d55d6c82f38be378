/**
 * Operations of Trent Key Management Service.
 */
export type KmsOperationName =
  | 'GenerateDataKeyWithoutPlaintext'
  | 'GenerateDataKey'
  | 'Encrypt'
  | 'Decrypt'
  | 'CreateKey'
  | 'DescribeKey'
  | 'ListKeys'
  | 'EnableKey'
  | 'DisableKey'
  | 'ScheduleKeyDeletion'
  | 'CancelKeyDeletion'
  | 'CreateAlias'
  | 'UpdateAlias'
  | 'DeleteAlias'
  | 'ListAliases';

/**
 * Codes of errors that any operation may answer.
 */
export type KmsCommonErrorCode =
  | 'ValidationException'
  | 'AccessDeniedException'
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'NotAuthorizedException'
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'UnrecognizedClientException'
  | 'ExpiredTokenException'
  | 'ThrottlingException'
  | 'RequestEntityTooLargeException';

/**
 * Codes of all errors.
 */
export type KmsErrorCode =
  | 'NotFoundException'
  | 'DisabledException'
  | 'KeyUnavailableException'
  | 'DependencyTimeoutException'
  | 'InvalidKeyUsageException'
  | 'InvalidGrantTokenException'
  | 'KMSInternalException'
  | 'KMSInvalidStateException'
  | 'DryRunOperationException'
  | 'InvalidArnException'
  | 'InvalidCiphertextException'
  | 'IncorrectKeyException'
  | 'MalformedPolicyDocumentException'
  | 'UnsupportedOperationException'
  | 'LimitExceededException'
  | 'TagException'
  | 'CustomKeyStoreNotFoundException'
  | 'CustomKeyStoreInvalidStateException'
  | 'CloudHsmClusterInvalidConfigurationException'
  | 'XksKeyInvalidConfigurationException'
  | 'XksKeyAlreadyInUseException'
  | 'XksKeyNotFoundException'
  | 'InvalidMarkerException'
  | 'AlreadyExistsException'
  | 'InvalidAliasNameException'
  | 'ValidationException'
  | 'AccessDeniedException'
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'NotAuthorizedException'
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'UnrecognizedClientException'
  | 'ExpiredTokenException'
  | 'ThrottlingException'
  | 'RequestEntityTooLargeException';

/**
 * Codes of errors that GenerateDataKeyWithoutPlaintext may answer.
 *
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
 */
export type GenerateDataKeyWithoutPlaintextErrorCode =
  | 'NotFoundException'
  | 'DisabledException'
  | 'InvalidKeyUsageException'
  | 'InvalidGrantTokenException'
  | 'KMSInvalidStateException'
  | 'DryRunOperationException'
  | 'KeyUnavailableException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that GenerateDataKey may answer.
 *
 * spec/kms/operations/GenerateDataKey.yaml:2
 */
export type GenerateDataKeyErrorCode =
  | 'NotFoundException'
  | 'DisabledException'
  | 'InvalidKeyUsageException'
  | 'InvalidGrantTokenException'
  | 'KMSInvalidStateException'
  | 'DryRunOperationException'
  | 'KeyUnavailableException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that Encrypt may answer.
 *
 * spec/kms/operations/Encrypt.yaml:2
 */
export type EncryptErrorCode =
  | 'NotFoundException'
  | 'DisabledException'
  | 'InvalidKeyUsageException'
  | 'InvalidGrantTokenException'
  | 'KMSInvalidStateException'
  | 'DryRunOperationException'
  | 'KeyUnavailableException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that Decrypt may answer.
 *
 * spec/kms/operations/Decrypt.yaml:2
 */
export type DecryptErrorCode =
  | 'NotFoundException'
  | 'DisabledException'
  | 'InvalidCiphertextException'
  | 'IncorrectKeyException'
  | 'InvalidKeyUsageException'
  | 'InvalidGrantTokenException'
  | 'KMSInvalidStateException'
  | 'DryRunOperationException'
  | 'KeyUnavailableException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that CreateKey may answer.
 *
 * spec/kms/operations/CreateKey.yaml:2
 */
export type CreateKeyErrorCode =
  | 'MalformedPolicyDocumentException'
  | 'InvalidArnException'
  | 'UnsupportedOperationException'
  | 'LimitExceededException'
  | 'TagException'
  | 'CustomKeyStoreNotFoundException'
  | 'CustomKeyStoreInvalidStateException'
  | 'CloudHsmClusterInvalidConfigurationException'
  | 'XksKeyInvalidConfigurationException'
  | 'XksKeyAlreadyInUseException'
  | 'XksKeyNotFoundException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that DescribeKey may answer.
 *
 * spec/kms/operations/DescribeKey.yaml:2
 */
export type DescribeKeyErrorCode =
  | 'NotFoundException'
  | 'InvalidArnException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that ListKeys may answer.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export type ListKeysErrorCode =
  | 'InvalidMarkerException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that EnableKey may answer.
 *
 * spec/kms/operations/EnableKey.yaml:2
 */
export type EnableKeyErrorCode =
  | 'NotFoundException'
  | 'InvalidArnException'
  | 'LimitExceededException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that DisableKey may answer.
 *
 * spec/kms/operations/DisableKey.yaml:2
 */
export type DisableKeyErrorCode =
  | 'NotFoundException'
  | 'InvalidArnException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that ScheduleKeyDeletion may answer.
 *
 * spec/kms/operations/ScheduleKeyDeletion.yaml:2
 */
export type ScheduleKeyDeletionErrorCode =
  | 'NotFoundException'
  | 'InvalidArnException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that CancelKeyDeletion may answer.
 *
 * spec/kms/operations/CancelKeyDeletion.yaml:2
 */
export type CancelKeyDeletionErrorCode =
  | 'NotFoundException'
  | 'InvalidArnException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that CreateAlias may answer.
 *
 * spec/kms/operations/CreateAlias.yaml:2
 */
export type CreateAliasErrorCode =
  | 'AlreadyExistsException'
  | 'NotFoundException'
  | 'InvalidAliasNameException'
  | 'LimitExceededException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that UpdateAlias may answer.
 *
 * spec/kms/operations/UpdateAlias.yaml:2
 */
export type UpdateAliasErrorCode =
  | 'NotFoundException'
  | 'LimitExceededException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that DeleteAlias may answer.
 *
 * spec/kms/operations/DeleteAlias.yaml:2
 */
export type DeleteAliasErrorCode =
  | 'NotFoundException'
  | 'KMSInvalidStateException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;

/**
 * Codes of errors that ListAliases may answer.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export type ListAliasesErrorCode =
  | 'InvalidMarkerException'
  | 'InvalidArnException'
  | 'NotFoundException'
  | 'DependencyTimeoutException'
  | 'KMSInternalException'
  | KmsCommonErrorCode;
