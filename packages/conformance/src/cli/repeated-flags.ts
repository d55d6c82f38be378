import type { RunFlags } from './run-command.ts';

/** Flags of a run that somebody who runs one of its cases again has to give again: which cases it is not about. */
const repeated = {
  profile: '--profile',
  timeout: '--timeout',
  ledger: '--ledger',
  callerArn: '--caller-arn',
  secondRegion: '--second-region',
  secondEndpoint: '--second-endpoint',
  secondPrincipalProfile: '--second-principal-profile',
  secondPrincipalArn: '--second-principal-arn',
  secondAccountProfile: '--second-account-profile',
  secondAccountArn: '--second-account-arn',
  capability: '--capability',
  cases: '--cases',
  iAcceptCosts: '--i-accept-costs',
  maxKeys: '--max-keys',
} as const satisfies Partial<Record<keyof RunFlags, string>>;

/** Those of a run, ready for a POSIX shell: `--profile mine`. */
export function repeatedFlags(flags: RunFlags): readonly string[] {
  return Object.entries(repeated).flatMap(([name, flag]) => {
    const value = flags[name as keyof typeof repeated];
    if (value === undefined) return [];
    return [value === true ? flag : `${flag} ${quoted([value].flat().join(','))}`];
  });
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
