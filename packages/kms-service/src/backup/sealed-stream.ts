import { createCipheriv, createDecipheriv } from 'node:crypto';
import { DerivationInput } from '../crypto/kbkdf.ts';
import { randomBytes } from '../crypto/random.ts';
import type { RootKey } from '../crypto/root-key.ts';
import { BackupError } from './backup-error.ts';
import { ByteReader } from './byte-reader.ts';

const cipher = 'aes-256-gcm';
const tagBytes = 16;
const nonceBytes = 12;

/** Length of the chunks in bytes, before they are encrypted; the last one may be shorter. */
const chunkBytes = 65_536;

const magic = Buffer.from('trent-kms backup');
const version = 1;
const idBytes = 8;
const saltBytes = 32;
const headerBytes = magic.length + 1 + idBytes + saltBytes;

const derivation = new DerivationInput('trent-kms backup 1 AES-256-GCM', headerBytes, 256);

/**
 * Encrypts and authenticates a stream under a key that is derived from the root key for it alone. Format: see
 * docs/backup-format.md.
 */
export async function* sealStream(
  rootKey: RootKey,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const header = Buffer.concat([
    magic,
    Buffer.of(version),
    Buffer.from(rootKey.id, 'hex'),
    randomBytes(saltBytes),
  ]);
  yield header;
  const key = rootKey.derive(derivation.with(header));
  const reader = new ByteReader(source);
  try {
    for (let count = 0; ; count += 1) {
      const chunk = await reader.read(chunkBytes);
      const isLast = await reader.isAtEnd();
      const encryption = createCipheriv(cipher, key, nonce(count, isLast));
      const encrypted = encryption.update(chunk);
      encryption.final();
      yield Buffer.concat([encrypted, encryption.getAuthTag()]);
      if (isLast) return;
    }
  } finally {
    key.fill(0);
    await reader.close();
  }
}

/**
 * What `sealStream` was given, chunk by chunk, each only after its authenticity is known; that nothing is missing at the
 * end is known when the generator ends. `rootKeyOf` finds a root key by its ID. Throws BackupError `not-a-backup`,
 * `newer-format`, `wrong-root-key` or `damaged`.
 */
export async function* openStream(
  rootKeyOf: (id: string) => RootKey,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  try {
    const header = Buffer.from(await reader.read(headerBytes));
    const key = rootKeyOf(readHeader(header)).derive(derivation.with(header));
    try {
      for (let count = 0; ; count += 1) {
        const sealed = await reader.read(chunkBytes + tagBytes);
        const isLast = await reader.isAtEnd();
        yield openChunk(key, sealed, nonce(count, isLast));
        if (isLast) return;
      }
    } finally {
      key.fill(0);
    }
  } finally {
    await reader.close();
  }
}

/** The ID of the root key. */
function readHeader(header: Buffer): string {
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    throw new BackupError('not-a-backup', 'this is not a backup of trent-kms: give another file');
  }
  const found = header[magic.length]!;
  if (found !== version) {
    throw new BackupError(
      'newer-format',
      `this backup has format ${found}, and this program knows format ${version}: use a later version of the program`,
    );
  }
  return header.toString('hex', magic.length + 1, magic.length + 1 + idBytes);
}

function openChunk(key: Buffer, sealed: Buffer, iv: Buffer): Buffer {
  if (sealed.length < tagBytes) throw damaged();
  const decryption = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes });
  decryption.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const chunk = decryption.update(sealed.subarray(0, sealed.length - tagBytes));
  try {
    decryption.final();
  } catch {
    throw damaged();
  }
  return chunk;
}

/** Place of a chunk, and whether it is the last one: none can be left out, moved or put after the last. */
function nonce(count: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(nonceBytes);
  bytes.writeUIntBE(count, nonceBytes - 7, 6);
  bytes[nonceBytes - 1] = isLast ? 1 : 0;
  return bytes;
}

function damaged(): BackupError {
  return new BackupError(
    'damaged',
    'the backup was altered, cut off or added to since it was made: take another one',
  );
}
