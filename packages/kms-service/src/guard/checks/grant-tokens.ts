import type { Invocation } from '../invocation.ts';
import { refusal } from '../refusal.ts';

/**
 * A grant works as soon as it is made, with its token or without; a token that this service did not make is refused all
 * the same. Before a key is looked up: else the refusal would tell which keys of other accounts exist.
 */
export function checkGrantTokens(invocation: Invocation): void {
  const tokens = (invocation.member('GrantTokens') ?? []) as readonly string[];
  if (tokens.some((token) => invocation.services.grantTokens.read(token) === null)) {
    throw refusal('invalid-grant-token');
  }
}
