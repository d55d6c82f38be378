import { decryptAsymmetric } from '../crypto/asymmetric/encryption.ts';
import type { Ciphertext } from '../crypto/ciphertext.ts';
import { refusal } from '../guard/refusal.ts';
import { defaultAlgorithm } from '../keys/key-spec.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import { contextBytes } from './context-bytes.ts';
import { refuseContext } from './encrypt-under.ts';

export interface Decrypted {
  readonly plaintext: Buffer;
  /** Of the material that decrypted; `null` for an asymmetric key. */
  readonly materialId: string | null;
}

/** Decrypts under a key and one of its algorithms. Throws InvalidCiphertextException where that cannot be done. */
export function decryptUnder(
  key: KmsKey,
  algorithm: string,
  ciphertext: { readonly blob: Uint8Array; readonly parsed: Ciphertext | null },
  context: Readonly<Record<string, string>> | undefined,
): Decrypted {
  if (algorithm !== defaultAlgorithm) {
    refuseContext(context);
    const plaintext = decryptAsymmetric(key.keyPair, algorithm, ciphertext.blob);
    if (plaintext === null) throw refusal('invalid-ciphertext');
    return { plaintext, materialId: null };
  }
  const { parsed } = ciphertext;
  const bytes = contextBytes(context);
  const backingKey = parsed === null ? null : key.backingKey(parsed.materialId);
  const plaintext = parsed === null ? null : (backingKey?.unwrap(parsed, bytes) ?? null);
  if (plaintext === null || parsed === null) throw refusal('invalid-ciphertext');
  return { plaintext, materialId: parsed.materialId };
}
