import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Runs a command to its end and returns its wall time in milliseconds, process start included, as its users wait for
 * it. Throws with what the command printed where it exits with another status than 0.
 */
export async function timeWholeProcess(command: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const elapsed = performance.now() - started;
  if (code !== 0) {
    throw new Error(
      `${command.file} ${command.args.join(' ')} ended with ${code}:\n${Buffer.concat(output).toString()}`,
    );
  }
  return elapsed;
}
