import { readFileSync } from 'node:fs';

export interface Vector {
  readonly name: string;
  readonly algorithm: 'AES-256-GCM' | 'SM4-GCM';
  readonly backingKey: string;
  readonly keyId: string;
  readonly keyMaterialId: string;
  readonly salt: string;
  readonly iv: string;
  readonly encryptionContext: Record<string, string>;
  readonly encodedContext: string;
  readonly derivationInput: string;
  readonly derivedKey: string;
  readonly plaintext: string;
  readonly ciphertext: string;
}

const file = new URL('../vectors/ciphertext-1.json', import.meta.url);

export const vectors: readonly Vector[] = (
  JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }
).vectors;

export function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
