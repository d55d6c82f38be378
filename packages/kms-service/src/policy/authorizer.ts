import type { KmsKey } from '../keys/kms-key.ts';
import type { Principal } from '../principal.ts';
import type { GrantRecord } from '../store/records.ts';
import type { AllowedBy } from './decision.ts';

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
  /** Names of the aliases of the key; read only where a policy asks about them. */
  readonly aliases: () => Promise<readonly string[]>;
  /** The grant that is to be retired, where `policy` is `grant`. */
  readonly grant: GrantRecord | null;
  readonly encryptionContext: Readonly<Record<string, string>> | null;
  /** Members of the request by their names in the API. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly region: string;
  readonly time: Date;
  /** IP address of the peer; `null` in memory. */
  readonly sourceIp: string | null;
  readonly secureTransport: boolean;
  /** `null` where the request has none. */
  readonly userAgent: string | null;
}

/** The name of the answer that refuses. */
export type Refusal =
  | 'no-identity-policy'
  | 'no-resource-policy'
  | 'no-session-policy'
  | 'no-permissions-boundary'
  | 'denied-by-identity-policy'
  | 'denied-by-resource-policy'
  | 'denied-by-session-policy'
  | 'denied-by-permissions-boundary';

/** What allows a request, or why it is refused. */
export type Verdict = { readonly allowedBy: AllowedBy } | { readonly refusedBy: Refusal };

/** Says whether a principal may do something. */
export interface Authorizer {
  authorize(request: AuthorizationRequest): Verdict | Promise<Verdict>;
}
