import type { Validate } from './validation.d.ts';

/**
 * Judges a request of Encrypt as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/Encrypt.yaml:2
 */
export const validateEncryptRequest: Validate;

/**
 * Judges a answer of Encrypt as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/Encrypt.yaml:2
 */
export const validateEncryptResponse: Validate;
