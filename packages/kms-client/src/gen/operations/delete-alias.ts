import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { DeleteAliasErrorCode, DeleteAliasRequest } from '@trent/kms-types/open';

/**
 * DeleteAlias for the runtime.
 *
 * spec/kms/operations/DeleteAlias.yaml:2
 */
export const deleteAliasOperation: ClientOperation<DeleteAliasRequest, void, DeleteAliasErrorCode> =
  {
    name: 'DeleteAlias',
    target: 'TrentService.DeleteAlias',
    signingName: 'kms',
    output: {},

    idempotent: false,
  };

/**
 * Delete an alias.
 *
 * Deletes an alias. The KMS key that it points to stays as it is, in whatever key state it is; to delete a KMS key, use
 * ScheduleKeyDeletion. To point an alias to another KMS key, use UpdateAlias.
 *
 * The permission is needed twice: on the alias, by an IAM policy, and on the KMS key, by its key policy.
 *
 * Needs the permission kms:DeleteAlias, kms:DeleteAlias.
 *
 * Throws ServiceError; `code` is one of DeleteAliasErrorCode.
 *
 * spec/kms/operations/DeleteAlias.yaml:2
 */
export function deleteAlias(
  client: Client,
  input: DeleteAliasRequest,
  options?: CallOptions,
): Promise<void> {
  return client.send(deleteAliasOperation, input, options);
}
