import { refusal } from '../guard/refusal.ts';
import type { Handler } from './handler.ts';

const dayMs = 86_400_000;
const defaultWindowDays = 30;
const minWindowDays = 7;
const maxWindowDays = 30;

export const scheduleKeyDeletion: Handler<'scheduleKeyDeletion'> = async (invocation) => {
  const { input, services } = invocation;
  const days = input.PendingWindowInDays ?? defaultWindowDays;
  if (days < minWindowDays || days > maxWindowDays) throw refusal('deletion-window', { days });
  const deletionDate = new Date(services.clock().getTime() + days * dayMs);
  const key = invocation.key('KeyId');
  await services.keys.changeKey(key, { state: 'PendingDeletion', deletionDate });
  return {
    KeyId: key.arn,
    DeletionDate: deletionDate,
    KeyState: 'PendingDeletion',
    PendingWindowInDays: days,
  };
};

export const cancelKeyDeletion: Handler<'cancelKeyDeletion'> = async (invocation) => {
  const key = invocation.key('KeyId');
  await invocation.services.keys.changeKey(key, { state: 'Disabled', deletionDate: null });
  return { KeyId: key.arn };
};
