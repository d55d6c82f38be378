import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import {
  environmentNamePattern,
  shellCommand,
  type RootKeySource,
} from '../root-key/root-key-source.ts';
import { StartupError } from '../startup-error.ts';

/** Three flags for where a root key comes from: `--PREFIXroot-key-file`, `-env` and `-command`. */
export function addRootKeyFlags(
  command: Command,
  prefix: '' | 'new-' | 'backup-',
  what: string,
): void {
  const [file, environment, program] = ['file', 'env', 'command'].map(
    (kind) => `${prefix}root-key-${kind}`,
  ) as [string, string, string];
  const options = [
    new Option(`--${file} <file>`, `${what}, in a file of mode 0600`),
    new Option(
      `--${environment} <name>`,
      `${what}, in an environment variable: hexadecimal or base64`,
    ),
    new Option(
      `--${program} <command>`,
      `${what}, as what a shell command writes to standard output`,
    ),
  ];
  for (const option of options) {
    const others = options.filter((other) => other !== option);
    command.addOption(option.conflicts(others.map((other) => other.attributeName())));
  }
}

/** What the flags say; `undefined` where they say nothing. Throws StartupError. */
export function rootKeySourceOf(
  flags: Readonly<Record<string, unknown>>,
  prefix: '' | 'new' | 'backup' = '',
): RootKeySource | undefined {
  const flag = (name: string): string | undefined => {
    const member = prefix === '' ? `rootKey${name}` : `${prefix}RootKey${name}`;
    return flags[member] as string | undefined;
  };
  const [file, environment, command] = [flag('File'), flag('Env'), flag('Command')];
  if (file !== undefined) return { file };
  if (command !== undefined) return { command: shellCommand(command) };
  if (environment === undefined) return undefined;
  if (environmentNamePattern.test(environment)) return { environment };
  // Not repeated: it is the root key where somebody took the value for the name.
  throw new StartupError('--root-key-env and its like need the name of an environment variable', {
    exitCode: exitCode.usage,
  });
}
