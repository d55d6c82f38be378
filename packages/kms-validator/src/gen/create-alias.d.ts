import type { Validate } from './validation.d.ts';

/**
 * Judges a request of CreateAlias as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/CreateAlias.yaml:2
 */
export const validateCreateAliasRequest: Validate;
