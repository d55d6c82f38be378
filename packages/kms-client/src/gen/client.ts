import type { KmsClientConfig } from './config.ts';
import type { CallOptions, Client } from '@trent/client-runtime';
import type {
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
  CreateAliasRequest,
  CreateKeyRequest,
  CreateKeyResponse,
  DecryptRequest,
  DecryptResponse,
  DeleteAliasRequest,
  DescribeKeyRequest,
  DescribeKeyResponse,
  DisableKeyRequest,
  EnableKeyRequest,
  EncryptRequest,
  EncryptResponse,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
  ListAliasesRequest,
  ListAliasesResponse,
  ListKeysRequest,
  ListKeysResponse,
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
  UpdateAliasRequest,
} from '@trent/kms-types/open';
import { createKmsClient } from './config.ts';
import { cancelKeyDeletion } from './operations/cancel-key-deletion.ts';
import { createAlias } from './operations/create-alias.ts';
import { createKey } from './operations/create-key.ts';
import { decrypt } from './operations/decrypt.ts';
import { deleteAlias } from './operations/delete-alias.ts';
import { describeKey } from './operations/describe-key.ts';
import { disableKey } from './operations/disable-key.ts';
import { enableKey } from './operations/enable-key.ts';
import { encrypt } from './operations/encrypt.ts';
import { generateDataKeyWithoutPlaintext } from './operations/generate-data-key-without-plaintext.ts';
import { generateDataKey } from './operations/generate-data-key.ts';
import { listAliases, paginateListAliases } from './operations/list-aliases.ts';
import { listKeys, paginateListKeys } from './operations/list-keys.ts';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion.ts';
import { updateAlias } from './operations/update-alias.ts';

/**
 * Trent Key Management Service, one method an operation. Bundlers keep all of it: use the functions where size matters.
 */
export class KmsClient {
  readonly #client: Client;

  /** Nothing is sent yet. Throws TypeError for a config that cannot work. */
  constructor(config: KmsClientConfig) {
    this.#client = createKmsClient(config);
  }

  /** Gives back idle connections. */
  close(): void {
    this.#client.close();
  }

  /**
   * Make a random symmetric data key and return only its wrapped copy.
   *
   * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
   */
  generateDataKeyWithoutPlaintext(
    input: GenerateDataKeyWithoutPlaintextRequest,
    options?: CallOptions,
  ): Promise<GenerateDataKeyWithoutPlaintextResponse> {
    return generateDataKeyWithoutPlaintext(this.#client, input, options);
  }

  /**
   * Make a random symmetric data key and return it both plain and wrapped.
   *
   * spec/kms/operations/GenerateDataKey.yaml:2
   */
  generateDataKey(
    input: GenerateDataKeyRequest,
    options?: CallOptions,
  ): Promise<GenerateDataKeyResponse> {
    return generateDataKey(this.#client, input, options);
  }

  /**
   * Encrypt up to 4,096 bytes under a KMS key.
   *
   * spec/kms/operations/Encrypt.yaml:2
   */
  encrypt(input: EncryptRequest, options?: CallOptions): Promise<EncryptResponse> {
    return encrypt(this.#client, input, options);
  }

  /**
   * Decrypt what was encrypted under a KMS key.
   *
   * spec/kms/operations/Decrypt.yaml:2
   */
  decrypt(input: DecryptRequest = {}, options?: CallOptions): Promise<DecryptResponse> {
    return decrypt(this.#client, input, options);
  }

  /**
   * Create a KMS key.
   *
   * spec/kms/operations/CreateKey.yaml:2
   */
  createKey(input: CreateKeyRequest = {}, options?: CallOptions): Promise<CreateKeyResponse> {
    return createKey(this.#client, input, options);
  }

  /**
   * Tell what a KMS key is like.
   *
   * spec/kms/operations/DescribeKey.yaml:2
   */
  describeKey(input: DescribeKeyRequest, options?: CallOptions): Promise<DescribeKeyResponse> {
    return describeKey(this.#client, input, options);
  }

  /**
   * List the KMS keys of the account in the Region.
   *
   * spec/kms/operations/ListKeys.yaml:2
   */
  listKeys(input: ListKeysRequest = {}, options?: CallOptions): Promise<ListKeysResponse> {
    return listKeys(this.#client, input, options);
  }

  /**
   * Every item that ListKeys lists.
   */
  paginateListKeys(
    input: ListKeysRequest = {},
    options?: CallOptions,
  ): ReturnType<typeof paginateListKeys> {
    return paginateListKeys(this.#client, input, options);
  }

  /**
   * Enable a KMS key.
   *
   * spec/kms/operations/EnableKey.yaml:2
   */
  enableKey(input: EnableKeyRequest, options?: CallOptions): Promise<void> {
    return enableKey(this.#client, input, options);
  }

  /**
   * Disable a KMS key.
   *
   * spec/kms/operations/DisableKey.yaml:2
   */
  disableKey(input: DisableKeyRequest, options?: CallOptions): Promise<void> {
    return disableKey(this.#client, input, options);
  }

  /**
   * Delete a KMS key after a waiting period.
   *
   * spec/kms/operations/ScheduleKeyDeletion.yaml:2
   */
  scheduleKeyDeletion(
    input: ScheduleKeyDeletionRequest,
    options?: CallOptions,
  ): Promise<ScheduleKeyDeletionResponse> {
    return scheduleKeyDeletion(this.#client, input, options);
  }

  /**
   * Keep a KMS key that is pending deletion.
   *
   * spec/kms/operations/CancelKeyDeletion.yaml:2
   */
  cancelKeyDeletion(
    input: CancelKeyDeletionRequest,
    options?: CallOptions,
  ): Promise<CancelKeyDeletionResponse> {
    return cancelKeyDeletion(this.#client, input, options);
  }

  /**
   * Give a KMS key a name of the caller's choice.
   *
   * spec/kms/operations/CreateAlias.yaml:2
   */
  createAlias(input: CreateAliasRequest, options?: CallOptions): Promise<void> {
    return createAlias(this.#client, input, options);
  }

  /**
   * Point an alias to another KMS key.
   *
   * spec/kms/operations/UpdateAlias.yaml:2
   */
  updateAlias(input: UpdateAliasRequest, options?: CallOptions): Promise<void> {
    return updateAlias(this.#client, input, options);
  }

  /**
   * Delete an alias.
   *
   * spec/kms/operations/DeleteAlias.yaml:2
   */
  deleteAlias(input: DeleteAliasRequest, options?: CallOptions): Promise<void> {
    return deleteAlias(this.#client, input, options);
  }

  /**
   * List the aliases of the account in the Region, or of one KMS key.
   *
   * spec/kms/operations/ListAliases.yaml:2
   */
  listAliases(input: ListAliasesRequest = {}, options?: CallOptions): Promise<ListAliasesResponse> {
    return listAliases(this.#client, input, options);
  }

  /**
   * Every item that ListAliases lists.
   */
  paginateListAliases(
    input: ListAliasesRequest = {},
    options?: CallOptions,
  ): ReturnType<typeof paginateListAliases> {
    return paginateListAliases(this.#client, input, options);
  }
}
