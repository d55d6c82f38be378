import { beforeEach, describe, expect, it } from 'vitest';
import {
  accountId,
  call,
  newKey,
  openFixture,
  outcome,
  plantKey,
  region,
  start,
  stranger,
} from './fixture.ts';
import type { Fixture } from './fixture.ts';

const prefix = `arn:aws:kms:${region}:${accountId}:`;

let service: Fixture['service'];
let store: Fixture['store'];
let clock: Fixture['clock'];
let key: Awaited<ReturnType<typeof newKey>>;

beforeEach(async () => {
  ({ service, store, clock } = await openFixture());
  key = await newKey(service);
});

function create(AliasName: string, TargetKeyId = key.id): Promise<void> {
  return service.createAlias({ AliasName, TargetKeyId }, call());
}

describe('the name of an alias', () => {
  const operations = [
    ['CreateAlias', (name: string) => create(name)],
    [
      'UpdateAlias',
      (name: string) => service.updateAlias({ AliasName: name, TargetKeyId: key.id }, call()),
    ],
    ['DeleteAlias', (name: string) => service.deleteAlias({ AliasName: name }, call())],
  ] as const;

  it.each(operations)('is judged by %s', async (_, run) => {
    expect(await outcome(run('app'))).toEqual({
      code: 'ValidationException',
      message:
        'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    });
    expect(await outcome(run('alias/aws/s3'))).toEqual({
      code: 'NotAuthorizedException',
      message: '',
    });
    expect(await outcome(run('alias/my:alias'))).toEqual({
      code: 'ValidationException',
      message: 'alias/my:alias contains invalid characters for an alias',
    });
    expect(await outcome(run('alias/'))).toMatchObject({ code: 'ValidationException' });
  });

  it('may hold slashes, dashes and underscores, and is case-sensitive', async () => {
    expect(await outcome(create('alias/a/b-c_D'))).toBe('ok');
    expect(await outcome(create('alias/a/b-c_d'))).toBe('ok');
  });
});

describe('CreateAlias', () => {
  it('makes an alias that is listed with its dates', async () => {
    await create('alias/app', key.arn);
    expect(await service.listAliases({}, call())).toEqual({
      Aliases: [
        {
          AliasName: 'alias/app',
          AliasArn: `${prefix}alias/app`,
          TargetKeyId: key.id,
          CreationDate: start,
          LastUpdatedDate: start,
        },
      ],
      Truncated: false,
    });
  });

  it('refuses a name that is taken, in this account and Region only', async () => {
    await create('alias/app');
    expect(await outcome(create('alias/app'))).toEqual({
      code: 'AlreadyExistsException',
      message: `An alias with the name ${prefix}alias/app already exists`,
    });
    for (const there of [call({ region: 'eu-west-1' }), call({ identity: stranger })]) {
      const { KeyMetadata } = await service.createKey({}, there);
      const input = { AliasName: 'alias/app', TargetKeyId: KeyMetadata!.KeyId };
      expect(await outcome(service.createAlias(input, there))).toBe('ok');
    }
  });

  it('allows 50 for a key', async () => {
    for (let n = 0; n < 50; n += 1) await create(`alias/n${n}`);
    expect(await outcome(create('alias/n50'))).toMatchObject({ code: 'LimitExceededException' });
    const same = { AliasName: 'alias/n1', TargetKeyId: key.id };
    expect(await outcome(service.updateAlias(same, call()))).toBe('ok');
    const other = await newKey(service);
    expect(await outcome(create('alias/n50', other.id))).toBe('ok');
    const update = { AliasName: 'alias/n50', TargetKeyId: key.id };
    expect(await outcome(service.updateAlias(update, call()))).toMatchObject({
      code: 'LimitExceededException',
    });
    await service.deleteAlias({ AliasName: 'alias/n0' }, call());
    expect(await outcome(service.updateAlias(update, call()))).toBe('ok');
  });

  it('takes the name of an alias whose key is gone', async () => {
    await create('alias/app');
    const other = await newKey(service);
    await service.scheduleKeyDeletion({ KeyId: key.id, PendingWindowInDays: 7 }, call());
    expect(await outcome(create('alias/app', other.id))).toMatchObject({
      code: 'AlreadyExistsException',
    });
    clock.advanceDays(7);
    expect(await outcome(create('alias/app', other.id))).toBe('ok');
  });
});

describe('UpdateAlias', () => {
  it('points the alias elsewhere and keeps its creation date', async () => {
    await create('alias/app');
    const other = await newKey(service);
    clock.advanceDays(1);
    await service.updateAlias({ AliasName: 'alias/app', TargetKeyId: other.id }, call());
    const { Aliases } = await service.listAliases({ KeyId: other.id }, call());
    expect(Aliases).toMatchObject([
      { TargetKeyId: other.id, CreationDate: start, LastUpdatedDate: clock.now() },
    ]);
    expect((await service.listAliases({ KeyId: key.id }, call())).Aliases).toEqual([]);
    const { KeyMetadata } = await service.describeKey({ KeyId: 'alias/app' }, call());
    expect(KeyMetadata?.KeyId).toBe(other.id);
  });

  it('accepts the key that the alias has already', async () => {
    await create('alias/app');
    const input = { AliasName: 'alias/app', TargetKeyId: key.id };
    expect(await outcome(service.updateAlias(input, call()))).toBe('ok');
  });

  it('refuses a key of another usage', async () => {
    await create('alias/app');
    const signing = await plantKey(store, { spec: 'RSA_2048', usage: 'SIGN_VERIFY' });
    const input = { AliasName: 'alias/app', TargetKeyId: signing.id };
    expect(await outcome(service.updateAlias(input, call()))).toEqual({
      code: 'ValidationException',
      message:
        'Alias alias/app cannot be changed from a CMK with key usage ENCRYPT_DECRYPT to a CMK with key usage SIGN_VERIFY. The key usage of the current CMK and the new CMK must be the same.',
    });
  });

  it('refuses a key of another family, and takes one of the same', async () => {
    const rsa = await plantKey(store, { spec: 'RSA_2048' });
    const larger = await plantKey(store, { spec: 'RSA_4096' });
    await create('alias/app');
    await create('alias/rsa', rsa.id);
    const update = (AliasName: string, TargetKeyId: string): Promise<void> =>
      service.updateAlias({ AliasName, TargetKeyId }, call());
    expect(await outcome(update('alias/app', rsa.id))).toMatchObject({
      code: 'ValidationException',
    });
    expect(await outcome(update('alias/rsa', larger.id))).toBe('ok');
  });
});

describe('an alias that does not exist', () => {
  const refused = { code: 'NotFoundException', message: `Alias ${prefix}alias/no is not found.` };

  it('is neither updated nor deleted', async () => {
    const input = { AliasName: 'alias/no', TargetKeyId: key.id };
    expect(await outcome(service.updateAlias(input, call()))).toEqual(refused);
    expect(await outcome(service.deleteAlias({ AliasName: 'alias/no' }, call()))).toEqual(refused);
  });

  it('is one that was deleted', async () => {
    await create('alias/no');
    await service.describeKey({ KeyId: 'alias/no' }, call());
    await service.deleteAlias({ AliasName: 'alias/no' }, call());
    expect(await outcome(service.describeKey({ KeyId: 'alias/no' }, call()))).toEqual(refused);
    expect(await outcome(service.deleteAlias({ AliasName: 'alias/no' }, call()))).toEqual(refused);
  });
});
