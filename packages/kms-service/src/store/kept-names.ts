/** Names of the few values that belong to a store as a whole. */
export const keptNames = {
  /** A seal that the root key opens, and no other one. */
  rootKeyCheck: 'root-key-check',
  /** ID, as text, of the root key that new material must be sealed under. */
  sealingRootKey: 'sealing-root-key',
  /** While the root key is rotated: the new one sealed under the old. */
  nextRootKey: 'next-root-key',
  /** While the root key is rotated: the old one sealed under the new. */
  previousRootKey: 'previous-root-key',
  /** The sealed secret that authenticates grant tokens. */
  grantTokenKey: 'grant-token-key',
} as const;
