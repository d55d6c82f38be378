import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import { afterAll, expect, it } from 'vitest';
import { RootKey } from '../src/crypto/root-key.ts';
import { RootKeys } from '../src/keys/root-keys.ts';
import { KeyDirectory } from '../src/keys/key-directory.ts';
import { call, region, rootKey } from './fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-secrets-of-pairs-'));
afterAll(() => rmSync(directory, { recursive: true }));

const shown = { depth: 20, showHidden: true, getters: true, maxStringLength: null } as const;

/** Some bytes from the secret part of a private key or HMAC key, which are nowhere in its public part. */
function needle(secret: Buffer): Buffer {
  return Buffer.from(secret.subarray(-24, -4));
}

function expectNone(text: string | Buffer, secrets: readonly Buffer[], where: string): void {
  const bytes = Buffer.from(text);
  for (const secret of secrets) {
    for (const trace of [
      secret,
      secret.toString('hex'),
      ...[0, 1, 2].map((skip) => secret.subarray(skip, skip + 12).toString('base64')),
      [...secret.subarray(0, 8)].join(', '),
    ]) {
      expect({ where, found: bytes.includes(trace) }).toEqual({ where, found: false });
    }
  }
}

it('private keys, HMAC keys and grant secrets are in no file, inspection or JSON as they are', async () => {
  const store = openSqliteStore(join(directory, 'keys.db'));
  const service = await createKeyService({ store, rootKey: rootKey() });
  const keys = new KeyDirectory({
    store,
    rootKeys: await RootKeys.open(store, new RootKey(rootKey())),
    clock: () => new Date(),
    cacheCapacity: 10,
  });
  const secrets: Buffer[] = [];
  for (const [KeySpec, KeyUsage] of [
    ['RSA_2048', 'SIGN_VERIFY'],
    ['ECC_NIST_P256', 'SIGN_VERIFY'],
    ['ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'],
    ['ML_DSA_44', 'SIGN_VERIFY'],
    ['HMAC_512', 'GENERATE_VERIFY_MAC'],
  ] as const) {
    const { KeyMetadata } = await service.createKey({ KeySpec, KeyUsage }, call());
    const key = await keys.findKey({ region, keyId: KeyMetadata.KeyId });
    const material = KeyUsage === 'SIGN_VERIFY' ? key!.keyPair : key!.macKey;
    // The scalar of an elliptic curve key stands in the middle of its PrivateKeyInfo, before the public point.
    const whole = material.expose((bytes) => Buffer.from(bytes));
    secrets.push(KeySpec === 'ECC_NIST_P256' ? whole.subarray(40, 60) : needle(whole));
    expectNone(inspect([key, material], shown), secrets, 'inspect');
    expectNone(JSON.stringify([key, material]), secrets, 'JSON');
  }
  const { KeyMetadata } = await service.createKey({}, call());
  const pair = await service.generateDataKeyPair(
    { KeyId: KeyMetadata.KeyId, KeyPairSpec: 'ECC_NIST_EDWARDS25519' },
    call(),
  );
  secrets.push(needle(Buffer.from(pair.PrivateKeyPlaintext!)));
  expectNone(Buffer.from(pair.PrivateKeyCiphertextBlob), secrets, 'the wrapped private key');
  expectNone(inspect(service, shown), secrets, 'inspect');
  // The control: what is looked for can be found where it is.
  expect(() => expectNone(pair.PrivateKeyPlaintext as Buffer, secrets, 'a control')).toThrow();
  const check = (when: string): void => {
    for (const name of readdirSync(directory)) {
      expectNone(readFileSync(join(directory, name)), secrets, `${name} ${when}`);
    }
  };
  check('while open');
  await service.close();
  check('when closed');
});
