import type { Validate } from './validation.d.ts';

/**
 * Judges a request of DescribeKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/DescribeKey.yaml:2
 */
export const validateDescribeKeyRequest: Validate;

/**
 * Judges a answer of DescribeKey as JSON on the wire; blobs are base64 text, timestamps numbers.
 *
 * False leaves all violations in `errors`, which the next call overwrites.
 *
 * spec/kms/operations/DescribeKey.yaml:2
 */
export const validateDescribeKeyResponse: Validate;
