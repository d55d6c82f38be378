import {
  checkSeedKey,
  createKeyService,
  openSqliteStore,
  SeedConflictError,
} from '@trent/kms-service';
import type { SeedKey } from '@trent/kms-service';
import { describe, expect, it } from 'vitest';
import { keyPairKind } from '../src/crypto/asymmetric/key-pair-kinds.ts';
import { KeyPair } from '../src/crypto/asymmetric/key-pair.ts';
import { materialProblem } from '../src/seed/material-problem.ts';
import { accountId, call, openFixture, outcome, region, rootKey } from './fixture.ts';

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';

function seedOf(changes: Partial<SeedKey> = {}): SeedKey {
  return {
    keyId,
    accountId,
    region,
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    description: '',
    state: 'Enabled',
    deletionDate: null,
    createdAt: null,
    policy: null,
    tags: [],
    rotation: null,
    materials: [material()],
    aliases: [],
    grants: [],
    ...changes,
  };
}

function material(byte = 7): SeedKey['materials'][number] {
  const bytes = new Uint8Array(32).fill(byte);
  return { materialId: null, bytes, createdAt: null, rotationType: null };
}

describe('seeding', () => {
  it('is as good once as twice, also under a root key that was changed, and after a rotation', async () => {
    const { service } = await openFixture();
    const grants = [
      {
        name: null,
        granteePrincipal: 'arn:aws:iam::111122223333:user/g',
        retiringPrincipal: null,
        operations: ['Decrypt'],
        encryptionContextSubset: { a: 'b' },
        encryptionContextEquals: null,
      },
    ];
    const seeds = [
      seedOf({ aliases: ['alias/a'], grants, rotation: { periodInDays: 90, nextAt: null } }),
    ];
    expect(await service.seed(seeds)).toEqual({ created: 1, changed: 0, unchanged: 0 });
    await service.rotateRootKey(new Uint8Array(32).fill(8));
    await service.rotateKeyOnDemand({ KeyId: keyId }, call());
    expect(await service.seed(seeds)).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect((await service.listGrants({ KeyId: keyId }, call())).Grants).toHaveLength(1);
    await service.close();
  });

  it('makes the same key in every store', async () => {
    const services = await Promise.all([openFixture(), openFixture()]);
    for (const { service } of services) await service.seed([seedOf()]);
    const [one, two] = services;
    const Plaintext = Buffer.from('text');
    const { CiphertextBlob } = await one!.service.encrypt({ KeyId: keyId, Plaintext }, call());
    const opened = await two!.service.decrypt({ CiphertextBlob }, call());
    expect(Buffer.from(opened.Plaintext!)).toEqual(Plaintext);
    for (const { service } of services) await service.close();
  });

  it.each<[string, Partial<SeedKey>]>([
    ['account', { accountId: '444455556666' }],
    ['spec', { spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' }],
    ['materials[0]', { materials: [material(8)] }],
    ['materials[1]', { materials: [material(), material(8)] }],
    ['deletionDate', { state: 'PendingDeletion', deletionDate: new Date(0) }],
  ])('does nothing where %s is at odds with the store', async (member, changes) => {
    const store = openSqliteStore(':memory:');
    const service = await createKeyService({ store, rootKey: rootKey() });
    await service.seed([seedOf()]);
    const before = await store.findKey({ region, keyId });
    const other = seedOf({ keyId: keyId.replace('1', '2') });
    const error: unknown = await service.seed([other, seedOf(changes)]).then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(SeedConflictError);
    expect((error as SeedConflictError).conflicts).toMatchObject([{ index: 1, member }]);
    expect(await store.findKey({ region, keyId })).toEqual(before);
    expect(await outcome(service.describeKey({ KeyId: other.keyId }, call()))).not.toBe('ok');
    await service.close();
  });
});

describe('given key material', () => {
  const pairSpecs = [
    'RSA_2048',
    'ECC_NIST_P256',
    'ECC_NIST_P384',
    'ECC_SECG_P256K1',
    'ECC_NIST_EDWARDS25519',
    'ML_DSA_44',
    'ML_DSA_65',
    'SM2',
  ];

  it('of a key pair fits its own spec alone', async () => {
    for (const spec of pairSpecs) {
      const bytes = (await KeyPair.generate(spec)).expose((der) => Buffer.from(der));
      for (const other of [...pairSpecs, 'RSA_3072']) {
        expect({ spec, other, problem: materialProblem(other, bytes) }).toEqual({
          spec,
          other,
          problem: other === spec ? null : `this is not the private key of a ${other} key`,
        });
      }
      expect(keyPairKind(spec)).toBeDefined();
    }
  });

  it('is checked with the rest of the key, without being shown', () => {
    expect(checkSeedKey(seedOf())).toEqual([]);
    const problems = checkSeedKey(
      seedOf({ spec: 'ML_DSA_44', usage: 'SIGN_VERIFY', keyId: 'x', aliases: ['alias/aws/x'] }),
    );
    expect(problems.map(({ member }) => member)).toEqual(['id', 'materials[0]', 'aliases[0]']);
    expect(JSON.stringify(problems)).not.toMatch(/0707|BwcH|7,7/);
  });
});
