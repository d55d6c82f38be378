import type { SignedMessage } from './signature-scheme.ts';

/** Lengths of digests in bytes; ED25519_PH_SHA_512 takes one of SHA-512. */
const digestBytes: readonly (readonly [suffix: string, bytes: number])[] = [
  ['SHA_256', 32],
  ['SHA_384', 48],
  ['SHA_512', 64],
  ['SM2DSA', 32],
];

const muBytes = 64;

/** Why a message cannot be signed: the name of an answer of the spec. */
export type MessageFault = 'digest-length' | 'message-type-key-spec' | 'message-type-algorithm';

/** Whether an algorithm takes a message of this type and length; `null` where it does. */
export function messageFault(
  algorithm: string,
  { type, bytes }: SignedMessage,
): MessageFault | null {
  if (algorithm === 'ML_DSA_SHAKE_256') {
    if (type === 'DIGEST') return 'message-type-key-spec';
    return type === 'EXTERNAL_MU' && bytes.length !== muBytes ? 'digest-length' : null;
  }
  if (type === 'EXTERNAL_MU') return 'message-type-algorithm';
  const needs = { ED25519_SHA_512: 'RAW', ED25519_PH_SHA_512: 'DIGEST' }[algorithm];
  if (needs !== undefined && needs !== type) return 'message-type-algorithm';
  if (type === 'RAW') return null;
  const length = digestBytes.find(([suffix]) => algorithm.endsWith(suffix))?.[1];
  return bytes.length === length ? null : 'digest-length';
}
