import { decodeBase64, encodeBase64, isBase64 } from '@trent/protocol';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

/** Whatever the platform has, the answers are these. */
function contract(load: () => Promise<typeof import('@trent/protocol')>): void {
  test('vectors of RFC 4648, section 10', async () => {
    const { decodeBase64, encodeBase64 } = await load();
    const vectors = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==' };
    for (const [text, base64] of Object.entries(vectors)) {
      const bytes = new TextEncoder().encode(text);
      expect(encodeBase64(bytes)).toBe(base64);
      expect(decodeBase64(base64)).toEqual(bytes);
    }
  });

  test('all bytes there and back, from a part of a larger memory too', async () => {
    const { decodeBase64, encodeBase64 } = await load();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(5), (bytes, from) => {
        const part = bytes.subarray(from);
        const base64 = Buffer.from(part).toString('base64');
        expect(encodeBase64(part)).toBe(base64);
        const decoded = decodeBase64(base64)!;
        expect(decoded).toEqual(new Uint8Array(part));
        expect(decoded.constructor).toBe(Uint8Array);
        expect(decoded.buffer.byteLength).toBe(part.length);
      }),
    );
  });

  test('nothing else is decoded', async () => {
    const { decodeBase64 } = await load();
    for (const text of ['A', 'AA', 'AR==', 'AAB=', 'A A=', 'AA==\n', '-_==', '====']) {
      expect(decodeBase64(text)).toBeUndefined();
    }
  });
}

describe('this platform', () => contract(() => import('@trent/protocol')));

describe('older platforms', () => {
  const natives = ['toBase64', 'fromBase64'] as const;
  const kept = natives.map((name) => [holder(name), name, descriptor(name)] as const);

  function holder(name: (typeof natives)[number]): object {
    return name === 'toBase64' ? Uint8Array.prototype : Uint8Array;
  }
  function descriptor(name: (typeof natives)[number]): PropertyDescriptor | undefined {
    return Object.getOwnPropertyDescriptor(holder(name), name);
  }

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
    for (const [object, name, property] of kept) {
      if (property !== undefined) Object.defineProperty(object, name, property);
    }
  });

  async function without(buffer: boolean): Promise<typeof import('@trent/protocol')> {
    vi.resetModules();
    for (const name of natives) Reflect.deleteProperty(holder(name), name);
    const real = Buffer;
    if (!buffer) vi.stubGlobal('Buffer', undefined);
    const module = await import('@trent/protocol');
    if (!buffer) vi.stubGlobal('Buffer', real);
    return module;
  }

  describe('Buffer', () => contract(() => without(true)));
  describe('btoa and atob', () => contract(() => without(false)));
});

test('isBase64 says yes to what an encoder writes and to nothing else', () => {
  fc.assert(
    fc.property(fc.base64String(), (text) => {
      const canonical = Buffer.from(text, 'base64').toString('base64') === text;
      expect(isBase64(text)).toBe(canonical);
      expect(decodeBase64(text) !== undefined).toBe(canonical);
      if (canonical) expect(encodeBase64(decodeBase64(text)!)).toBe(text);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'B', '+', '/', '=', '-', ' ') }), (text) => {
      expect(isBase64(text)).toBe(Buffer.from(text, 'base64').toString('base64') === text);
    }),
    { numRuns: 500 },
  );
});

test('a megabyte is judged', () => {
  expect(isBase64('A'.repeat(1 << 20))).toBe(true);
  expect(isBase64(`${'A'.repeat(1 << 20)}-AAA`)).toBe(false);
});
