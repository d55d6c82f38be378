/** What grants can permit on any key. */
const onAnyKey = ['CreateGrant', 'RetireGrant', 'DescribeKey'];

const byUsage: Readonly<Record<string, readonly string[]>> = {
  ENCRYPT_DECRYPT: ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo'],
  SIGN_VERIFY: ['Sign', 'Verify'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
  KEY_AGREEMENT: ['DeriveSharedSecret'],
};

const onSymmetricKeys = [
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
];

/**
 * Whether a grant on a key of this kind may permit the operation: a grant for what the key cannot do is refused
 * (developer guide, grant operations).
 */
export function isGrantable(
  operation: string,
  type: 'symmetric' | 'HMAC' | 'asymmetric',
  usage: string,
): boolean {
  if (onAnyKey.includes(operation) || byUsage[usage]?.includes(operation) === true) return true;
  if (type === 'asymmetric') return operation === 'GetPublicKey';
  return type === 'symmetric' && onSymmetricKeys.includes(operation);
}
