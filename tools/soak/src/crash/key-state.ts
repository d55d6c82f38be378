import { accountId, type SignedClient } from '@trent/server-fixture';

/** All that a key is to its callers, in a form that can be compared. Aliases and grants go by their names. */
export interface KeyState {
  readonly description: string;
  readonly state: string;
  readonly policy: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly grants: readonly string[];
  /** How often it was rotated. */
  readonly rotations: number;
  /** Whether it opens what it wrapped before it was last killed; `null` where it is not to be asked. */
  readonly opens: boolean | null;
}

/** What is needed to ask about a key. */
export interface KnownKey {
  readonly keyId: string;
  /** Wrapped under the first material of the key, base64; `null` before anything was. */
  readonly ciphertext: string | null;
}

/** A policy that admits the account, and carries a mark to be told by. */
export function policyMarked(mark: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: mark,
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });
}

/** Asks the service for everything there is to know about a key. Throws where any of it cannot be had. */
export async function observe(
  client: SignedClient,
  { keyId, ciphertext }: KnownKey,
): Promise<KeyState> {
  const KeyId = keyId;
  const [described, policy, tags, aliases, grants, rotations] = await Promise.all([
    client.expect('DescribeKey', { KeyId }),
    client.expect('GetKeyPolicy', { KeyId }),
    client.expect('ListResourceTags', { KeyId }),
    client.expect('ListAliases', { KeyId }),
    client.expect('ListGrants', { KeyId }),
    client.expect('ListKeyRotations', { KeyId }),
  ]);
  const metadata = described['KeyMetadata'] as { Description: string; KeyState: string };
  return {
    description: metadata.Description,
    state: metadata.KeyState,
    policy: markOf(String(policy['Policy'])),
    tags: Object.fromEntries(
      listOf(tags, 'Tags')
        .map((tag) => [tag['TagKey']!, tag['TagValue']!] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    aliases: namesOf(aliases, 'Aliases', 'AliasName'),
    grants: namesOf(grants, 'Grants', 'Name'),
    rotations: listOf(rotations, 'Rotations').length,
    opens: metadata.KeyState === 'Enabled' ? await opens(client, keyId, ciphertext) : null,
  };
}

/** A key that is enabled wraps anew, and opens what it wrapped before. */
async function opens(
  client: SignedClient,
  KeyId: string,
  ciphertext: string | null,
): Promise<boolean> {
  await client.expect('GenerateDataKeyWithoutPlaintext', { KeyId, KeySpec: 'AES_256' });
  if (ciphertext === null) return true;
  const { Plaintext } = await client.expect('Decrypt', { CiphertextBlob: ciphertext });
  return Plaintext === plaintextOf(KeyId);
}

/** What is wrapped under a key: base64 of its ID. */
export function plaintextOf(keyId: string): string {
  return Buffer.from(keyId).toString('base64');
}

/** The text itself where it is not a whole policy of this soak. */
function markOf(policy: string): string {
  try {
    const { Statement } = JSON.parse(policy) as { Statement: readonly { Sid: string }[] };
    const mark = Statement[0]!.Sid;
    const isWhole = JSON.stringify(JSON.parse(policy)) === policyMarked(mark);
    return isWhole ? mark : policy;
  } catch {
    return policy;
  }
}

function listOf(
  answer: Readonly<Record<string, unknown>>,
  member: string,
): readonly Readonly<Record<string, string>>[] {
  return answer[member] as readonly Readonly<Record<string, string>>[];
}

function namesOf(
  answer: Readonly<Record<string, unknown>>,
  member: string,
  name: string,
): readonly string[] {
  return listOf(answer, member)
    .map((one) => one[name] ?? '')
    .sort();
}

export const grantee: string = `arn:aws:iam::${accountId}:user/guest`;
