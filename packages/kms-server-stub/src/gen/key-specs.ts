/**
 * A key spec: its family, the algorithms of each usage it may have, and the only partitions that have it.
 */
export interface KeySpecRules {
  readonly family: string;
  readonly usages: Readonly<Record<string, readonly string[]>>;
  readonly partitions: readonly string[] | null;
}

export type KeySpecName =
  | 'SYMMETRIC_DEFAULT'
  | 'RSA_2048'
  | 'RSA_3072'
  | 'RSA_4096'
  | 'ECC_NIST_P256'
  | 'ECC_NIST_P384'
  | 'ECC_NIST_P521'
  | 'ECC_SECG_P256K1'
  | 'ECC_NIST_EDWARDS25519'
  | 'HMAC_224'
  | 'HMAC_256'
  | 'HMAC_384'
  | 'HMAC_512'
  | 'ML_DSA_44'
  | 'ML_DSA_65'
  | 'ML_DSA_87'
  | 'SM2';

export const keySpecs: Readonly<Record<KeySpecName, KeySpecRules>> = {
  /**
   * spec/kms/key-specs.yaml:4
   */
  SYMMETRIC_DEFAULT: {
    family: 'symmetric',
    usages: { ENCRYPT_DECRYPT: ['SYMMETRIC_DEFAULT'] },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:8
   */
  RSA_2048: {
    family: 'rsa',
    usages: {
      ENCRYPT_DECRYPT: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
      SIGN_VERIFY: [
        'RSASSA_PKCS1_V1_5_SHA_256',
        'RSASSA_PKCS1_V1_5_SHA_384',
        'RSASSA_PKCS1_V1_5_SHA_512',
        'RSASSA_PSS_SHA_256',
        'RSASSA_PSS_SHA_384',
        'RSASSA_PSS_SHA_512',
      ],
    },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:19
   */
  RSA_3072: {
    family: 'rsa',
    usages: {
      ENCRYPT_DECRYPT: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
      SIGN_VERIFY: [
        'RSASSA_PKCS1_V1_5_SHA_256',
        'RSASSA_PKCS1_V1_5_SHA_384',
        'RSASSA_PKCS1_V1_5_SHA_512',
        'RSASSA_PSS_SHA_256',
        'RSASSA_PSS_SHA_384',
        'RSASSA_PSS_SHA_512',
      ],
    },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:20
   */
  RSA_4096: {
    family: 'rsa',
    usages: {
      ENCRYPT_DECRYPT: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
      SIGN_VERIFY: [
        'RSASSA_PKCS1_V1_5_SHA_256',
        'RSASSA_PKCS1_V1_5_SHA_384',
        'RSASSA_PKCS1_V1_5_SHA_512',
        'RSASSA_PSS_SHA_256',
        'RSASSA_PSS_SHA_384',
        'RSASSA_PSS_SHA_512',
      ],
    },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:21
   */
  ECC_NIST_P256: {
    family: 'ecc',
    usages: { SIGN_VERIFY: ['ECDSA_SHA_256'], KEY_AGREEMENT: ['ECDH'] },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:26
   */
  ECC_NIST_P384: {
    family: 'ecc',
    usages: { SIGN_VERIFY: ['ECDSA_SHA_384'], KEY_AGREEMENT: ['ECDH'] },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:31
   */
  ECC_NIST_P521: {
    family: 'ecc',
    usages: { SIGN_VERIFY: ['ECDSA_SHA_512'], KEY_AGREEMENT: ['ECDH'] },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:36
   */
  ECC_SECG_P256K1: { family: 'ecc', usages: { SIGN_VERIFY: ['ECDSA_SHA_256'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:40
   */
  ECC_NIST_EDWARDS25519: {
    family: 'ecc',
    usages: { SIGN_VERIFY: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'] },
    partitions: null,
  },
  /**
   * spec/kms/key-specs.yaml:44
   */
  HMAC_224: { family: 'hmac', usages: { GENERATE_VERIFY_MAC: ['HMAC_SHA_224'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:48
   */
  HMAC_256: { family: 'hmac', usages: { GENERATE_VERIFY_MAC: ['HMAC_SHA_256'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:52
   */
  HMAC_384: { family: 'hmac', usages: { GENERATE_VERIFY_MAC: ['HMAC_SHA_384'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:56
   */
  HMAC_512: { family: 'hmac', usages: { GENERATE_VERIFY_MAC: ['HMAC_SHA_512'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:60
   */
  ML_DSA_44: { family: 'ml-dsa', usages: { SIGN_VERIFY: ['ML_DSA_SHAKE_256'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:64
   */
  ML_DSA_65: { family: 'ml-dsa', usages: { SIGN_VERIFY: ['ML_DSA_SHAKE_256'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:65
   */
  ML_DSA_87: { family: 'ml-dsa', usages: { SIGN_VERIFY: ['ML_DSA_SHAKE_256'] }, partitions: null },
  /**
   * spec/kms/key-specs.yaml:66
   */
  SM2: {
    family: 'sm2',
    usages: { ENCRYPT_DECRYPT: ['SM2PKE'], SIGN_VERIFY: ['SM2DSA'], KEY_AGREEMENT: ['ECDH'] },
    partitions: ['aws-cn'],
  },
};
