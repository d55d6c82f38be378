import { aliasArn } from '../keys/arn.ts';
import type { Handler } from './handler.ts';
import { cutPage, readPage } from './page.ts';

const limits = { maximum: 100, byDefault: 50 };

export const listAliases: Handler<'listAliases'> = async (invocation) => {
  const { input, scope, services } = invocation;
  const target = input.KeyId === undefined ? null : invocation.key('KeyId');
  const list = ['ListAliases', scope.accountId, scope.region, target?.facts.keyId ?? ''];
  const { after, limit } = readPage(list, limits, input);
  const found = await services.keys.listAliases(scope, target, { after, limit: limit + 1 });
  const { entries, more } = cutPage(list, limit, found, (alias) => alias.name);
  return {
    Aliases: entries.map((alias) => ({
      AliasName: alias.name,
      AliasArn: aliasArn(scope, alias.name),
      TargetKeyId: alias.targetKeyId,
      CreationDate: alias.createdAt,
      LastUpdatedDate: alias.updatedAt,
    })),
    ...more,
  };
};
