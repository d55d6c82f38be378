import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackingKey } from '../src/crypto/backing-key.ts';
import { algorithmOfPartition, parseCiphertext } from '../src/crypto/ciphertext.ts';
import { encodeEncryptionContext } from '../src/crypto/encryption-context.ts';
import { randomBytes } from '../src/crypto/random.ts';
import { RootKey } from '../src/crypto/root-key.ts';
import { SecretKey } from '../src/crypto/secret-key.ts';

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';
const materialId = 'ab'.repeat(32);
const context = encodeEncryptionContext({ tenant: 'a' });

function newBackingKey(partition = 'aws'): BackingKey {
  return new BackingKey(keyId, materialId, SecretKey.generate(), algorithmOfPartition(partition));
}

describe.each(['aws', 'aws-cn', 'aws-us-gov'])('wrapping in %s', (partition) => {
  const key = newBackingKey(partition);

  it('round trips every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (plaintext) => {
        const blob = key.wrap(plaintext, context);
        expect(blob.length).toBe(plaintext.length + 115);
        expect(key.unwrap(parseCiphertext(blob)!, context)).toEqual(Buffer.from(plaintext));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps 4,096 bytes of plaintext within 6,144 bytes', () => {
    const plaintext = randomBytes(4096);
    const blob = key.wrap(plaintext, context);
    expect(blob.length).toBeLessThanOrEqual(6144);
    expect(key.unwrap(parseCiphertext(blob)!, context)).toEqual(plaintext);
  });

  it('does not open under another key, nor under another context', () => {
    const ciphertext = parseCiphertext(key.wrap(Buffer.from('secret'), context))!;
    expect(key.unwrap(ciphertext, context)?.toString()).toBe('secret');
    expect(newBackingKey(partition).unwrap(ciphertext, context)).toBeNull();
    expect(key.unwrap(ciphertext, encodeEncryptionContext({ tenant: 'b' }))).toBeNull();
  });

  it('repeats no salt, no IV and no ciphertext', () => {
    const blobs = Array.from({ length: 500 }, () => key.wrap(Buffer.alloc(16), context));
    const distinct = (from: number, to: number): number =>
      new Set(blobs.map((blob) => blob.toString('hex', from, to))).size;
    expect(distinct(51, 83)).toBe(500);
    expect(distinct(83, 95)).toBe(500);
    expect(distinct(99, 115)).toBe(500);
  });
});

describe('random bytes', () => {
  it('are never handed out twice', () => {
    const drawn = new Set<string>();
    for (let round = 0; round < 4000; round += 1) drawn.add(randomBytes(16).toString('hex'));
    expect(drawn.size).toBe(4000);
  });

  it.each([0, 1, 2047, 2048, 2049, 8192, 10_000])('come in the length asked for: %i', (length) => {
    const bytes = randomBytes(length);
    expect(bytes.length).toBe(length);
    expect(bytes.buffer.byteLength).toBe(length);
    if (length > 1000) expect(bytes.filter((byte) => byte === 0).length).toBeLessThan(length / 20);
  });
});

describe('a secret key', () => {
  it('takes its bytes over and shows nothing', () => {
    const bytes = Buffer.alloc(32, 0x5a);
    const key = SecretKey.take(bytes);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    const shown = inspect(key, { showHidden: true, depth: 9 }) + JSON.stringify({ key });
    expect(shown).not.toMatch(/5a5a|90, ?90|ZZ/);
  });

  it('has 32 bytes', () => {
    expect(() => SecretKey.take(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('a seal', () => {
  const root = new RootKey(randomBytes(32));
  const subject = ['key-material', 'us-east-1', keyId, materialId];
  const input = Buffer.from('input');

  it('opens for its subject', () => {
    const secret = SecretKey.generate();
    const opened = root.unseal(root.seal(secret, subject), subject);
    expect(opened?.prf(input)).toEqual(secret.prf(input));
  });

  it('does not open for another subject or under another root key', () => {
    const sealed = root.seal(SecretKey.generate(), subject);
    expect(root.unseal(sealed, subject)).not.toBeNull();
    expect(root.unseal(sealed, [...subject.slice(0, 3), 'cd'.repeat(32)])).toBeNull();
    expect(root.unseal(sealed, ['key-materialu', 's-east-1', keyId, materialId])).toBeNull();
    expect(new RootKey(randomBytes(32)).unseal(sealed, subject)).toBeNull();
  });

  it('does not open after any change', () => {
    const sealed = root.seal(SecretKey.generate(), subject);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(root.unseal(changed, subject)).toBeNull();
    }
    expect(root.unseal(sealed.subarray(1), subject)).toBeNull();
    expect(root.unseal(Buffer.concat([sealed, Buffer.alloc(1)]), subject)).toBeNull();
  });
});
