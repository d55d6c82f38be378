import type { Validate } from './validation.d.ts';

/**
 * Judges a request of ListKeys as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export const validateListKeysRequest: Validate;

/**
 * Judges a answer of ListKeys as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export const validateListKeysResponse: Validate;
