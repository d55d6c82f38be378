/**
 * Whether CloudTrail marks an operation `readOnly` (AWS KMS developer guide, logging with CloudTrail): those that list,
 * describe and get, and those that use a key without changing it.
 */
export function isReadOnly(operation: string): boolean {
  return (
    /^(?:List|Describe|Get|Generate|Verify)/.test(operation) ||
    operation === 'Encrypt' ||
    operation === 'Decrypt' ||
    operation === 'ReEncrypt' ||
    operation === 'Sign'
  );
}
