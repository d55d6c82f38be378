/** How a key pair of each spec is made and what it is under the names of the crypto library. */
export type KeyPairKind =
  | { readonly family: 'rsa'; readonly modulusBits: number }
  | {
      readonly family: 'ec';
      readonly curve: string;
      /** Length of a coordinate and of the private scalar in bytes. */
      readonly fieldBytes: number;
    }
  | { readonly family: 'ed25519' }
  | { readonly family: 'ml-dsa'; readonly type: 'ml-dsa-44' | 'ml-dsa-65' | 'ml-dsa-87' };

const kinds: Readonly<Record<string, KeyPairKind>> = {
  RSA_2048: { family: 'rsa', modulusBits: 2048 },
  RSA_3072: { family: 'rsa', modulusBits: 3072 },
  RSA_4096: { family: 'rsa', modulusBits: 4096 },
  ECC_NIST_P256: { family: 'ec', curve: 'prime256v1', fieldBytes: 32 },
  ECC_NIST_P384: { family: 'ec', curve: 'secp384r1', fieldBytes: 48 },
  ECC_NIST_P521: { family: 'ec', curve: 'secp521r1', fieldBytes: 66 },
  ECC_SECG_P256K1: { family: 'ec', curve: 'secp256k1', fieldBytes: 32 },
  ECC_NIST_EDWARDS25519: { family: 'ed25519' },
  ML_DSA_44: { family: 'ml-dsa', type: 'ml-dsa-44' },
  ML_DSA_65: { family: 'ml-dsa', type: 'ml-dsa-65' },
  ML_DSA_87: { family: 'ml-dsa', type: 'ml-dsa-87' },
  SM2: { family: 'ec', curve: 'SM2', fieldBytes: 32 },
};

/** Throws RangeError for a spec whose keys are no pairs. */
export function keyPairKind(spec: string): KeyPairKind {
  const kind = Object.hasOwn(kinds, spec) ? kinds[spec] : undefined;
  if (kind === undefined) throw new RangeError(`${spec} is not the spec of a key pair`);
  return kind;
}

/** Whether keys of this spec are pairs. */
export function isKeyPairSpec(spec: string): boolean {
  return Object.hasOwn(kinds, spec);
}
