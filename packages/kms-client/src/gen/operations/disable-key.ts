import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { DisableKeyErrorCode, DisableKeyRequest } from '@trent/kms-types/open';

/**
 * DisableKey for the runtime.
 *
 * spec/kms/operations/DisableKey.yaml:2
 */
export const disableKeyOperation: ClientOperation<DisableKeyRequest, void, DisableKeyErrorCode> = {
  name: 'DisableKey',
  target: 'TrentService.DisableKey',
  signingName: 'kms',
  output: {},

  idempotent: true,
};

/**
 * Disable a KMS key.
 *
 * Sets a KMS key to the key state Disabled, so that no cryptographic operation can use it until EnableKey. It is the
 * reversible alternative to deletion. On a KMS key that is disabled already it changes nothing and succeeds.
 *
 * A KMS key in a custom key store that cannot be reached is set as well; it shows when the key store is back.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:DisableKey.
 *
 * Throws ServiceError; `code` is one of DisableKeyErrorCode.
 *
 * spec/kms/operations/DisableKey.yaml:2
 */
export function disableKey(
  client: Client,
  input: DisableKeyRequest,
  options?: CallOptions,
): Promise<void> {
  return client.send(disableKeyOperation, input, options);
}
