import type { Validate } from './validation.d.ts';

/**
 * Judges a request of ListAliases as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export const validateListAliasesRequest: Validate;

/**
 * Judges a answer of ListAliases as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export const validateListAliasesResponse: Validate;
