import type { Principal } from '../principal.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import type { GrantRecord } from '../store/records.ts';

/** One permission that an operation needs, with all that a policy may ask about. */
export interface AuthorizationRequest {
  readonly principal: Principal;
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  /** Where the permission can come from. */
  readonly policy: 'key-policy' | 'iam-policy' | 'grant';
  /** ARN of the key or alias, `*` where there is none. */
  readonly resource: string;
  /** The account that the resource belongs to. */
  readonly accountId: string;
  /** The key, where the resource is one. */
  readonly key: KmsKey | null;
  /** Every grant of the key; read only where policies do not decide. */
  readonly grants: () => readonly GrantRecord[] | Promise<readonly GrantRecord[]>;
  /** The grant that is to be retired, where `policy` is `grant`. */
  readonly grant: GrantRecord | null;
  readonly encryptionContext: Readonly<Record<string, string>> | null;
}

/** `allowed`, or the name of the answer that refuses. */
export type Verdict =
  | 'allowed'
  | 'no-identity-policy'
  | 'no-resource-policy'
  | 'denied-by-identity-policy'
  | 'denied-by-resource-policy';

/** Says whether a principal may do something. */
export interface Authorizer {
  authorize(request: AuthorizationRequest): Verdict | Promise<Verdict>;
}
