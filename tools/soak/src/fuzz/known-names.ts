import type { SignedClient } from '@trent/server-fixture';

/** What a server has that requests can name. */
export interface KnownNames {
  /** A symmetric encryption key. */
  readonly keyId: string;
  /** Wrapped under it, base64, without an encryption context. */
  readonly ciphertext: string;
  /** Keys of several kinds by ID and ARN, an alias, a grant and its token, a ciphertext. */
  readonly all: readonly string[];
}

const keys = [
  {},
  {},
  { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
  { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' },
  { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
];

/** Makes what can be named, on a new server. */
export async function makeKnownNames(client: SignedClient): Promise<KnownNames> {
  const all: string[] = [];
  for (const input of keys) {
    const { KeyMetadata } = await client.expect('CreateKey', input);
    const { KeyId, Arn } = KeyMetadata as { KeyId: string; Arn: string };
    all.push(KeyId, Arn);
  }
  const keyId = all[0]!;
  await client.expect('CreateAlias', { AliasName: 'alias/known', TargetKeyId: keyId });
  const { GrantId, GrantToken } = await client.expect('CreateGrant', {
    KeyId: keyId,
    GranteePrincipal: 'arn:aws:iam::111122223333:root',
    Operations: ['Decrypt'],
  });
  const { CiphertextBlob } = await client.expect('Encrypt', { KeyId: keyId, Plaintext: 'AQID' });
  const ciphertext = String(CiphertextBlob);
  return {
    keyId,
    ciphertext,
    all: [...all, 'alias/known', String(GrantId), String(GrantToken), ciphertext],
  };
}
