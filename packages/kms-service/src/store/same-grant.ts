import { isDeepStrictEqual } from 'node:util';
import type { GrantRecord } from './records.ts';

/**
 * Whether two grants of one key have the same name and terms, so that one of them is enough: everything but the ID and
 * the time. The order of operations means nothing.
 */
export function isSameGrant(one: GrantRecord, other: GrantRecord): boolean {
  return isDeepStrictEqual(terms(one), terms(other));
}

function terms(grant: GrantRecord): unknown {
  return { ...grant, operations: new Set(grant.operations), grantId: null, createdAt: null };
}
