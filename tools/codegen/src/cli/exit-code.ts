/** What a run ends with; told in --help, relied on by scripts. */
export const exitCode = {
  fine: 0,
  /** The spec has errors, or generated files are not what it says. */
  findings: 1,
  usage: 2,
  /** Something could not be written, or this program is at fault. */
  failure: 3,
} as const;
