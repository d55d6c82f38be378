import { accessKeys, accountId, type AccessKey, type SignedClient } from '@trent/server-fixture';

/** A change after which a caller must be refused, and the way back. */
export interface KindOfChange {
  readonly name: string;
  /** Who tries. */
  readonly caller: AccessKey;
  /** How the caller is refused after the change. */
  readonly refusedWith: string;
  /** Makes a key that the caller may use; resolves with its ID. */
  readonly setUp: (node: SignedClient) => Promise<string>;
  readonly change: (node: SignedClient, keyId: string) => Promise<void>;
  readonly takeBack: (node: SignedClient, keyId: string) => Promise<void>;
}

const guest = `arn:aws:iam::${accountId}:user/guest`;

async function createKey(node: SignedClient, input: object = {}): Promise<string> {
  const { KeyMetadata } = await node.expect('CreateKey', input);
  return (KeyMetadata as { KeyId: string }).KeyId;
}

/** Admits the account, and the guest where that is said. */
function policy(admitsGuest: boolean): string {
  const root = `arn:aws:iam::${accountId}:root`;
  const allow = (principal: string, action: string): object => ({
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: action,
    Resource: '*',
  });
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [allow(root, 'kms:*'), ...(admitsGuest ? [allow(guest, 'kms:Generate*')] : [])],
  });
}

async function grant(node: SignedClient, KeyId: string): Promise<void> {
  const Operations = ['GenerateDataKeyWithoutPlaintext'];
  await node.expect('CreateGrant', { KeyId, GranteePrincipal: guest, Operations });
}

export const kindsOfChange: readonly KindOfChange[] = [
  {
    name: 'disable a key',
    caller: accessKeys.administrator,
    refusedWith: 'DisabledException',
    setUp: (node) => createKey(node),
    change: async (node, KeyId) => void (await node.expect('DisableKey', { KeyId })),
    takeBack: async (node, KeyId) => void (await node.expect('EnableKey', { KeyId })),
  },
  {
    name: 'revoke a grant',
    caller: accessKeys.guest,
    refusedWith: 'AccessDeniedException',
    setUp: async (node) => {
      const keyId = await createKey(node);
      await grant(node, keyId);
      return keyId;
    },
    change: async (node, KeyId) => {
      const { Grants } = await node.expect('ListGrants', { KeyId });
      for (const { GrantId } of Grants as readonly { GrantId: string }[]) {
        await node.expect('RevokeGrant', { KeyId, GrantId });
      }
    },
    takeBack: grant,
  },
  {
    name: 'put a policy',
    caller: accessKeys.guest,
    refusedWith: 'AccessDeniedException',
    setUp: (node) => createKey(node, { Policy: policy(true) }),
    change: async (node, KeyId) =>
      void (await node.expect('PutKeyPolicy', { KeyId, Policy: policy(false) })),
    takeBack: async (node, KeyId) =>
      void (await node.expect('PutKeyPolicy', { KeyId, Policy: policy(true) })),
  },
  {
    name: 'schedule a deletion',
    caller: accessKeys.administrator,
    refusedWith: 'KMSInvalidStateException',
    setUp: (node) => createKey(node),
    change: async (node, KeyId) =>
      void (await node.expect('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })),
    takeBack: async (node, KeyId) => {
      await node.expect('CancelKeyDeletion', { KeyId });
      await node.expect('EnableKey', { KeyId });
    },
  },
];
