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

const endings: Readonly<Record<DenialReason, (action: string) => string>> = {
  'explicit-deny-in-resource-policy': () => 'with an explicit deny in a resource-based policy',
  'explicit-deny-in-identity-policy': () => 'with an explicit deny in an identity-based policy',
  'explicit-deny-in-session-policy': () => 'with an explicit deny in a session policy',
  'explicit-deny-in-permissions-boundary': () => 'with an explicit deny in a permissions boundary',
  'no-resource-policy': (action) => `because no resource-based policy allows the ${action} action`,
  'no-identity-policy': (action) => `because no identity-based policy allows the ${action} action`,
  'no-session-policy': (action) => `because no session policy allows the ${action} action`,
  'no-permissions-boundary': (action) =>
    `because no permissions boundary allows the ${action} action`,
};

/** Text of an AccessDeniedException; `resource` is an ARN, `*`, or `null` to leave that part out. */
export function denialMessage(
  reason: DenialReason,
  callerArn: string,
  action: string,
  resource: string | null,
): string {
  const on = resource === null ? '' : ` on resource: ${resource}`;
  return `User: ${callerArn} is not authorized to perform: ${action}${on} ${endings[reason](action)}`;
}
