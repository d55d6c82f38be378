import { crc32 } from 'node:zlib';
import {
  ivBytes,
  tagBytes,
  wrappingAlgorithm,
  type WrappingAlgorithm,
} from './wrapping-algorithm.ts';

/**
 * The layout of a ciphertext, format 1; docs/ciphertext-format.md tells it byte by byte.
 */
const formatVersion = 1;
const keyIdOffset = 2;
const materialIdOffset = keyIdOffset + 17;
const saltOffset = materialIdOffset + 32;
const saltBytes = 32;
const ivOffset = saltOffset + saltBytes;
const checksumOffset = ivOffset + ivBytes;

/** Length of the header in bytes. */
export const headerBytes: number = checksumOffset + 4;

/** The message key depends on all of the header that stands before the IV. */
const derivationContextBytes = ivOffset;

const aes256 = wrappingAlgorithm(
  1,
  'aes-256-gcm',
  256,
  'trent-kms ciphertext 1 AES-256-GCM',
  derivationContextBytes,
);
const sm4 = wrappingAlgorithm(
  2,
  'sm4-gcm',
  128,
  'trent-kms ciphertext 1 SM4-GCM',
  derivationContextBytes,
);

/** The wrapping algorithm of a partition: SM4 in the China Regions, AES-256 everywhere else. */
export function algorithmOfPartition(partition: string): WrappingAlgorithm {
  return partition === 'aws-cn' ? sm4 : aes256;
}

/** What a ciphertext says of itself, and its parts as views of the blob. */
export interface Ciphertext {
  readonly algorithm: WrappingAlgorithm;
  readonly keyId: string;
  readonly materialId: string;
  readonly header: Uint8Array;
  readonly derivationContext: Uint8Array;
  readonly iv: Uint8Array;
  readonly encrypted: Uint8Array;
  readonly tag: Uint8Array;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const multiRegionPattern = /^mrk-[0-9a-f]{32}$/;

/**
 * The part of a header that is the same in every ciphertext of a backing key: version, algorithm, key ID, key
 * material ID. Throws RangeError for ids that the format cannot carry.
 */
export function headerStart(
  algorithm: WrappingAlgorithm,
  keyId: string,
  materialId: string,
): Buffer {
  const bytes = Buffer.alloc(saltOffset);
  bytes[0] = formatVersion;
  bytes[1] = algorithm.id;
  if (uuidPattern.test(keyId)) {
    bytes[keyIdOffset] = 1;
    bytes.write(keyId.replaceAll('-', ''), keyIdOffset + 1, 'hex');
  } else if (multiRegionPattern.test(keyId)) {
    bytes[keyIdOffset] = 2;
    bytes.write(keyId.slice(4), keyIdOffset + 1, 'hex');
  } else {
    throw new RangeError(`a ciphertext cannot carry the key ID ${keyId}`);
  }
  if (!/^[0-9a-f]{64}$/.test(materialId)) {
    throw new RangeError(`a ciphertext cannot carry the key material ID ${materialId}`);
  }
  bytes.write(materialId, materialIdOffset, 'hex');
  return bytes;
}

/** Views of the parts of `blob`, a ciphertext whose header starts as given; the rest is still to be filled. */
export function layOut(
  blob: Buffer,
  start: Uint8Array,
): {
  readonly saltAndIv: Buffer;
  readonly iv: Buffer;
  readonly derivationContext: Buffer;
  readonly header: Buffer;
  readonly encryptedAndTag: Buffer;
} {
  blob.set(start, 0);
  return {
    saltAndIv: blob.subarray(saltOffset, checksumOffset),
    iv: blob.subarray(ivOffset, checksumOffset),
    derivationContext: blob.subarray(0, derivationContextBytes),
    header: blob.subarray(0, headerBytes),
    encryptedAndTag: blob.subarray(headerBytes),
  };
}

/** Writes the checksum of a header that is otherwise complete. */
export function finishHeader(blob: Buffer): void {
  blob.writeUInt32BE(crc32(blob.subarray(0, checksumOffset)), checksumOffset);
}

/** Bytes that a ciphertext has beyond its plaintext. */
export const overheadBytes: number = headerBytes + tagBytes;

/**
 * Takes a ciphertext apart; `null` for anything that this format cannot have made, which includes a header with a
 * flipped bit. Only opening it tells whether it is authentic.
 */
export function parseCiphertext(blob: Uint8Array): Ciphertext | null {
  if (blob.length <= overheadBytes || blob[0] !== formatVersion) return null;
  const algorithm = blob[1] === aes256.id ? aes256 : blob[1] === sm4.id ? sm4 : null;
  if (algorithm === null) return null;
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  if (crc32(bytes.subarray(0, checksumOffset)) !== bytes.readUInt32BE(checksumOffset)) return null;
  const keyId = readKeyId(bytes);
  if (keyId === null) return null;
  return {
    algorithm,
    keyId,
    materialId: bytes.toString('hex', materialIdOffset, saltOffset),
    header: bytes.subarray(0, headerBytes),
    derivationContext: bytes.subarray(0, derivationContextBytes),
    iv: bytes.subarray(ivOffset, checksumOffset),
    encrypted: bytes.subarray(headerBytes, bytes.length - tagBytes),
    tag: bytes.subarray(bytes.length - tagBytes),
  };
}

function readKeyId(bytes: Buffer): string | null {
  const hex = bytes.toString('hex', keyIdOffset + 1, materialIdOffset);
  switch (bytes[keyIdOffset]) {
    case 1:
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    case 2:
      return `mrk-${hex}`;
    default:
      return null;
  }
}
