import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { EnableKeyErrorCode, EnableKeyRequest } from '@trent/kms-types/open';

/**
 * EnableKey for the runtime.
 *
 * spec/kms/operations/EnableKey.yaml:2
 */
export const enableKeyOperation: ClientOperation<EnableKeyRequest, void, EnableKeyErrorCode> = {
  name: 'EnableKey',
  target: 'TrentService.EnableKey',
  signingName: 'kms',
  output: {},

  idempotent: true,
};

/**
 * Enable a KMS key.
 *
 * Sets a KMS key to the key state Enabled, so that it can be used in cryptographic operations again. On a KMS key that
 * is enabled already it changes nothing and succeeds.
 *
 * A KMS key in a custom key store that cannot be reached is set as well; it shows when the key store is back.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:EnableKey.
 *
 * Throws ServiceError; `code` is one of EnableKeyErrorCode.
 *
 * spec/kms/operations/EnableKey.yaml:2
 */
export function enableKey(
  client: Client,
  input: EnableKeyRequest,
  options?: CallOptions,
): Promise<void> {
  return client.send(enableKeyOperation, input, options);
}
