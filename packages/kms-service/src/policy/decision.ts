/** Why a request is refused. */
export type DenialReason =
  | 'explicit-deny-in-resource-policy'
  | 'explicit-deny-in-identity-policy'
  | 'explicit-deny-in-session-policy'
  | 'explicit-deny-in-permissions-boundary'
  | 'no-resource-policy'
  | 'no-identity-policy'
  | 'no-session-policy'
  | 'no-permissions-boundary';

/** What allowed a request. */
export type AllowedBy =
  /** A statement of the key policy, by its index in the document. */
  | { readonly kind: 'key-policy'; readonly statement: number; readonly sid: string | null }
  /** The policies of the identity; `policy` is an index, `null` for the root user, who needs none. */
  | { readonly kind: 'identity-policy'; readonly policy: number | null }
  | { readonly kind: 'grant'; readonly grantId: string };

export type Decision =
  | { readonly allowed: true; readonly by: AllowedBy }
  | { readonly allowed: false; readonly reason: DenialReason };
