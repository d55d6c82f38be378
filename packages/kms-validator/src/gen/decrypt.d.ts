import type { Validate } from './validation.d.ts';

/**
 * Judges a request of Decrypt as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/Decrypt.yaml:2
 */
export const validateDecryptRequest: Validate;

/**
 * Judges a answer of Decrypt as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/Decrypt.yaml:2
 */
export const validateDecryptResponse: Validate;
