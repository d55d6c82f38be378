import { crc32 } from 'node:zlib';
import fc from 'fast-check';

/** Where a ciphertext has the checksum of its header (docs/ciphertext-format.md of the service). */
const checksumOffset = 95;

/** A change of a ciphertext with a name to be told by. */
export interface Mutation {
  readonly name: string;
  readonly blob: Buffer;
}

/**
 * Every ciphertext with one bit flipped, every beginning of it that is not empty, and extensions at its end and its
 * front, by every byte and by many. None of them was made by the service.
 */
export function* mutationsOf(blob: Uint8Array): Generator<Mutation> {
  for (let bit = 0; bit < blob.length * 8; bit += 1) {
    const flipped = Buffer.from(blob);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    yield { name: `bit ${bit} flipped`, blob: flipped };
  }
  for (let length = blob.length - 1; length > 0; length -= 1) {
    yield { name: `cut to ${length} bytes`, blob: Buffer.from(blob.subarray(0, length)) };
  }
  for (let byte = 0; byte < 256; byte += 1) {
    yield { name: `byte ${byte} behind`, blob: Buffer.concat([blob, Buffer.of(byte)]) };
    yield { name: `byte ${byte} in front`, blob: Buffer.concat([Buffer.of(byte), blob]) };
  }
  for (let length = 2; length <= 64; length += 1) {
    yield { name: `${length} zeros behind`, blob: Buffer.concat([blob, Buffer.alloc(length)]) };
    yield {
      name: `${length} bytes of its own behind`,
      blob: Buffer.concat([blob, blob.subarray(-length)]),
    };
  }
  yield { name: 'twice', blob: Buffer.concat([blob, blob]) };
}

/** Ciphertexts as bytes, made out of a real one by a few changes or out of nothing; many with a right checksum. */
export function ciphertexts(real: Uint8Array): fc.Arbitrary<Buffer> {
  const edit = fc.record({
    kind: fc.constantFrom('set', 'insert', 'cut', 'flip'),
    at: fc.nat(400),
    byte: fc.nat(255),
  });
  const edited = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((blob, { kind, at, byte }) => {
      const place = blob.length === 0 ? 0 : at % blob.length;
      if (kind === 'insert') {
        return Buffer.concat([blob.subarray(0, place), Buffer.of(byte), blob.subarray(place)]);
      }
      if (kind === 'cut') return Buffer.concat([blob.subarray(0, place), blob.subarray(place + 1)]);
      const changed = Buffer.from(blob);
      if (changed.length > 0) changed[place] = kind === 'set' ? byte : changed[place]! ^ byte;
      return changed;
    }, Buffer.from(real)),
  );
  return fc.oneof(
    { weight: 3, arbitrary: edited },
    { weight: 3, arbitrary: edited.map(withChecksum) },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    },
  );
}

function withChecksum(blob: Buffer): Buffer {
  if (blob.length < checksumOffset + 4) return blob;
  const right = Buffer.from(blob);
  right.writeUInt32BE(crc32(right.subarray(0, checksumOffset)), checksumOffset);
  return right;
}
