import { ServiceError } from '@trent/protocol';
import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, instead, omit, rewrite, storing } from '../ways/index.ts';

const window = 'PendingWindowInDays is 7 to 30, 30 by default';

function ofSchedule(
  id: string,
  breaks: string,
  why: string,
  violates: string,
  change: (output: JsonObject) => JsonObject,
): Mutant {
  return {
    id: `deletion-${id}`,
    breaks,
    why,
    violates,
    operations: ['ScheduleKeyDeletion'],
    change: () => alter('ScheduleKeyDeletion', change),
  };
}

export const deletion: readonly Mutant[] = [
  {
    id: 'deletion-default-7',
    breaks: 'Without a window a key goes after 7 days',
    why: 'The smallest one',
    violates: window,
    operations: ['ScheduleKeyDeletion'],
    change: () => rewrite('ScheduleKeyDeletion', (input) => ({ PendingWindowInDays: 7, ...input })),
  },
  {
    id: 'deletion-window-ignored',
    breaks: 'PendingWindowInDays is ignored',
    why: 'The member is not read',
    violates: window,
    operations: ['ScheduleKeyDeletion'],
    change: () => rewrite('ScheduleKeyDeletion', omit('PendingWindowInDays')),
  },
  ...(
    [
      ['window-7-refused', 'A window of 7 days is refused', 7],
      ['window-30-refused', 'A window of 30 days is refused', 30],
      ['window-14-refused', 'A window of 14 days is refused', 14],
    ] as const
  ).map(([id, breaks, days]): Mutant => ({
    id: `deletion-${id}`,
    breaks,
    why: 'Off by one',
    violates: window,
    operations: ['ScheduleKeyDeletion'],
    change: () =>
      instead('scheduleKeyDeletion', (input, _call, own) => {
        if (input.PendingWindowInDays === days) throw new ServiceError('ValidationException', 'no');
        return own(input);
      }),
  })),
  {
    id: 'deletion-state-unchanged',
    breaks: 'A key that is scheduled for deletion stays as it was',
    why: 'The change is not written',
    violates: 'A key that is scheduled for deletion is pending deletion',
    operations: ['ScheduleKeyDeletion'],
    change: () =>
      instead('scheduleKeyDeletion', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey({ KeyId: input.KeyId }, call);
        const output = await own(input);
        await service.cancelKeyDeletion({ KeyId: input.KeyId }, call);
        if (KeyMetadata!.Enabled === true) await service.enableKey({ KeyId: input.KeyId }, call);
        return output;
      }),
  },
  {
    id: 'deletion-at-once',
    breaks: 'A key that is scheduled for deletion is gone at once',
    why: 'A stand-in',
    violates: 'The key stays until its deletion date',
    operations: ['ScheduleKeyDeletion'],
    change: () =>
      storing((store) => ({
        changeKey: (key, revision, change) =>
          store.changeKey(
            key,
            revision,
            change.deletionDate instanceof Date ? { ...change, deletionDate: new Date(0) } : change,
          ),
        findKey: async (key) => {
          const found = await store.findKey(key);
          return found?.deletionDate?.getTime() === 0 ? null : found;
        },
      })),
  },
  {
    id: 'deletion-cancel-enables',
    breaks: 'A key is enabled after CancelKeyDeletion',
    why: 'It is put back as it was',
    violates: 'Recorded: the key is disabled afterwards',
    operations: ['CancelKeyDeletion'],
    change: () =>
      instead('cancelKeyDeletion', async (input, call, own, service) => {
        const output = await own(input);
        await service.enableKey({ KeyId: input.KeyId }, call);
        return output;
      }),
  },
  {
    id: 'deletion-cancel-forgotten',
    breaks: 'CancelKeyDeletion answers, and the key still goes',
    why: 'The change is not written',
    violates: 'The key is disabled afterwards, and stays',
    operations: ['CancelKeyDeletion'],
    change: () =>
      instead('cancelKeyDeletion', async (input, call, own, service) => {
        const output = await own(input);
        await service.scheduleKeyDeletion({ KeyId: input.KeyId }, call);
        return output;
      }),
  },
  {
    id: 'deletion-cancel-keeps-date',
    breaks: 'After CancelKeyDeletion the metadata still have a DeletionDate',
    why: 'Only the state is changed',
    violates: 'Recorded: DeletionDate is gone',
    operations: ['CancelKeyDeletion', 'DescribeKey'],
    change: () => {
      const cancelled = new Set<unknown>();
      return {
        ...instead('cancelKeyDeletion', async (input, _call, own) => {
          const output = await own(input);
          cancelled.add(output.KeyId);
          return output;
        }),
        ...alter('DescribeKey', (output) => {
          const metadata = output['KeyMetadata'] as JsonObject;
          return cancelled.has(metadata['Arn'])
            ? { KeyMetadata: { DeletionDate: 2_000_000_000, ...metadata } }
            : output;
        }),
      };
    },
  },
  {
    id: 'deletion-date-not-described',
    breaks: 'DescribeKey does not tell the deletion date',
    why: 'Forgotten',
    violates: 'Recorded: DescribeKey has DeletionDate meanwhile',
    operations: ['ScheduleKeyDeletion', 'DescribeKey'],
    change: () =>
      alter('DescribeKey', (output) => {
        return { KeyMetadata: omit('DeletionDate')(output['KeyMetadata'] as JsonObject) };
      }),
  },
  {
    id: 'deletion-date-described-otherwise',
    breaks: 'DescribeKey tells another deletion date than ScheduleKeyDeletion',
    why: 'Computed again',
    violates: 'There is one deletion date',
    operations: ['ScheduleKeyDeletion', 'DescribeKey'],
    change: () =>
      alter('DescribeKey', (output) => {
        const metadata = output['KeyMetadata'] as JsonObject;
        return metadata['DeletionDate'] === undefined
          ? output
          : {
              KeyMetadata: { ...metadata, DeletionDate: Date.now() / 1_000 + 30 * 86_400 + 3_600 },
            };
      }),
  },
  ofSchedule(
    'date-now',
    'The deletion date is now',
    'The window is not added',
    'DeletionDate is the window from now',
    (output) => ({ ...output, DeletionDate: Date.now() / 1_000 }),
  ),
  ofSchedule(
    'date-day-early',
    'The deletion date is a day early',
    'Off by one',
    'DeletionDate is the window from now',
    (output) => ({ ...output, DeletionDate: Number(output['DeletionDate']) - 86_400 }),
  ),
  ofSchedule(
    'date-milliseconds',
    'The deletion date is in milliseconds',
    'What the language has',
    'Dates are numbers of seconds',
    (output) => ({ ...output, DeletionDate: Number(output['DeletionDate']) * 1_000 }),
  ),
  ofSchedule(
    'window-echo',
    'PendingWindowInDays of the answer is always 30',
    'A constant',
    'PendingWindowInDays is the one of the request',
    (output) => ({ ...output, PendingWindowInDays: 30 }),
  ),
  ofSchedule(
    'state-disabled',
    'KeyState of the answer is Disabled',
    'The state before',
    'KeyState is PendingDeletion',
    (output) => ({ ...output, KeyState: 'Disabled' }),
  ),
  {
    id: 'deletion-removes-aliases',
    breaks: 'Aliases of a key go when it is scheduled for deletion',
    why: 'Early tidiness',
    violates: 'Aliases go with the key',
    operations: ['ScheduleKeyDeletion', 'ListAliases'],
    change: () =>
      instead('scheduleKeyDeletion', async (input, call, own, service) => {
        const { Aliases } = await service.listAliases({ KeyId: input.KeyId }, call);
        const output = await own(input);
        for (const { AliasName } of Aliases!)
          await service.deleteAlias({ AliasName: AliasName! }, call);
        return output;
      }),
  },
  {
    id: 'deletion-hides-from-list',
    breaks: 'Keys that are pending deletion are not listed',
    why: 'They are taken for deleted',
    violates: 'ListKeys lists keys that are pending deletion',
    operations: ['ListKeys', 'ScheduleKeyDeletion'],
    change: () => {
      const pending = new Set<unknown>();
      return {
        ...instead('scheduleKeyDeletion', async (input, _call, own) => {
          const output = await own(input);
          pending.add(output.KeyId);
          return output;
        }),
        ...alter('ListKeys', (output) => ({
          ...output,
          Keys: (output['Keys'] as readonly JsonObject[]).filter(
            (key) => !pending.has(key['KeyArn']),
          ),
        })),
      };
    },
  },
  {
    id: 'deletion-loses-tags',
    breaks: 'Tags go when a key is scheduled for deletion',
    why: 'Early tidiness',
    violates: 'Tags can be read until the key is gone',
    operations: ['ScheduleKeyDeletion', 'ListResourceTags'],
    change: () =>
      instead('scheduleKeyDeletion', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        if (Tags!.length > 0)
          await service.untagResource(
            { KeyId: input.KeyId, TagKeys: Tags!.map(({ TagKey }) => TagKey!) },
            call,
          );
        return own(input);
      }),
  },
];
