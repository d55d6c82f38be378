import type { Validate } from './validation.d.ts';

/**
 * Judges a request of ScheduleKeyDeletion as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ScheduleKeyDeletion.yaml:2
 */
export const validateScheduleKeyDeletionRequest: Validate;

/**
 * Judges a answer of ScheduleKeyDeletion as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ScheduleKeyDeletion.yaml:2
 */
export const validateScheduleKeyDeletionResponse: Validate;
