import type { KeyPair } from './key-pair.ts';

/** What is signed: the message itself, its digest, or the external mu of ML-DSA (FIPS 204, algorithm 7, line 6). */
export interface SignedMessage {
  readonly type: 'RAW' | 'DIGEST' | 'EXTERNAL_MU';
  readonly bytes: Uint8Array;
}

/** One way to sign. `verify` answers false, and never throws, for whatever is no signature of the message. */
export interface SignatureScheme {
  sign(pair: KeyPair, message: SignedMessage): Promise<Buffer>;
  verify(pair: KeyPair, message: SignedMessage, signature: Uint8Array): Promise<boolean>;
}
