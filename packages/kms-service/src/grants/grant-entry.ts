import type { OutputOf } from '../operations/handler.ts';
import { keyArn, partitionOf } from '../keys/arn.ts';
import type { GrantRecord } from '../store/records.ts';

type GrantListEntry = OutputOf<'listGrants'>['Grants'][number];

/** A grant as the lists tell it; `keyAccount` is the account that the key belongs to. */
export function grantEntry(grant: GrantRecord, keyAccount: string): GrantListEntry {
  const { region, constraints } = grant;
  const owner = { accountId: keyAccount, region };
  return {
    KeyId: keyArn(owner, grant.keyId),
    GrantId: grant.grantId,
    ...(grant.name === null ? {} : { Name: grant.name }),
    CreationDate: grant.createdAt,
    ...(grant.isGranteeService
      ? { GranteeServicePrincipal: grant.grantee }
      : { GranteePrincipal: grant.grantee }),
    ...(grant.retiring === null
      ? {}
      : grant.isRetiringService
        ? { RetiringServicePrincipal: grant.retiring }
        : { RetiringPrincipal: grant.retiring }),
    IssuingAccount: `arn:${partitionOf(region)}:iam::${grant.issuingAccount}:root`,
    Operations: grant.operations as GrantListEntry['Operations'],
    ...constraintsMember(constraints),
  };
}

function constraintsMember({
  encryptionContextEquals,
  encryptionContextSubset,
  sourceArn,
}: GrantRecord['constraints']): Pick<GrantListEntry, 'Constraints'> {
  const members = {
    ...(encryptionContextSubset === null
      ? {}
      : { EncryptionContextSubset: encryptionContextSubset }),
    ...(encryptionContextEquals === null
      ? {}
      : { EncryptionContextEquals: encryptionContextEquals }),
    ...(sourceArn === null ? {} : { SourceArn: sourceArn }),
  };
  return Object.keys(members).length === 0 ? {} : { Constraints: members };
}
