import { execFileSync } from 'node:child_process';
import { constants, privateDecrypt, publicEncrypt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  decryptAsymmetric,
  encryptAsymmetric,
  maxPlaintextBytes,
} from '../../src/crypto/asymmetric/encryption.ts';
import { readSequence, writeSequence } from '../../src/crypto/asymmetric/der.ts';
import { KeyPair } from '../../src/crypto/asymmetric/key-pair.ts';

let rsa: KeyPair;
let sm2: KeyPair;

beforeAll(async () => {
  [rsa, sm2] = await Promise.all([KeyPair.generate('RSA_2048'), KeyPair.generate('SM2')]);
});

const algorithms = [
  ['RSAES_OAEP_SHA_1', () => rsa],
  ['RSAES_OAEP_SHA_256', () => rsa],
  ['SM2PKE', () => sm2],
] as const;

describe.each(algorithms)('%s', (algorithm, pairOf) => {
  it('decrypts what it encrypts', async () => {
    await assert(
      asyncProperty(uint8Array({ minLength: 1, maxLength: 190 }), async (plaintext) => {
        const ciphertext = encryptAsymmetric(pairOf(), algorithm, plaintext);
        expect(decryptAsymmetric(pairOf(), algorithm, ciphertext)).toEqual(Buffer.from(plaintext));
      }),
      { numRuns: 20 },
    );
  });

  it('gives nothing for a ciphertext that was altered, cut or made up', () => {
    const ciphertext = encryptAsymmetric(pairOf(), algorithm, Buffer.from('plaintext'));
    for (let at = 0; at < ciphertext.length; at += 7) {
      const turned = Buffer.from(ciphertext);
      turned[at]! ^= 1;
      expect(decryptAsymmetric(pairOf(), algorithm, turned)).toBeNull();
    }
    for (const nonsense of [
      Buffer.of(1),
      Buffer.alloc(256, 7),
      Buffer.alloc(6144, 1),
      ciphertext.subarray(1),
      ciphertext.subarray(0, -1),
      Buffer.concat([ciphertext, Buffer.of(0)]),
    ]) {
      expect(decryptAsymmetric(pairOf(), algorithm, nonsense)).toBeNull();
    }
  });

  it('takes as much as it says, in two different ciphertexts', () => {
    const most = Buffer.alloc(maxPlaintextBytes(pairOf(), algorithm), 5);
    const [one, other] = [1, 2].map(() => encryptAsymmetric(pairOf(), algorithm, most));
    expect(one).not.toEqual(other);
    expect(decryptAsymmetric(pairOf(), algorithm, one!)).toEqual(most);
  });
});

describe('limits', () => {
  it.each([
    ['RSA_2048', 214, 190],
    ['RSA_3072', 342, 318],
    ['RSA_4096', 470, 446],
  ])('%s', async (spec, sha1, sha256) => {
    const pair = await KeyPair.generate(spec);
    expect(maxPlaintextBytes(pair, 'RSAES_OAEP_SHA_1')).toBe(sha1);
    expect(maxPlaintextBytes(pair, 'RSAES_OAEP_SHA_256')).toBe(sha256);
  });
});

describe('outside', () => {
  it('an RSA ciphertext is refused without its leading zero', () => {
    // One in 256 begins with it.
    for (;;) {
      const ciphertext = encryptAsymmetric(rsa, 'RSAES_OAEP_SHA_256', Buffer.from('plaintext'));
      if (ciphertext[0] !== 0) continue;
      expect(decryptAsymmetric(rsa, 'RSAES_OAEP_SHA_256', ciphertext)).not.toBeNull();
      expect(decryptAsymmetric(rsa, 'RSAES_OAEP_SHA_256', ciphertext.subarray(1))).toBeNull();
      break;
    }
  });

  it('RSA ciphertexts are plain OAEP, one block long', () => {
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const plaintext = Buffer.from('plaintext');
    const made = publicEncrypt({ key: rsa.publicKey, ...padding }, plaintext);
    expect(decryptAsymmetric(rsa, 'RSAES_OAEP_SHA_256', made)).toEqual(plaintext);
    const ours = encryptAsymmetric(rsa, 'RSAES_OAEP_SHA_256', plaintext);
    expect(ours).toHaveLength(256);
    expect(privateDecrypt({ key: rsa.privateKey, ...padding }, ours)).toEqual(plaintext);
  });

  it('SM2 ciphertexts go to and come from openssl', () => {
    const directory = mkdtempSync(join(tmpdir(), 'trent-sm2-'));
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(directory, name), content);
      return join(directory, name);
    };
    const text = file('text', 'plaintext for SM2');
    const publicKey = file('public', sm2.publicKey.export({ type: 'spki', format: 'pem' }));
    const privateKey = file('private', sm2.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const theirs = execFileSync('openssl', [
      'pkeyutl',
      '-encrypt',
      '-pubin',
      '-inkey',
      publicKey,
      '-in',
      text,
    ]);
    expect(String(decryptAsymmetric(sm2, 'SM2PKE', theirs))).toBe('plaintext for SM2');
    const ours = file('ours', encryptAsymmetric(sm2, 'SM2PKE', Buffer.from('and back')));
    const opened = execFileSync('openssl', [
      'pkeyutl',
      '-decrypt',
      '-inkey',
      privateKey,
      '-in',
      ours,
    ]);
    expect(String(opened)).toBe('and back');
    rmSync(directory, { recursive: true });
  });
});

describe('DER', () => {
  it('reads what it writes, and nothing else', () => {
    const values = [0n, 127n, 128n, 2n ** 255n, Buffer.of(1, 2), Buffer.alloc(300, 3)];
    const der = writeSequence(values);
    expect(readSequence(der)).toEqual(values);
    expect(readSequence(der.subarray(0, -1))).toBeNull();
    expect(readSequence(Buffer.concat([der, Buffer.of(0)]))).toBeNull();
    // A length and an integer in more bytes than they need.
    expect(readSequence(Buffer.from('308103020101', 'hex'))).toBeNull();
    expect(readSequence(Buffer.from('300402020001', 'hex'))).toBeNull();
    // A negative integer.
    expect(readSequence(Buffer.from('30030201ff', 'hex'))).toBeNull();
    expect(readSequence(Buffer.from('3003020101', 'hex'))).toEqual([1n]);
  });
});
