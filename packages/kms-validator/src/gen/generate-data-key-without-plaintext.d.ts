import type { Validate } from './validation.d.ts';

/**
 * Judges a request of GenerateDataKeyWithoutPlaintext as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
 */
export const validateGenerateDataKeyWithoutPlaintextRequest: Validate;

/**
 * Judges a answer of GenerateDataKeyWithoutPlaintext as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
 */
export const validateGenerateDataKeyWithoutPlaintextResponse: Validate;
