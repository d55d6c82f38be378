import type { Validate } from './validation.d.ts';

/**
 * Judges a request of EnableKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/EnableKey.yaml:2
 */
export const validateEnableKeyRequest: Validate;
