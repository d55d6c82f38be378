import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  ScheduleKeyDeletionErrorCode,
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
} from '@trent/kms-types/open';

/**
 * ScheduleKeyDeletion for the runtime.
 *
 * spec/kms/operations/ScheduleKeyDeletion.yaml:2
 */
export const scheduleKeyDeletionOperation: ClientOperation<
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
  ScheduleKeyDeletionErrorCode
> = {
  name: 'ScheduleKeyDeletion',
  target: 'TrentService.ScheduleKeyDeletion',
  signingName: 'kms',
  output: { DeletionDate: 't' },

  idempotent: false,
};

/**
 * Delete a KMS key after a waiting period.
 *
 * Sets a KMS key to the key state PendingDeletion and, when the waiting period is over, deletes it together with its
 * key material and its aliases. Nobody can undo that: what was encrypted under the KMS key can then never be decrypted
 * again. Until then no cryptographic operation can use it, and CancelKeyDeletion rescues it. Where in doubt, use
 * DisableKey instead.
 *
 * A multi-Region primary key that still has replicas goes to the key state PendingReplicaDeletion, and its waiting
 * period begins when the last replica is gone; there is no DeletionDate until then.
 *
 * A KMS key that is pending deletion already is refused: the date does not move.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:ScheduleKeyDeletion.
 *
 * Throws ServiceError; `code` is one of ScheduleKeyDeletionErrorCode.
 *
 * spec/kms/operations/ScheduleKeyDeletion.yaml:2
 */
export function scheduleKeyDeletion(
  client: Client,
  input: ScheduleKeyDeletionRequest,
  options?: CallOptions,
): Promise<ScheduleKeyDeletionResponse> {
  return client.send(scheduleKeyDeletionOperation, input, options);
}
