import type { InputOf } from '../operations/handler.ts';
import type { GrantRecord } from '../store/records.ts';
import { containsPairs } from './contains-pairs.ts';

/**
 * Whether a new grant permits no more than the one that permits to make it: its operations are among the parent's, and
 * its constraints are the same or stricter. Pairs may be added, and a subset may become the whole (developer guide,
 * grants created by grantees).
 */
export function staysWithin(input: InputOf<'createGrant'>, parent: GrantRecord): boolean {
  if (!input.Operations.every((operation) => parent.operations.includes(operation))) return false;
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } =
    input.Constraints ?? {};
  const { encryptionContextEquals, encryptionContextSubset, sourceArn } = parent.constraints;
  if (sourceArn !== null && input.Constraints?.SourceArn !== sourceArn) return false;
  if (encryptionContextEquals !== null) {
    return (
      equals !== undefined &&
      containsPairs(equals, encryptionContextEquals) &&
      containsPairs(encryptionContextEquals, equals)
    );
  }
  return (
    encryptionContextSubset === null ||
    containsPairs(equals ?? subset ?? {}, encryptionContextSubset)
  );
}
