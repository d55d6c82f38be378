import type { Handler } from './handler.ts';

export const updateKeyDescription: Handler<'updateKeyDescription'> = async (invocation) => {
  const description = invocation.input.Description;
  await invocation.services.keys.changeKey(invocation.key('KeyId'), { description });
};
