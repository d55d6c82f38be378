import type { Validate } from './validation.d.ts';

/**
 * Judges a request of CreateKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/CreateKey.yaml:2
 */
export const validateCreateKeyRequest: Validate;

/**
 * Judges a answer of CreateKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/CreateKey.yaml:2
 */
export const validateCreateKeyResponse: Validate;
