import { refusal } from '../guard/refusal.ts';
import { aliasArn } from '../keys/arn.ts';
import { aliasesPerKey } from '../keys/key-directory.ts';
import { typeOfSpec } from '../keys/key-spec.ts';
import type { Handler } from './handler.ts';

export const updateAlias: Handler<'updateAlias'> = async (invocation) => {
  const { scope, services } = invocation;
  const { AliasName } = invocation.input;
  const from = invocation.key('AliasName');
  const target = invocation.key('TargetKeyId');
  if (from.facts.usage !== target.facts.usage) {
    throw refusal('alias-usage-change', {
      alias: AliasName,
      old: from.facts.usage,
      new: target.facts.usage,
    });
  }
  const [old, next] = [typeOfSpec(from.facts.spec), typeOfSpec(target.facts.spec)];
  if (old !== next) throw refusal('alias-type-change', { alias: AliasName, old, new: next });
  switch (await services.keys.updateAlias(scope, AliasName, from, target)) {
    case 'missing':
      throw refusal('alias-not-found', { aliasArn: aliasArn(scope, AliasName) });
    case 'limit':
      throw refusal('alias-limit', { arn: target.arn, limit: aliasesPerKey });
  }
};
