import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { UpdateAliasErrorCode, UpdateAliasRequest } from '@trent/kms-types/open';

/**
 * UpdateAlias for the runtime.
 *
 * spec/kms/operations/UpdateAlias.yaml:2
 */
export const updateAliasOperation: ClientOperation<UpdateAliasRequest, void, UpdateAliasErrorCode> =
  {
    name: 'UpdateAlias',
    target: 'TrentService.UpdateAlias',
    signingName: 'kms',
    output: {},

    idempotent: true,
  };

/**
 * Point an alias to another KMS key.
 *
 * Points an existing alias to another KMS key of the same account and Region. Neither KMS key changes. To rename an
 * alias, delete it and make a new one.
 *
 * Former and new KMS key must be of the same kind (both symmetric, both RSA, both elliptic curve, both HMAC and so
 * on) and have the same key usage, so that what uses the alias goes on working; the key spec may differ within the
 * kind. Pointing the alias to the KMS key it has changes nothing but LastUpdatedDate.
 *
 * The permission is needed on the alias, by an IAM policy, and on both KMS keys, by their key policies.
 *
 * The new KMS key must be in a key state that allows the operation: not pending deletion. The state of the former one
 * does not matter. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:UpdateAlias, kms:UpdateAlias, kms:UpdateAlias.
 *
 * Throws ServiceError; `code` is one of UpdateAliasErrorCode.
 *
 * spec/kms/operations/UpdateAlias.yaml:2
 */
export function updateAlias(
  client: Client,
  input: UpdateAliasRequest,
  options?: CallOptions,
): Promise<void> {
  return client.send(updateAliasOperation, input, options);
}
