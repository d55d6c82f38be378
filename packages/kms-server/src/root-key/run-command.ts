import { spawn } from 'node:child_process';
import { StartupError, systemCode } from '../startup-error.ts';

/** More than any root key has. */
const maxBytes = 4096;

/**
 * What a program writes to standard output; nothing else of it is shown, since anything may hold the secret. It is ended,
 * with all that it started, after `timeoutMs`. Rejects with StartupError.
 */
export async function runCommand(command: readonly string[], timeoutMs: number): Promise<Buffer> {
  const [program, ...programArguments] = command;
  const child = spawn(program!, programArguments, {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, to be ended as one.
    detached: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const fail = (reason: string): void => {
    reject(new StartupError(`the root key command ${reason}: run it by hand to see why`));
  };
  const pieces: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) fail(`wrote more than ${maxBytes} bytes`);
  });
  child.on('error', (error) => fail(`could not be started (${systemCode(error)})`));
  child.on('close', (exitCode, signal) => {
    if (exitCode === 0) resolve(Buffer.concat(pieces));
    else fail(signal === null ? `ended with exit code ${exitCode}` : `was ended by ${signal}`);
  });
  const timer = setTimeout(() => fail(`did not end within ${timeoutMs / 1_000} s`), timeoutMs);
  try {
    return await promise;
  } catch (error) {
    child.stdout.destroy();
    endGroup(child.pid);
    throw error;
  } finally {
    clearTimeout(timer);
    for (const piece of pieces) piece.fill(0);
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left of it.
  }
}
