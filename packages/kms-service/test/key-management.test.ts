import type { KeyService } from '@trent/kms-service';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, newKey, openFixture, outcome, type TestClock } from './fixture.ts';

let service: KeyService;
let clock: TestClock;
let key: { readonly id: string; readonly arn: string; readonly materialId: string };

beforeEach(async () => {
  ({ service, clock } = await openFixture());
  key = await newKey(service);
});

describe('UpdateKeyDescription', () => {
  it('replaces the description, also by none', async () => {
    for (const Description of ['something else', '']) {
      await service.updateKeyDescription({ KeyId: key.id, Description }, call());
      const { KeyMetadata } = await service.describeKey({ KeyId: key.id }, call());
      expect(KeyMetadata.Description).toBe(Description);
    }
  });
});

describe('tags', () => {
  const tags = async (): Promise<readonly object[]> =>
    (await service.listResourceTags({ KeyId: key.id }, call())).Tags;

  it('are added, replaced and removed', async () => {
    const tag = (TagKey: string, TagValue: string) => ({ TagKey, TagValue });
    await service.tagResource({ KeyId: key.id, Tags: [tag('b', '1'), tag('a', '2')] }, call());
    await service.tagResource({ KeyId: key.id, Tags: [tag('b', '3')] }, call());
    expect(await tags()).toEqual([tag('a', '2'), tag('b', '3')]);
    await service.untagResource({ KeyId: key.id, TagKeys: ['a', 'unheard'] }, call());
    expect(await tags()).toEqual([tag('b', '3')]);
  });

  it('are at most 50, and none reserved or twice', async () => {
    const many = Array.from({ length: 50 }, (_, place) => ({ TagKey: `k${place}`, TagValue: '' }));
    const tag = (Tags: { TagKey: string; TagValue: string }[]) =>
      outcome(service.tagResource({ KeyId: key.id, Tags }, call()));
    expect(await tag(many)).toBe('ok');
    expect(await tag([{ TagKey: 'k0', TagValue: 'again' }])).toBe('ok');
    expect(await tag([{ TagKey: 'more', TagValue: '' }])).toEqual({
      code: 'TagException',
      message: 'Too many tags',
    });
    expect(await tag([many[0]!, many[0]!])).toEqual({
      code: 'TagException',
      message: 'Duplicate tag keys',
    });
    expect(await tag([{ TagKey: 'AWS:x', TagValue: '' }])).toEqual({
      code: 'TagException',
      message: 'Tags beginning with aws: are reserved',
    });
  });

  it('come in pages that go on in the right place whatever is tagged meanwhile', async () => {
    const Tags = ['a', 'c', 'e'].map((TagKey) => ({ TagKey, TagValue: '' }));
    await service.tagResource({ KeyId: key.id, Tags }, call());
    const first = await service.listResourceTags({ KeyId: key.id, Limit: 2 }, call());
    expect(first.Truncated).toBe(true);
    const between = ['b', 'd'].map((TagKey) => ({ TagKey, TagValue: '' }));
    await service.tagResource({ KeyId: key.id, Tags: between }, call());
    const next = { KeyId: key.id, Limit: 2, Marker: first.NextMarker! };
    const second = await service.listResourceTags(next, call());
    expect(second.Tags.map(({ TagKey }) => TagKey)).toEqual(['d', 'e']);
    expect(second).not.toHaveProperty('NextMarker');
  });
});

describe('the key policy', () => {
  it('is the default one, laid out as the service does', async () => {
    const { Policy, PolicyName } = await service.getKeyPolicy({ KeyId: key.id }, call());
    expect(PolicyName).toBe('default');
    expect(Policy).toBe(
      [
        '{',
        '  "Version" : "2012-10-17",',
        '  "Id" : "key-default-1",',
        '  "Statement" : [ {',
        '    "Sid" : "Enable IAM User Permissions",',
        '    "Effect" : "Allow",',
        '    "Principal" : {',
        `      "AWS" : "arn:aws:iam::${accountId}:root"`,
        '    },',
        '    "Action" : "kms:*",',
        '    "Resource" : "*"',
        '  } ]',
        '}',
      ].join('\n'),
    );
  });

  it('has one name', async () => {
    expect(await service.listKeyPolicies({ KeyId: key.id }, call())).toEqual({
      PolicyNames: ['default'],
      Truncated: false,
    });
    const other = { KeyId: key.id, PolicyName: 'other' };
    expect(await outcome(service.getKeyPolicy(other, call()))).toMatchObject({
      code: 'NotFoundException',
    });
    const { Policy } = await service.getKeyPolicy({ KeyId: key.id }, call());
    expect(await outcome(service.putKeyPolicy({ ...other, Policy }, call()))).toMatchObject({
      code: 'UnsupportedOperationException',
    });
  });
});

describe('rotation', () => {
  const status = () => service.getKeyRotationStatus({ KeyId: key.id }, call());
  const current = async () =>
    (await service.describeKey({ KeyId: key.id }, call())).KeyMetadata.CurrentKeyMaterialId;

  it('on demand makes new material, and old ciphertexts open', async () => {
    const blobs: Uint8Array[] = [];
    for (let round = 0; round < 4; round += 1) {
      const made = await service.encrypt({ KeyId: key.id, Plaintext: Buffer.of(round) }, call());
      blobs.push(made.CiphertextBlob);
      clock.advanceMs(1000);
      expect(await service.rotateKeyOnDemand({ KeyId: key.id }, call())).toEqual({
        KeyId: key.arn,
      });
    }
    const materials = new Set<string | undefined>();
    for (const [round, CiphertextBlob] of blobs.entries()) {
      const opened = await service.decrypt({ CiphertextBlob }, call());
      expect(opened.Plaintext![0]).toBe(round);
      materials.add(opened.KeyMaterialId);
    }
    expect(materials.size).toBe(4);
    expect(materials.has(key.materialId)).toBe(true);
    expect(materials.has(await current())).toBe(false);
    expect(await status()).toEqual({ KeyRotationEnabled: false, KeyId: key.arn });
  });

  it('on demand has a limit', async () => {
    for (let done = 0; done < 25; done += 1) {
      await service.rotateKeyOnDemand({ KeyId: key.id }, call());
    }
    expect(await outcome(service.rotateKeyOnDemand({ KeyId: key.id }, call()))).toEqual({
      code: 'LimitExceededException',
      message: `The on-demand rotations limit has been reached for the given keyId. No more on-demand rotations can be performed for this key: ${key.arn}`,
    });
  });

  it('on schedule happens when its time has come, and no sooner', async () => {
    await service.enableKeyRotation({ KeyId: key.id, RotationPeriodInDays: 90 }, call());
    const { NextRotationDate } = await status();
    expect(NextRotationDate).toEqual(new Date(clock.now().getTime() + 90 * 86_400_000));
    clock.advanceDays(89);
    expect(await service.rotateDueKeys()).toBe(0);
    expect(await current()).toBe(key.materialId);
    clock.advanceDays(1);
    expect(await service.rotateDueKeys()).toBe(1);
    expect(await current()).not.toBe(key.materialId);
    expect(await service.rotateDueKeys()).toBe(0);
    expect((await status()).NextRotationDate).toEqual(
      new Date(NextRotationDate!.getTime() + 90 * 86_400_000),
    );
  });

  it('on schedule waits while the key is disabled, and is not made up for', async () => {
    await service.enableKeyRotation({ KeyId: key.id, RotationPeriodInDays: 90 }, call());
    await service.disableKey({ KeyId: key.id }, call());
    clock.advanceDays(200);
    expect(await service.rotateDueKeys()).toBe(0);
    await service.enableKey({ KeyId: key.id }, call());
    expect(await service.rotateDueKeys()).toBe(1);
    expect((await status()).NextRotationDate!.getTime()).toBeGreaterThan(clock.now().getTime());
  });

  it('is off again after DisableKeyRotation, and while deletion is pending', async () => {
    await service.enableKeyRotation({ KeyId: key.id }, call());
    expect(await status()).toMatchObject({ KeyRotationEnabled: true, RotationPeriodInDays: 365 });
    await service.scheduleKeyDeletion({ KeyId: key.id }, call());
    expect(await status()).toEqual({ KeyRotationEnabled: false, KeyId: key.arn });
    await service.cancelKeyDeletion({ KeyId: key.id }, call());
    expect(await status()).toMatchObject({ KeyRotationEnabled: true });
    await service.enableKey({ KeyId: key.id }, call());
    await service.disableKeyRotation({ KeyId: key.id }, call());
    expect(await status()).toEqual({ KeyRotationEnabled: false, KeyId: key.arn });
  });

  it('is listed, in pages, with the first material if asked for', async () => {
    await service.rotateKeyOnDemand({ KeyId: key.id }, call());
    await service.enableKeyRotation({ KeyId: key.id, RotationPeriodInDays: 90 }, call());
    clock.advanceDays(90);
    await service.rotateDueKeys();
    const { Rotations, Truncated } = await service.listKeyRotations({ KeyId: key.id }, call());
    expect(Truncated).toBe(false);
    expect(
      Rotations.map(({ RotationType, KeyMaterialState }) => [RotationType, KeyMaterialState]),
    ).toEqual([
      ['ON_DEMAND', 'NON_CURRENT'],
      ['AUTOMATIC', 'CURRENT'],
    ]);
    const all = { KeyId: key.id, IncludeKeyMaterial: 'ALL_KEY_MATERIAL', Limit: 1 } as const;
    const first = await service.listKeyRotations(all, call());
    expect(first.Rotations).toEqual([
      { KeyId: key.arn, KeyMaterialId: key.materialId, KeyMaterialState: 'NON_CURRENT' },
    ]);
    const second = await service.listKeyRotations({ ...all, Marker: first.NextMarker! }, call());
    expect(second.Rotations).toEqual([Rotations[0]]);
    const other = { KeyId: key.id, Marker: first.NextMarker! };
    expect(await outcome(service.listKeyRotations(other, call()))).toMatchObject({
      code: 'InvalidMarkerException',
    });
  });

  it('is for symmetric keys', async () => {
    const rsa = await newKey(service, { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    const input = { KeyId: rsa.id };
    for (const refused of [
      service.enableKeyRotation(input, call()),
      service.rotateKeyOnDemand(input, call()),
    ]) {
      expect(await outcome(refused)).toEqual({
        code: 'UnsupportedOperationException',
        message: '',
      });
    }
    expect(await outcome(service.disableKeyRotation(input, call()))).toBe('ok');
    expect(await service.getKeyRotationStatus(input, call())).toEqual({
      KeyRotationEnabled: false,
      KeyId: rsa.arn,
    });
  });
});
