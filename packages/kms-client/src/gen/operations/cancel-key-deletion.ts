import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  CancelKeyDeletionErrorCode,
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
} from '@trent/kms-types/open';

/**
 * CancelKeyDeletion for the runtime.
 *
 * spec/kms/operations/CancelKeyDeletion.yaml:2
 */
export const cancelKeyDeletionOperation: ClientOperation<
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
  CancelKeyDeletionErrorCode
> = {
  name: 'CancelKeyDeletion',
  target: 'TrentService.CancelKeyDeletion',
  signingName: 'kms',
  output: {},

  idempotent: false,
};

/**
 * Keep a KMS key that is pending deletion.
 *
 * Ends the waiting period of a KMS key that ScheduleKeyDeletion has marked. The KMS key is in the key state Disabled
 * afterwards, whatever it was before; EnableKey makes it usable.
 *
 * A KMS key that is not pending deletion is refused. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:CancelKeyDeletion.
 *
 * Throws ServiceError; `code` is one of CancelKeyDeletionErrorCode.
 *
 * spec/kms/operations/CancelKeyDeletion.yaml:2
 */
export function cancelKeyDeletion(
  client: Client,
  input: CancelKeyDeletionRequest,
  options?: CallOptions,
): Promise<CancelKeyDeletionResponse> {
  return client.send(cancelKeyDeletionOperation, input, options);
}
