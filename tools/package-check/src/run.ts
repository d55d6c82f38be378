import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number | null;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** Runs a program to its end, 120 s at most. Throws where it cannot be started. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, timeout: 120_000, env: { ...process.env, ...env } });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal}, as after 120 s`;
      resolve({ code, output });
    });
  });
}

/** Like `run`; throws with the output where the program fails. */
export async function mustRun(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { code, output } = await run(program, args, cwd);
  if (code !== 0) {
    throw new Error(`${program} ${args.join(' ')} in ${cwd}: exit code ${code}\n${output}`);
  }
  return output;
}
