import { keyArn } from '../keys/arn.ts';
import type { Handler } from './handler.ts';
import { cutPage, readPage } from './page.ts';

const limits = { maximum: 1000, byDefault: 100 };

export const listKeys: Handler<'listKeys'> = async ({ input, scope, services }) => {
  const list = ['ListKeys', scope.accountId, scope.region];
  const { after, limit } = readPage(list, limits, input);
  const found = await services.keys.listKeyIds(scope, { after, limit: limit + 1 });
  const { entries, more } = cutPage(list, limit, found, (keyId) => keyId);
  return {
    Keys: entries.map((keyId) => ({ KeyId: keyId, KeyArn: keyArn(scope, keyId) })),
    ...more,
  };
};
