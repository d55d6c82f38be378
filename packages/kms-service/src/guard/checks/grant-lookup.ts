import type { CheckMaker } from '../check.ts';
import { foreignKeyRefusal, isForeign } from '../foreign-key.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

/** Finds the grant that the request names, by its token or by key and grant ID, and the key that it is about. */
export const grantLookup: CheckMaker = (guard) => [
  async (invocation) => {
    const token = invocation.member('GrantToken') as string | undefined;
    const id =
      token === undefined
        ? (invocation.member('GrantId') as string)
        : await followToken(invocation, token);
    const key = invocation.key('KeyId');
    const found = await invocation.services.keys.findGrant(key, id);
    if (found === null && token === undefined && isForeign(key, invocation)) {
      throw foreignKeyRefusal(invocation, guard, 'KeyId');
    }
    if (found === null) throw refusal('grant-not-found', { value: id });
    invocation.grant = found;
  },
];

/** Puts the key of a token in its place; answers the ID of the grant. */
async function followToken(invocation: Invocation, token: string): Promise<string> {
  const { services, scope } = invocation;
  const reference = services.grantTokens.read(token);
  if (reference === null || reference.key.region !== scope.region) {
    throw refusal('invalid-grant-token');
  }
  const key = await services.keys.findKey(reference.key);
  if (key === null) throw refusal('grant-not-found', { value: reference.grantId });
  invocation.found('KeyId', key);
  return reference.grantId;
}
