import type { Invocation } from '../guard/invocation.ts';
import type { Handler } from './handler.ts';

export const enableKey: Handler<'enableKey'> = (invocation) => bringInto('Enabled', invocation);

export const disableKey: Handler<'disableKey'> = (invocation) => bringInto('Disabled', invocation);

async function bringInto(state: string, invocation: Invocation): Promise<void> {
  const key = invocation.key('KeyId');
  if (key.facts.state === state) return;
  await invocation.services.keys.changeKey(key, { state, deletionDate: null });
}
