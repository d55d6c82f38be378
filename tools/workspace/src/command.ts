import { spawn } from 'node:child_process';
import { endOf } from './child-end.ts';
import { environment, root } from './workspace.ts';

/** A program of the workspace, run in its root. */
export interface Command {
  /** What it makes sure of, in words. */
  readonly title: string;
  /** Name as on PATH, the workspace's own tools first. */
  readonly program: string;
  readonly arguments: readonly string[];
  /** What the program says where it found nothing to do and yet exits with 0; seen only where its output is kept. */
  readonly nothingDone?: string;
}

export interface CommandResult {
  /** 128 + n after signal n, 3 where the program could not be started, 1 where it did nothing. */
  readonly exitCode: number;
  /** Standard output and standard error as they came; empty where they were shown. */
  readonly output: string;
  readonly seconds: number;
}

const longestMs = 20 * 60_000;

/** Runs a command to its end, its output shown as it comes or kept; one whose output is kept is ended after 20 minutes. Never rejects. */
export async function runCommand(
  { program, arguments: programArguments, nothingDone }: Command,
  output: 'show' | 'keep',
): Promise<CommandResult> {
  const started = performance.now();
  const kept: Buffer[] = [];
  const child = spawn(program, programArguments, {
    cwd: root,
    env: environment(),
    stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // One that hangs must not keep CI waiting; whoever looks at its output decides for himself.
    ...(output === 'keep' && { timeout: longestMs, killSignal: 'SIGKILL' as const }),
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => kept.push(chunk));
  }
  const exitCode = await endOf(child, (reason) =>
    kept.push(Buffer.from(`cannot start ${program}: ${reason}\n`)),
  );
  const text = Buffer.concat(kept).toString();
  const didNothing = exitCode === 0 && nothingDone !== undefined && text.includes(nothingDone);
  return {
    exitCode: didNothing ? 1 : exitCode,
    output: text,
    seconds: (performance.now() - started) / 1_000,
  };
}
