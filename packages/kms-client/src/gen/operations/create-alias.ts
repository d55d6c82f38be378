import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { CreateAliasErrorCode, CreateAliasRequest } from '@trent/kms-types/open';

/**
 * CreateAlias for the runtime.
 *
 * spec/kms/operations/CreateAlias.yaml:2
 */
export const createAliasOperation: ClientOperation<CreateAliasRequest, void, CreateAliasErrorCode> =
  {
    name: 'CreateAlias',
    target: 'TrentService.CreateAlias',
    signingName: 'kms',
    output: {},

    idempotent: false,
  };

/**
 * Give a KMS key a name of the caller's choice.
 *
 * Makes an alias: a name for a KMS key. Applications that use the alias can be moved to another KMS key with
 * UpdateAlias, without being changed.
 *
 * An alias belongs to an account and a Region, in which its name is unique, and points to one KMS key there; several
 * aliases may point to the same KMS key, up to 50. Making one does not change the KMS key. An alias goes with
 * DeleteAlias, or with the KMS key it points to.
 *
 * The permission is needed twice: on the alias, by an IAM policy, and on the KMS key, by its key policy.
 *
 * The KMS key must be in a key state that allows the operation: one that is pending deletion gets no alias. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:CreateAlias, kms:CreateAlias.
 *
 * Throws ServiceError; `code` is one of CreateAliasErrorCode.
 *
 * spec/kms/operations/CreateAlias.yaml:2
 */
export function createAlias(
  client: Client,
  input: CreateAliasRequest,
  options?: CallOptions,
): Promise<void> {
  return client.send(createAliasOperation, input, options);
}
