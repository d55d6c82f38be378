import { refusal } from '../guard/refusal.ts';
import { aliasArn } from '../keys/arn.ts';
import type { Handler } from './handler.ts';

export const deleteAlias: Handler<'deleteAlias'> = async ({ input, scope, services }) => {
  if (!(await services.keys.deleteAlias(scope, input.AliasName))) {
    throw refusal('alias-not-found', { aliasArn: aliasArn(scope, input.AliasName) });
  }
};
