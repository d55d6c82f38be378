import { refusal } from '../guard/refusal.ts';
import { aliasArn } from '../keys/arn.ts';
import { aliasesPerKey } from '../keys/key-directory.ts';
import type { Handler } from './handler.ts';

export const createAlias: Handler<'createAlias'> = async (invocation) => {
  const { scope, services } = invocation;
  const { AliasName } = invocation.input;
  const target = invocation.key('TargetKeyId');
  switch (await services.keys.createAlias(scope, AliasName, target)) {
    case 'exists':
      throw refusal('alias-exists', { aliasArn: aliasArn(scope, AliasName) });
    case 'limit':
      throw refusal('alias-limit', { arn: target.arn, limit: aliasesPerKey });
  }
};
