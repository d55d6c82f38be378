import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyPair } from '../../src/crypto/asymmetric/key-pair.ts';
import { messageFault } from '../../src/crypto/asymmetric/message-rules.ts';
import type { SignedMessage } from '../../src/crypto/asymmetric/signature-scheme.ts';
import { sign, verify } from '../../src/crypto/asymmetric/signatures.ts';
import { digestOf } from '../../src/crypto/asymmetric/sm2-curve.ts';

const message = Buffer.from(
  'a message, and not a short one: it is signed as it is and by its digest',
);

const pairs = new Map<string, KeyPair>();
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'trent-signatures-'));
  const specs = new Set(cases.map(([spec]) => spec));
  await Promise.all([...specs].map(async (spec) => pairs.set(spec, await KeyPair.generate(spec))));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Spec, algorithm and hash of the digest form; `null` where there is none. */
const cases = [
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256', 'sha256'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_384', 'sha384'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_512', 'sha512'],
  ['RSA_2048', 'RSASSA_PSS_SHA_256', 'sha256'],
  ['RSA_2048', 'RSASSA_PSS_SHA_384', 'sha384'],
  ['RSA_2048', 'RSASSA_PSS_SHA_512', 'sha512'],
  ['ECC_NIST_P256', 'ECDSA_SHA_256', 'sha256'],
  ['ECC_NIST_P384', 'ECDSA_SHA_384', 'sha384'],
  ['ECC_NIST_P521', 'ECDSA_SHA_512', 'sha512'],
  ['ECC_SECG_P256K1', 'ECDSA_SHA_256', 'sha256'],
  ['ECC_NIST_EDWARDS25519', 'ED25519_SHA_512', null],
  ['ML_DSA_44', 'ML_DSA_SHAKE_256', null],
  ['ML_DSA_65', 'ML_DSA_SHAKE_256', null],
  ['ML_DSA_87', 'ML_DSA_SHAKE_256', null],
  ['SM2', 'SM2DSA', 'sm2'],
] as const;

function pairOf(spec: string): KeyPair {
  return pairs.get(spec)!;
}

function digest(spec: string, hash: string): Buffer {
  if (hash === 'sm2') return digestOf(message, pairOf(spec).publicKeyInfo.subarray(-65));
  return createHash(hash).update(message).digest();
}

describe.each(cases)('%s %s', (spec, algorithm, hash) => {
  const raw: SignedMessage = { type: 'RAW', bytes: message };

  it('verifies what it signs, by the message and by the digest', async () => {
    const pair = pairOf(spec);
    const forms: SignedMessage[] = [raw];
    if (hash !== null) forms.push({ type: 'DIGEST', bytes: digest(spec, hash) });
    for (const signed of forms) {
      const signature = await sign(pair, algorithm, signed);
      for (const verified of forms) {
        expect(await verify(pair, algorithm, verified, signature)).toBe(true);
      }
    }
  });

  it('refuses another message, another key, and a signature with one bit turned', async () => {
    const pair = pairOf(spec);
    const forms: SignedMessage[] = [raw];
    if (hash !== null) forms.push({ type: 'DIGEST', bytes: digest(spec, hash) });
    const other = await KeyPair.generate(spec);
    const signature = await sign(pair, algorithm, raw);
    for (const form of forms) {
      const changed = { type: form.type, bytes: Uint8Array.from(form.bytes) };
      changed.bytes[3]! ^= 1;
      expect(await verify(pair, algorithm, changed, signature)).toBe(false);
      expect(await verify(other, algorithm, form, signature)).toBe(false);
      for (const at of [0, 1, signature.length >> 1, signature.length - 1]) {
        const turned = Uint8Array.from(signature);
        turned[at]! ^= 1;
        expect(await verify(pair, algorithm, form, turned)).toBe(false);
      }
    }
  });

  it('is false, and no failure, for what is no signature', async () => {
    const signature = await sign(pairOf(spec), algorithm, raw);
    const forms: SignedMessage[] = [raw];
    if (hash !== null) forms.push({ type: 'DIGEST', bytes: digest(spec, hash) });
    for (const nonsense of [
      Buffer.of(0),
      Buffer.alloc(6144, 0xff),
      Buffer.alloc(signature.length),
      signature.subarray(1),
      signature.subarray(0, -1),
      Buffer.concat([signature, Buffer.of(0)]),
    ]) {
      for (const form of forms) {
        expect(await verify(pairOf(spec), algorithm, form, nonsense)).toBe(false);
      }
    }
  });

  it('opens again from its PrivateKeyInfo, which is overwritten', async () => {
    const pair = pairOf(spec);
    const taken = pair.expose((der) => Buffer.from(der));
    const again = KeyPair.take(spec, taken);
    expect(taken.every((byte) => byte === 0)).toBe(true);
    expect(again.publicKeyInfo).toEqual(pair.publicKeyInfo);
    const signature = await sign(again, algorithm, raw);
    expect(await verify(pair, algorithm, raw, signature)).toBe(true);
  });
});

describe('openssl', () => {
  const digests = cases.filter(([spec, , hash]) => hash !== null && spec !== 'SM2');

  it.each(digests)('%s %s: verifies what was signed by digest', async (spec, algorithm, hash) => {
    const pair = pairOf(spec);
    const signature = await sign(pair, algorithm, { type: 'DIGEST', bytes: digest(spec, hash!) });
    const file = (name: string, content: Uint8Array | string): string => {
      const path = join(directory, name);
      writeFileSync(path, content);
      return path;
    };
    const pss = algorithm.includes('_PSS_')
      ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest']
      : [];
    const output = execFileSync('openssl', [
      'dgst',
      `-${hash}`,
      '-verify',
      file('public.pem', pair.publicKey.export({ type: 'spki', format: 'pem' })),
      '-signature',
      file('signature', signature),
      ...pss,
      file('message', message),
    ]);
    expect(String(output)).toContain('Verified OK');
  });

  it('verifies SM2 signatures under the default user ID, and makes such', async () => {
    const pair = pairOf('SM2');
    const publicKey = join(directory, 'sm2.pem');
    const privateKey = join(directory, 'sm2.key');
    const text = join(directory, 'sm2.message');
    const signed = join(directory, 'sm2.signature');
    writeFileSync(publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(privateKey, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(text, message);
    writeFileSync(signed, await sign(pair, 'SM2DSA', { type: 'RAW', bytes: message }));
    const under = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
    const verified = execFileSync('openssl', [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      publicKey,
      '-in',
      text,
      '-sigfile',
      signed,
      ...under,
    ]);
    expect(String(verified)).toContain('Signature Verified Successfully');
    const signature = execFileSync('openssl', [
      'pkeyutl',
      '-sign',
      '-inkey',
      privateKey,
      '-in',
      text,
      ...under,
    ]);
    expect(await verify(pair, 'SM2DSA', { type: 'RAW', bytes: message }, signature)).toBe(true);
  });
});

describe('Ed25519ph', () => {
  it('signs the vector of RFC 8032, section 7.3', async () => {
    // The vector's message is `abc`; what is given to the algorithm is hashed by it.
    const seed = '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42';
    const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
    const pair = KeyPair.take('ECC_NIST_EDWARDS25519', der);
    const abc: SignedMessage = { type: 'DIGEST', bytes: Buffer.from('abc') };
    const signature = await sign(pair, 'ED25519_PH_SHA_512', abc);
    expect(signature.toString('hex')).toBe(
      '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
    );
    expect(await verify(pair, 'ED25519_PH_SHA_512', abc, signature)).toBe(true);
    const other = { type: 'DIGEST', bytes: Buffer.from('abd') } as const;
    expect(await verify(pair, 'ED25519_PH_SHA_512', other, signature)).toBe(false);
  });
});

describe('the external mu of ML-DSA', () => {
  it.each(['ML_DSA_44', 'ML_DSA_65', 'ML_DSA_87'])('%s: stands for its message', async (spec) => {
    const pair = pairOf(spec);
    const jwk = pair.publicKey.export({ format: 'jwk' }) as { pub: string };
    const publicBytes = Buffer.from(jwk.pub, 'base64url');
    // FIPS 204, algorithms 2 and 7: mu = H(H(pk) || 0 || 0 || M), an empty context.
    const shake = (...parts: Uint8Array[]): Buffer => {
      const hash = createHash('shake256', { outputLength: 64 });
      for (const part of parts) hash.update(part);
      return hash.digest();
    };
    const mu = shake(shake(publicBytes), Buffer.of(0, 0), message);
    const byMu: SignedMessage = { type: 'EXTERNAL_MU', bytes: mu };
    const byMessage: SignedMessage = { type: 'RAW', bytes: message };
    const signature = await sign(pair, 'ML_DSA_SHAKE_256', byMu);
    expect(await verify(pair, 'ML_DSA_SHAKE_256', byMessage, signature)).toBe(true);
    const other = await sign(pair, 'ML_DSA_SHAKE_256', byMessage);
    expect(await verify(pair, 'ML_DSA_SHAKE_256', byMu, other)).toBe(true);
  });
});

describe('the Web Cryptography API', () => {
  it('verifies an ECDSA digest signature, once out of DER', async () => {
    const pair = pairOf('ECC_NIST_P256');
    const bytes = digest('ECC_NIST_P256', 'sha256');
    const der = await sign(pair, 'ECDSA_SHA_256', { type: 'DIGEST', bytes });
    const integer = (at: number): Buffer => {
      const value = der.subarray(at + 2, at + 2 + der[at + 1]!);
      return Buffer.concat([Buffer.alloc(32), value]).subarray(-32);
    };
    const second = 2 + 2 + der[3]!;
    const key = await webcrypto.subtle.importKey(
      'spki',
      Uint8Array.from(pair.publicKeyInfo),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const plain = Buffer.concat([integer(2), integer(second)]);
    expect(
      await webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, plain, message),
    ).toBe(true);
  });
});

describe('sizes', () => {
  it.each([
    ['ECC_NIST_EDWARDS25519', 'ED25519_SHA_512', 44, 64],
    ['ML_DSA_44', 'ML_DSA_SHAKE_256', 1334, 2420],
    ['ML_DSA_65', 'ML_DSA_SHAKE_256', 1974, 3309],
    ['ML_DSA_87', 'ML_DSA_SHAKE_256', 2614, 4627],
  ])('%s: public key and signature', async (spec, algorithm, keyBytes, signatureBytes) => {
    const pair = pairOf(spec);
    expect(pair.publicKeyInfo).toHaveLength(keyBytes);
    expect(createPublicKey({ key: pair.publicKeyInfo, format: 'der', type: 'spki' }).type).toBe(
      'public',
    );
    expect(await sign(pair, algorithm, { type: 'RAW', bytes: message })).toHaveLength(
      signatureBytes,
    );
  });
});

describe('what a message may be', () => {
  it.each([
    ['ECDSA_SHA_256', 'RAW', 1, null],
    ['ECDSA_SHA_256', 'DIGEST', 32, null],
    ['ECDSA_SHA_256', 'DIGEST', 31, 'digest-length'],
    ['ECDSA_SHA_384', 'DIGEST', 48, null],
    ['ECDSA_SHA_512', 'DIGEST', 48, 'digest-length'],
    ['RSASSA_PSS_SHA_512', 'DIGEST', 64, null],
    ['SM2DSA', 'DIGEST', 32, null],
    ['ECDSA_SHA_256', 'EXTERNAL_MU', 64, 'message-type-algorithm'],
    ['ED25519_SHA_512', 'RAW', 5, null],
    ['ED25519_SHA_512', 'DIGEST', 64, 'message-type-algorithm'],
    ['ED25519_PH_SHA_512', 'RAW', 64, 'message-type-algorithm'],
    ['ED25519_PH_SHA_512', 'DIGEST', 64, null],
    ['ED25519_PH_SHA_512', 'DIGEST', 63, 'digest-length'],
    ['ML_DSA_SHAKE_256', 'DIGEST', 64, 'message-type-key-spec'],
    ['ML_DSA_SHAKE_256', 'EXTERNAL_MU', 64, null],
    ['ML_DSA_SHAKE_256', 'EXTERNAL_MU', 63, 'digest-length'],
  ] as const)('%s %s of %i bytes: %s', (algorithm, type, length, fault) => {
    expect(messageFault(algorithm, { type, bytes: new Uint8Array(length) })).toBe(fault);
  });
});

describe.each(['RSASSA_PSS_SHA_256', 'RSASSA_PKCS1_V1_5_SHA_256'])('%s', (algorithm) => {
  it('is as long as the modulus: a leading zero cannot be left out', async () => {
    const pair = pairOf('RSA_2048');
    // One signature in 256 begins with a zero.
    for (let n = 0; n < 10_000; n += 1) {
      const signed: SignedMessage = { type: 'RAW', bytes: Buffer.from(`message ${n}`) };
      const signature = await sign(pair, algorithm, signed);
      if (signature[0] !== 0) continue;
      expect(await verify(pair, algorithm, signed, signature)).toBe(true);
      expect(await verify(pair, algorithm, signed, signature.subarray(1))).toBe(false);
      return;
    }
    expect.unreachable('no signature began with a zero');
  });
});

describe('a key pair', () => {
  it('shows nothing of its private key', () => {
    for (const pair of pairs.values()) {
      const secret = pair.expose((der) => der.toString('hex'));
      const shown = [
        inspect(pair, { depth: 20, showHidden: true, getters: true }),
        JSON.stringify({ pair }),
        String(pair),
      ].join('\n');
      expect(shown).not.toContain(secret.slice(-40));
      expect(shown).toContain('hidden');
    }
  });

  it('is made of a spec of pairs only', async () => {
    await expect(KeyPair.generate('SYMMETRIC_DEFAULT')).rejects.toThrow(RangeError);
  });
});
