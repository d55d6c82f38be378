import { beforeEach, describe, expect, it } from 'vitest';
import { call, newKey, openFixture, outcome, start } from './fixture.ts';
import type { Fixture } from './fixture.ts';

let service: Fixture['service'];
let clock: Fixture['clock'];
let key: Awaited<ReturnType<typeof newKey>>;

beforeEach(async () => {
  ({ service, clock } = await openFixture());
  key = await newKey(service);
});

function schedule(
  PendingWindowInDays?: number,
): ReturnType<Fixture['service']['scheduleKeyDeletion']> {
  const KeyId = key.id;
  return service.scheduleKeyDeletion(
    PendingWindowInDays === undefined ? { KeyId } : { KeyId, PendingWindowInDays },
    call(),
  );
}

function inDays(days: number): Date {
  return new Date(start.getTime() + days * 86_400_000);
}

describe('ScheduleKeyDeletion', () => {
  it.each([
    [undefined, 30],
    [7, 7],
    [30, 30],
  ])('with a window of %s days', async (given, days) => {
    expect(await schedule(given)).toEqual({
      KeyId: key.arn,
      DeletionDate: inDays(days),
      KeyState: 'PendingDeletion',
      PendingWindowInDays: days,
    });
    const { KeyMetadata } = await service.describeKey({ KeyId: key.id }, call());
    expect(KeyMetadata).toMatchObject({
      Enabled: false,
      KeyState: 'PendingDeletion',
      DeletionDate: inDays(days),
    });
  });

  it.each([1, 6, 31, 365])('refuses a window of %i days', async (days) => {
    expect(await outcome(schedule(days))).toEqual({
      code: 'ValidationException',
      message: `PendingWindowInDays should be between 7 and 30, but it is ${days}`,
    });
  });

  it('is refused the second time', async () => {
    await schedule();
    expect(await outcome(schedule())).toEqual({
      code: 'KMSInvalidStateException',
      message: `${key.arn} is pending deletion.`,
    });
  });

  it('leaves the key disabled after it is cancelled', async () => {
    await schedule();
    expect(await service.cancelKeyDeletion({ KeyId: key.id }, call())).toEqual({ KeyId: key.arn });
    const { KeyMetadata } = await service.describeKey({ KeyId: key.id }, call());
    expect(KeyMetadata).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    expect(KeyMetadata).not.toHaveProperty('DeletionDate');
    clock.advanceDays(60);
    expect(await service.sweep()).toBe(0);
    await service.enableKey({ KeyId: key.id }, call());
    const input = { KeyId: key.id, KeySpec: 'AES_256' } as const;
    expect(await outcome(service.generateDataKey(input, call()))).toBe('ok');
  });
});

describe('after the window', () => {
  it.each(['with a sweep', 'without one'])('key and aliases are gone, %s', async (how) => {
    const other = await newKey(service);
    await service.createAlias({ AliasName: 'alias/gone', TargetKeyId: key.id }, call());
    await service.createAlias({ AliasName: 'alias/kept', TargetKeyId: other.id }, call());
    await service.describeKey({ KeyId: 'alias/gone' }, call());
    await schedule(7);
    clock.advanceDays(7);
    if (how === 'with a sweep') expect(await service.sweep()).toBe(1);

    expect((await service.listKeys({}, call())).Keys).toEqual([
      { KeyId: other.id, KeyArn: other.arn },
    ]);
    const { Aliases } = await service.listAliases({}, call());
    expect(Aliases?.map((alias) => alias.AliasName)).toEqual(['alias/kept']);
    const missing = { code: 'NotFoundException', message: `Key '${key.arn}' does not exist` };
    for (const work of [
      service.describeKey({ KeyId: key.id }, call()),
      service.cancelKeyDeletion({ KeyId: key.id }, call()),
      service.listAliases({ KeyId: key.id }, call()),
    ]) {
      expect(await outcome(work)).toEqual(missing);
    }
    for (const work of [
      service.describeKey({ KeyId: 'alias/gone' }, call()),
      service.deleteAlias({ AliasName: 'alias/gone' }, call()),
    ]) {
      expect(await outcome(work)).toMatchObject({
        code: 'NotFoundException',
        message: `Alias ${key.arn.replace(/key\/.*/, 'alias/gone')} is not found.`,
      });
    }
    expect(await service.sweep()).toBe(0);
  });
});

describe('EnableKey and DisableKey', () => {
  it('may be repeated', async () => {
    const state = async (): Promise<unknown> =>
      (await service.describeKey({ KeyId: key.id }, call())).KeyMetadata;
    for (const round of [1, 2]) {
      await service.disableKey({ KeyId: key.id }, call());
      expect({ round, ...((await state()) as object) }).toMatchObject({
        Enabled: false,
        KeyState: 'Disabled',
      });
    }
    for (const round of [1, 2]) {
      await service.enableKey({ KeyId: key.id }, call());
      expect({ round, ...((await state()) as object) }).toMatchObject({
        Enabled: true,
        KeyState: 'Enabled',
      });
    }
  });
});
