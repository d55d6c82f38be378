/** Exit codes of `trent-kms`, the same four as of every program here. */
export const exitCode = {
  good: 0,
  /** A check found something. `serve` never answers it. */
  found: 1,
  /** Wrong flags, or a configuration file that says something wrong. */
  usage: 2,
  /** The command was right, but could not be done: port taken, data directory in use, file unreadable. */
  failure: 3,
} as const;
