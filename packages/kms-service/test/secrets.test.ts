import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createKeyService, openSqliteStore } from '@trent/kms-service';
import { afterAll, describe, expect, it } from 'vitest';
import { KeyDirectory } from '../src/keys/key-directory.ts';
import { openKeyMaterial } from '../src/keys/key-material.ts';
import { RootKeys } from '../src/keys/root-keys.ts';
import { RootKey } from '../src/crypto/root-key.ts';
import { SecretKey } from '../src/crypto/secret-key.ts';
import { call, newKey, plantKey, region } from './fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'trent-secrets-'));
afterAll(() => rmSync(directory, { recursive: true }));

// Bytes that cannot come about by chance, and do not repeat.
const rootBytes = Buffer.from('root-key-0123456789-abcdefghijkl');
const materialBytes = Buffer.from('material-ABCDEFGHIJ-9876543210-z');
const plaintext = Buffer.from('the plaintext that nobody may see');
const materialId = 'ab'.repeat(32);
const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';

/** The ways in which bytes may show up in text or in a file. */
function traces(secret: Buffer): readonly (string | Buffer)[] {
  const part = secret.subarray(8, 24);
  return [
    part,
    part.toString('hex'),
    part.toString('latin1'),
    ...[0, 1, 2].map((skip) => part.subarray(skip, skip + 12).toString('base64')),
    [...part.subarray(0, 8)].join(', '),
    Buffer.from(part).reverse(),
    inspect(part).slice(8, 32),
  ];
}

function expectNone(text: string | Buffer, where: string): void {
  const bytes = Buffer.from(text);
  for (const secret of [rootBytes, materialBytes, plaintext]) {
    for (const trace of traces(secret)) {
      expect({ where, found: bytes.includes(trace) }).toEqual({ where, found: false });
    }
  }
}

describe('seeded secrets', () => {
  it('can be found at all', () => {
    const text = Buffer.concat([Buffer.from('x'), materialBytes]);
    expect(() => expectNone(text, 'a control')).toThrow();
    expect(() => expectNone(text.toString('base64'), 'a control')).toThrow();
    expect(() => expectNone(inspect(text), 'a control')).toThrow();
  });

  it('are in no file, no inspect output and no error', async () => {
    const file = join(directory, 'secrets.db');
    const store = openSqliteStore(file);
    const root = new RootKey(Buffer.from(rootBytes));
    const rootKeys = await RootKeys.open(store, root);
    const sealed = root.seal(SecretKey.take(Buffer.from(materialBytes)), [
      'key-material',
      region,
      keyId,
      materialId,
    ]);
    const record = {
      materialId,
      sealed,
      sealedUnder: root.id,
      publicKey: null,
      createdAt: new Date(),
      rotationType: null,
    };
    await plantKey(store, { keyId, materials: [record], currentMaterialId: materialId });
    const service = await createKeyService({ store, rootKey: Buffer.from(rootBytes) });
    const made = await service.encrypt({ KeyId: keyId, Plaintext: plaintext }, call());
    const opened = await service.decrypt({ CiphertextBlob: made.CiphertextBlob }, call());
    expect(Buffer.from(opened.Plaintext!)).toEqual(plaintext);
    await newKey(service);

    for (const name of readdirSync(directory)) {
      expectNone(readFileSync(join(directory, name)), name);
    }
    expectNone(Buffer.from(made.CiphertextBlob!), 'the ciphertext');

    const backingKey = openKeyMaterial({ region, keyId, spec: 'SYMMETRIC_DEFAULT' }, record, root);
    const keys = new KeyDirectory({
      store,
      rootKeys,
      clock: () => new Date(),
      cacheCapacity: 10,
    });
    const key = await keys.findKey({ region, keyId });
    const shown = { depth: 20, showHidden: true, getters: true, maxStringLength: null } as const;
    for (const value of [service, store, root, rootKeys, backingKey, keys, key]) {
      expectNone(inspect(value, shown), 'inspect');
      expectNone(JSON.stringify(value) ?? '', 'JSON');
    }

    const altered = Uint8Array.from(made.CiphertextBlob!);
    altered[altered.length - 1]! ^= 1;
    const failures = [
      service.decrypt({ CiphertextBlob: altered }, call()),
      service.encrypt(
        { KeyId: keyId, Plaintext: plaintext, EncryptionContext: { a: '\ud800' } },
        call(),
      ),
      service.encrypt({ KeyId: keyId, Plaintext: plaintext, DryRun: true }, call()),
      Promise.resolve().then(() => new RootKey(Buffer.from(rootBytes).subarray(1))),
      Promise.resolve().then(() =>
        openKeyMaterial(
          { region, keyId: keyId.replace('1', '2'), spec: 'SYMMETRIC_DEFAULT' },
          record,
          root,
        ),
      ),
    ];
    for (const failure of failures) {
      const error: unknown = await failure.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      expectNone(inspect(error, shown), 'an error');
    }
    await service.close();
    for (const name of readdirSync(directory)) {
      expectNone(readFileSync(join(directory, name)), name);
    }
  });
});
