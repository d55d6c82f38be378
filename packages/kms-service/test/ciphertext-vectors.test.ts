import { describe, expect, it } from 'vitest';
import { BackingKey } from '../src/crypto/backing-key.ts';
import { algorithmOfPartition, parseCiphertext } from '../src/crypto/ciphertext.ts';
import { encodeEncryptionContext } from '../src/crypto/encryption-context.ts';
import { DerivationInput } from '../src/crypto/kbkdf.ts';
import { SecretKey } from '../src/crypto/secret-key.ts';
import { fromHex, vectors, type Vector } from './vectors.ts';

function backingKey(vector: Vector): BackingKey {
  return new BackingKey(
    vector.keyId,
    vector.keyMaterialId,
    SecretKey.take(fromHex(vector.backingKey)),
    algorithmOfPartition(vector.algorithm === 'SM4-GCM' ? 'aws-cn' : 'aws'),
  );
}

describe.each(vectors)('vector $name', (vector) => {
  it('encodes the encryption context', () => {
    const encoded = encodeEncryptionContext(vector.encryptionContext);
    expect(encoded.toString('hex')).toBe(vector.encodedContext);
  });

  it('derives the key', () => {
    const bits = vector.algorithm === 'SM4-GCM' ? 128 : 256;
    const input = new DerivationInput(`trent-kms ciphertext 1 ${vector.algorithm}`, 83, bits);
    const bytes = input.with(fromHex(vector.ciphertext).subarray(0, 83));
    expect(bytes.toString('hex')).toBe(vector.derivationInput);
    const derived = SecretKey.take(fromHex(vector.backingKey)).prf(bytes);
    expect(derived.subarray(0, bits / 8).toString('hex')).toBe(vector.derivedKey);
  });

  it('wraps', () => {
    const blob = backingKey(vector).wrap(
      fromHex(vector.plaintext),
      fromHex(vector.encodedContext),
      { salt: fromHex(vector.salt), iv: fromHex(vector.iv) },
    );
    expect(blob.toString('hex')).toBe(vector.ciphertext);
  });

  it('unwraps', () => {
    const ciphertext = parseCiphertext(fromHex(vector.ciphertext))!;
    expect(ciphertext.keyId).toBe(vector.keyId);
    expect(ciphertext.materialId).toBe(vector.keyMaterialId);
    const plaintext = backingKey(vector).unwrap(ciphertext, fromHex(vector.encodedContext));
    expect(plaintext?.toString('hex')).toBe(vector.plaintext);
  });
});
