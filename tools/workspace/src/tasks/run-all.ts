import { runCommand } from '../command.ts';
import type { Command } from '../command.ts';

/** Runs commands one after the other, output shown, whatever became of the one before; the first exit code that is not 0. */
export async function runAll(...commands: readonly Command[]): Promise<number> {
  let first = 0;
  for (const command of commands) {
    const { exitCode } = await runCommand(command, 'show');
    first ||= exitCode;
  }
  return first;
}
