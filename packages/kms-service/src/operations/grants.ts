import { refusal } from '../guard/refusal.ts';
import { grantEntry } from '../grants/grant-entry.ts';
import { newGrant } from '../grants/grant-terms.ts';
import { grantsPerKey } from '../keys/key-directory.ts';
import type { Handler } from './handler.ts';
import { cutPage, readPage } from './page.ts';

const limits = { maximum: 100, byDefault: 50 };

export const createGrant: Handler<'createGrant'> = async (invocation) => {
  const { input, scope, services } = invocation;
  const key = invocation.key('KeyId');
  const wanted = newGrant(input, key, scope.accountId, services.clock());
  const created = await services.keys.createGrant(wanted, key);
  if (created.outcome === 'limit') {
    throw refusal('grant-limit', { arn: key.arn, limit: grantsPerKey });
  }
  const { grantId } = created.outcome === 'existing' ? created.grant : wanted;
  return { GrantToken: services.grantTokens.write({ key: key.facts, grantId }), GrantId: grantId };
};

export const listGrants: Handler<'listGrants'> = async (invocation) => {
  const { input, services } = invocation;
  const key = invocation.key('KeyId');
  const grantee = input.GranteePrincipal ?? input.GranteeServicePrincipal;
  const list = ['ListGrants', key.arn, input.GrantId ?? '', grantee ?? ''];
  const { after, limit } = readPage(list, limits, input);
  const filter = {
    ...(input.GrantId === undefined ? {} : { grantId: input.GrantId }),
    ...(grantee === undefined ? {} : { grantee }),
  };
  const found = await services.keys.listGrants(key, filter, { after, limit: limit + 1 });
  const { entries, more } = cutPage(list, limit, found, (grant) => grant.grantId);
  return { Grants: entries.map((grant) => grantEntry(grant, key.facts.accountId)), ...more };
};

export const listRetirableGrants: Handler<'listRetirableGrants'> = async (invocation) => {
  const { input, scope, services } = invocation;
  const retiring = (input.RetiringPrincipal ?? input.RetiringServicePrincipal)!;
  const list = ['ListRetirableGrants', scope.region, retiring];
  const { after, limit } = readPage(list, limits, input);
  const page = { after, limit: limit + 1 };
  const found = await services.keys.listRetirableGrants(scope.region, retiring, page);
  const { entries, more } = cutPage(list, limit, found, (grant) => grant.grantId);
  const Grants = await Promise.all(
    entries.map(async (grant) => {
      const key = await services.keys.findKey(grant);
      return grantEntry(grant, key?.facts.accountId ?? grant.issuingAccount);
    }),
  );
  return { Grants, ...more };
};

export const retireGrant: Handler<'retireGrant'> = (invocation) => endGrant(invocation);

export const revokeGrant: Handler<'revokeGrant'> = (invocation) => endGrant(invocation);

async function endGrant(
  invocation: Parameters<Handler<'retireGrant'>>[0] | Parameters<Handler<'revokeGrant'>>[0],
): Promise<void> {
  const grant = invocation.grant!;
  if (!(await invocation.services.keys.deleteGrant(invocation.key('KeyId'), grant.grantId))) {
    throw refusal('grant-not-found', { value: grant.grantId });
  }
}
