import type {
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  EncryptRequest,
  EncryptResponse,
  DecryptRequest,
  DecryptResponse,
  CreateKeyRequest,
  CreateKeyResponse,
  DescribeKeyRequest,
  DescribeKeyResponse,
  ListKeysRequest,
  ListKeysResponse,
  EnableKeyRequest,
  DisableKeyRequest,
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
  CreateAliasRequest,
  UpdateAliasRequest,
  DeleteAliasRequest,
  ListAliasesRequest,
  ListAliasesResponse,
} from '@trent/kms-types';

/**
 * What a Trent Key Management Service does, one method an operation. Input has passed every limit of its schema; blobs are bytes and timestamps are dates, both ways.
 *
 * The guard table says what else an operation must check, and in which order.
 */
export interface KmsOperations<Context> {
  /**
   * Make a random symmetric data key and return only its wrapped copy
   *
   * Throws ServiceError with a code of GenerateDataKeyWithoutPlaintextErrorCode.
   *
   * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
   */
  generateDataKeyWithoutPlaintext(
    input: GenerateDataKeyWithoutPlaintextRequest,
    context: Context,
  ): Promise<GenerateDataKeyWithoutPlaintextResponse> | GenerateDataKeyWithoutPlaintextResponse;

  /**
   * Make a random symmetric data key and return it both plain and wrapped
   *
   * Throws ServiceError with a code of GenerateDataKeyErrorCode.
   *
   * spec/kms/operations/GenerateDataKey.yaml:2
   */
  generateDataKey(
    input: GenerateDataKeyRequest,
    context: Context,
  ): Promise<GenerateDataKeyResponse> | GenerateDataKeyResponse;

  /**
   * Encrypt up to 4,096 bytes under a KMS key
   *
   * Throws ServiceError with a code of EncryptErrorCode.
   *
   * spec/kms/operations/Encrypt.yaml:2
   */
  encrypt(input: EncryptRequest, context: Context): Promise<EncryptResponse> | EncryptResponse;

  /**
   * Decrypt what was encrypted under a KMS key
   *
   * Throws ServiceError with a code of DecryptErrorCode.
   *
   * spec/kms/operations/Decrypt.yaml:2
   */
  decrypt(input: DecryptRequest, context: Context): Promise<DecryptResponse> | DecryptResponse;

  /**
   * Create a KMS key
   *
   * Throws ServiceError with a code of CreateKeyErrorCode.
   *
   * spec/kms/operations/CreateKey.yaml:2
   */
  createKey(
    input: CreateKeyRequest,
    context: Context,
  ): Promise<CreateKeyResponse> | CreateKeyResponse;

  /**
   * Tell what a KMS key is like
   *
   * Throws ServiceError with a code of DescribeKeyErrorCode.
   *
   * spec/kms/operations/DescribeKey.yaml:2
   */
  describeKey(
    input: DescribeKeyRequest,
    context: Context,
  ): Promise<DescribeKeyResponse> | DescribeKeyResponse;

  /**
   * List the KMS keys of the account in the Region
   *
   * Throws ServiceError with a code of ListKeysErrorCode.
   *
   * spec/kms/operations/ListKeys.yaml:2
   */
  listKeys(input: ListKeysRequest, context: Context): Promise<ListKeysResponse> | ListKeysResponse;

  /**
   * Enable a KMS key
   *
   * Throws ServiceError with a code of EnableKeyErrorCode.
   *
   * spec/kms/operations/EnableKey.yaml:2
   */
  enableKey(input: EnableKeyRequest, context: Context): Promise<void> | void;

  /**
   * Disable a KMS key
   *
   * Throws ServiceError with a code of DisableKeyErrorCode.
   *
   * spec/kms/operations/DisableKey.yaml:2
   */
  disableKey(input: DisableKeyRequest, context: Context): Promise<void> | void;

  /**
   * Delete a KMS key after a waiting period
   *
   * Throws ServiceError with a code of ScheduleKeyDeletionErrorCode.
   *
   * spec/kms/operations/ScheduleKeyDeletion.yaml:2
   */
  scheduleKeyDeletion(
    input: ScheduleKeyDeletionRequest,
    context: Context,
  ): Promise<ScheduleKeyDeletionResponse> | ScheduleKeyDeletionResponse;

  /**
   * Keep a KMS key that is pending deletion
   *
   * Throws ServiceError with a code of CancelKeyDeletionErrorCode.
   *
   * spec/kms/operations/CancelKeyDeletion.yaml:2
   */
  cancelKeyDeletion(
    input: CancelKeyDeletionRequest,
    context: Context,
  ): Promise<CancelKeyDeletionResponse> | CancelKeyDeletionResponse;

  /**
   * Give a KMS key a name of the caller's choice
   *
   * Throws ServiceError with a code of CreateAliasErrorCode.
   *
   * spec/kms/operations/CreateAlias.yaml:2
   */
  createAlias(input: CreateAliasRequest, context: Context): Promise<void> | void;

  /**
   * Point an alias to another KMS key
   *
   * Throws ServiceError with a code of UpdateAliasErrorCode.
   *
   * spec/kms/operations/UpdateAlias.yaml:2
   */
  updateAlias(input: UpdateAliasRequest, context: Context): Promise<void> | void;

  /**
   * Delete an alias
   *
   * Throws ServiceError with a code of DeleteAliasErrorCode.
   *
   * spec/kms/operations/DeleteAlias.yaml:2
   */
  deleteAlias(input: DeleteAliasRequest, context: Context): Promise<void> | void;

  /**
   * List the aliases of the account in the Region, or of one KMS key
   *
   * Throws ServiceError with a code of ListAliasesErrorCode.
   *
   * spec/kms/operations/ListAliases.yaml:2
   */
  listAliases(
    input: ListAliasesRequest,
    context: Context,
  ): Promise<ListAliasesResponse> | ListAliasesResponse;
}
