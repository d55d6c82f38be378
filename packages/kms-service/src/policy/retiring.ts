import type { GrantRecord } from '../store/records.ts';
import type { Caller } from './caller.ts';
import { matchPrincipal } from './principal-element.ts';

/** Whether a caller is the retiring principal of a grant, in person (developer guide, retiring grants). */
export function retires({ retiring, isRetiringService }: GrantRecord, caller: Caller): boolean {
  if (retiring === null || isRetiringService) return false;
  const match = matchPrincipal({ kind: 'arn', arn: retiring }, caller);
  return match === 'self' || match === 'issuer';
}
