/** Kinds of KMS keys: every pair of key spec and key usage that the API has, with its algorithms. */
export interface Kind {
  readonly spec: string;
  readonly usage: string;
  readonly algorithms: readonly string[];
  /** SM2 keys are for China Regions. */
  readonly region: string;
}

const oaep = ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'];
const rsaSignatures = ['PKCS1_V1_5', 'PSS'].flatMap((scheme) =>
  [256, 384, 512].map((bits) => `RSASSA_${scheme}_SHA_${bits}`),
);
const ed25519 = ['ED25519_SHA_512', 'ED25519_PH_SHA_512'];

export const kinds: readonly Kind[] = [
  kind('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', ['SYMMETRIC_DEFAULT']),
  kind('HMAC_224', 'GENERATE_VERIFY_MAC', ['HMAC_SHA_224']),
  kind('HMAC_256', 'GENERATE_VERIFY_MAC', ['HMAC_SHA_256']),
  kind('HMAC_384', 'GENERATE_VERIFY_MAC', ['HMAC_SHA_384']),
  kind('HMAC_512', 'GENERATE_VERIFY_MAC', ['HMAC_SHA_512']),
  kind('RSA_2048', 'ENCRYPT_DECRYPT', oaep),
  kind('RSA_3072', 'ENCRYPT_DECRYPT', oaep),
  kind('RSA_4096', 'ENCRYPT_DECRYPT', oaep),
  kind('RSA_2048', 'SIGN_VERIFY', rsaSignatures),
  kind('RSA_3072', 'SIGN_VERIFY', rsaSignatures),
  kind('RSA_4096', 'SIGN_VERIFY', rsaSignatures),
  kind('ECC_NIST_P256', 'SIGN_VERIFY', ['ECDSA_SHA_256']),
  kind('ECC_NIST_P384', 'SIGN_VERIFY', ['ECDSA_SHA_384']),
  kind('ECC_NIST_P521', 'SIGN_VERIFY', ['ECDSA_SHA_512']),
  kind('ECC_NIST_P256', 'KEY_AGREEMENT', ['ECDH']),
  kind('ECC_NIST_P384', 'KEY_AGREEMENT', ['ECDH']),
  kind('ECC_NIST_P521', 'KEY_AGREEMENT', ['ECDH']),
  kind('ECC_SECG_P256K1', 'SIGN_VERIFY', ['ECDSA_SHA_256']),
  kind('ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', ed25519),
  kind('ML_DSA_44', 'SIGN_VERIFY', ['ML_DSA_SHAKE_256']),
  kind('ML_DSA_65', 'SIGN_VERIFY', ['ML_DSA_SHAKE_256']),
  kind('ML_DSA_87', 'SIGN_VERIFY', ['ML_DSA_SHAKE_256']),
  kind('SM2', 'ENCRYPT_DECRYPT', ['SM2PKE']),
  kind('SM2', 'SIGN_VERIFY', ['SM2DSA']),
  kind('SM2', 'KEY_AGREEMENT', ['ECDH']),
];

function kind(spec: string, usage: string, algorithms: readonly string[]): Kind {
  return { spec, usage, algorithms, region: spec === 'SM2' ? 'cn-north-1' : 'us-east-1' };
}

/** The family that an alias stays in. */
export function familyOf({ spec }: Kind): 'symmetric' | 'HMAC' | 'asymmetric' {
  if (spec === 'SYMMETRIC_DEFAULT') return 'symmetric';
  return spec.startsWith('HMAC_') ? 'HMAC' : 'asymmetric';
}

/** The algorithm that a request of this kind of key names; of those with several, the first. */
export function algorithmOf(kind: Kind, usage: string, otherwise: string): string {
  return kind.usage === usage ? kind.algorithms[0]! : otherwise;
}
