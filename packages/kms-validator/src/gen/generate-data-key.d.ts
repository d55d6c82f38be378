import type { Validate } from './validation.d.ts';

/**
 * Judges a request of GenerateDataKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/GenerateDataKey.yaml:2
 */
export const validateGenerateDataKeyRequest: Validate;

/**
 * Judges a answer of GenerateDataKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/GenerateDataKey.yaml:2
 */
export const validateGenerateDataKeyResponse: Validate;
