import type { CheckMaker } from '../check.ts';
import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

/** Finds the grant that the request names, by its token or by key and grant ID, and the key that it is about. */
export const grantLookup: CheckMaker = () => [
  async (invocation) => {
    const token = invocation.member('GrantToken') as string | undefined;
    const grantId = invocation.member('GrantId') as string | undefined;
    const namesKey = invocation.member('KeyId') !== undefined;
    if (
      token !== undefined ? namesKey || grantId !== undefined : !namesKey || grantId === undefined
    ) {
      throw refusal('grant-members-missing');
    }
    const id = token === undefined ? grantId! : await followToken(invocation, token);
    const found = await invocation.services.keys.findGrant(invocation.key('KeyId'), id);
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
