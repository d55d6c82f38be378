import type { KeyGuard } from '@trent/server-runtime';
import { looksLikeAlias, readKeyIdentifier } from '../../keys/key-identifier.ts';
import { aliasMembers } from '../alias-members.ts';
import type { Check, CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** Judges the form of key identifiers and alias names, without asking whether anything of that name exists. */
export const identifierForm: CheckMaker = (guard) => [
  ...guard.keys.map(keyIdentifierForm),
  ...aliasMembers(guard).map(aliasNameForm),
];

function keyIdentifierForm({ member, identifiers, identifierAnswer }: KeyGuard): Check {
  const acceptsAliases = identifiers.includes('alias-name') || identifiers.includes('alias-arn');
  return (invocation) => {
    const text = invocation.member(member) as string | undefined;
    if (text === undefined) return;
    if (!acceptsAliases && looksLikeAlias(text)) {
      throw refusal(identifierAnswer ?? 'alias-not-supported');
    }
    const identifier = readKeyIdentifier(text, invocation.scope.region);
    if ('answer' in identifier && identifier.answer === 'arn-malformed') {
      throw refusal(identifier.answer, identifier.values);
    }
    invocation.identifiers.set(member, identifier);
  };
}

function aliasNameForm(member: string): Check {
  return (invocation) => {
    const alias = invocation.member(member) as string;
    if (!alias.startsWith('alias/')) throw refusal('alias-prefix', { alias });
    if (alias.startsWith('alias/aws/')) throw refusal('alias-reserved', { alias });
    if (!/^alias\/[a-zA-Z0-9/_-]+$/.test(alias)) throw refusal('alias-characters', { alias });
  };
}
