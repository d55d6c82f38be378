import { call } from '../fixture.ts';
import { algorithmOf, kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { workingKey } from './planted-keys.ts';

/** What a key of some kind has made while it was enabled, for requests that bring such a thing. */
export interface Samples {
  /** Under the key's own algorithm; of a key that does not encrypt, any bytes. */
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
  readonly mac: Uint8Array;
}

export const message: Uint8Array = Buffer.from('a message');

/** 64 bytes: ED25519_PH_SHA_512 signs a digest, the first algorithm of each kind a message of any length. */
const anything = Buffer.alloc(64, 7);

const made = new Map<Kind, Promise<Samples>>();

export function samplesOf(kind: Kind): Promise<Samples> {
  let samples = made.get(kind);
  if (samples === undefined) {
    samples = make(kind);
    made.set(kind, samples);
  }
  return samples;
}

/** A ciphertext that names its key: that of the symmetric kind. */
export async function symmetricCiphertext(): Promise<Uint8Array> {
  return (await samplesOf(kinds.find(({ spec }) => spec === 'SYMMETRIC_DEFAULT')!)).ciphertext;
}

async function make(kind: Kind): Promise<Samples> {
  const { service, id, region } = await workingKey(kind, 'Enabled');
  const context = call({ region });
  const samples = { ciphertext: anything, signature: anything, mac: anything };
  switch (kind.usage) {
    case 'ENCRYPT_DECRYPT': {
      const EncryptionAlgorithm = algorithmOf(kind, 'ENCRYPT_DECRYPT', '') as 'SM2PKE';
      const input = { KeyId: id, Plaintext: message, EncryptionAlgorithm };
      return { ...samples, ciphertext: (await service.encrypt(input, context)).CiphertextBlob };
    }
    case 'SIGN_VERIFY': {
      const SigningAlgorithm = algorithmOf(kind, 'SIGN_VERIFY', '') as 'SM2DSA';
      const input = { KeyId: id, Message: message, SigningAlgorithm };
      return { ...samples, signature: (await service.sign(input, context)).Signature };
    }
    case 'GENERATE_VERIFY_MAC': {
      const MacAlgorithm = algorithmOf(kind, 'GENERATE_VERIFY_MAC', '') as 'HMAC_SHA_256';
      const input = { KeyId: id, Message: message, MacAlgorithm };
      return { ...samples, mac: (await service.generateMac(input, context)).Mac };
    }
    default:
      return samples;
  }
}
