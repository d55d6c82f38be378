/** Exit codes of `trent-reference`. */
export const exitCode = {
  good: 0,
  usage: 2,
  failure: 3,
} as const;
