import type { Validate } from './validation.d.ts';

/**
 * Judges a request of CancelKeyDeletion as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/CancelKeyDeletion.yaml:2
 */
export const validateCancelKeyDeletionRequest: Validate;

/**
 * Judges a answer of CancelKeyDeletion as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/CancelKeyDeletion.yaml:2
 */
export const validateCancelKeyDeletionResponse: Validate;
