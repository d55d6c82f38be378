/** Exit codes of `trent-conformance`, the same four as of every program here. */
export const exitCode = {
  /** Conformant. */
  good: 0,
  /** Not conformant. */
  found: 1,
  /** Wrong flags, or filters that leave nothing. */
  usage: 2,
  /** The target cannot be reached, or the suite or what it was given is at fault. */
  failure: 3,
} as const;
