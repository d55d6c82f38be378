import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { MacKey } from '../../src/crypto/mac-key.ts';

describe('an HMAC key', () => {
  it.each([
    ['HMAC_224', 28],
    ['HMAC_256', 32],
    ['HMAC_384', 48],
    ['HMAC_512', 64],
  ])('%s makes codes of %i bytes that fit their message alone', (spec, bytes) => {
    const key = MacKey.generate(spec);
    const message = Buffer.from('message');
    const code = key.mac(message);
    expect(code).toHaveLength(bytes);
    expect(key.fits(message, code)).toBe(true);
    expect(key.fits(Buffer.from('other'), code)).toBe(false);
    expect(MacKey.generate(spec).fits(message, code)).toBe(false);
    for (const wrong of [Buffer.of(1), code.subarray(1), Buffer.concat([code, Buffer.of(0)])]) {
      expect(key.fits(message, wrong)).toBe(false);
    }
    const taken = key.expose((material) => Buffer.from(material));
    expect(taken).toHaveLength(bytes);
    expect(MacKey.take(spec, taken).mac(message)).toEqual(code);
    expect(taken.every((byte) => byte === 0)).toBe(true);
  });

  it('makes the codes of RFC 4231, test case 2 (the key padded with zeros)', () => {
    const key = Buffer.alloc(32);
    key.write('Jefe');
    const text = Buffer.from('what do ya want for nothing?');
    expect(MacKey.take('HMAC_256', key).mac(text).toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('has the length of its spec', () => {
    expect(() => MacKey.take('HMAC_256', new Uint8Array(31))).toThrow(RangeError);
    expect(() => MacKey.generate('RSA_2048')).toThrow(RangeError);
  });

  it('shows nothing of its material', () => {
    const key = MacKey.take('HMAC_256', Buffer.alloc(32, 0x5a));
    const shown = inspect(key, { depth: 9, showHidden: true, getters: true });
    expect(shown + JSON.stringify({ key })).not.toMatch(/5a5a|90, 90|WlpaW/);
    expect(shown).toContain('HMAC_256');
  });
});
