import type { Validate } from './validation.d.ts';

/**
 * Judges a request of DeleteAlias as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/DeleteAlias.yaml:2
 */
export const validateDeleteAliasRequest: Validate;
