import type { Principal } from '../principal.ts';
import type { KmsKey } from '../keys/kms-key.ts';

/** One permission that an operation needs, with all that a policy may ask about. */
export interface AuthorizationRequest {
  readonly principal: Principal;
  /** e.g. `kms:Decrypt` */
  readonly action: string;
  /** Where the permission can come from. */
  readonly policy: 'key-policy' | 'iam-policy';
  /** ARN of the key or alias, `*` where there is none. */
  readonly resource: string;
  /** The account that the resource belongs to. */
  readonly accountId: string;
  /** The key, where the resource is one. */
  readonly key: KmsKey | null;
  readonly grantTokens: readonly string[];
  readonly encryptionContext: Readonly<Record<string, string>> | null;
}

/** `allowed`, or the name of the answer that refuses. */
export type Verdict =
  | 'allowed'
  | 'no-identity-policy'
  | 'no-resource-policy'
  | 'denied-by-identity-policy'
  | 'denied-by-resource-policy'
  | 'invalid-grant-token';

/** Says whether a principal may do something. */
export interface Authorizer {
  authorize(request: AuthorizationRequest): Verdict | Promise<Verdict>;
}
