import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/trent-kms.js', import.meta.url));

/** How long any of these programs may take, in milliseconds, before a test gives up on it. */
const patienceMs = 120_000;

export interface Finished {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `trent-kms serve` in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  readonly credentialsFile: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly configFile: string;
  /** Everything written so far. */
  stdout(): string;
  stderr(): string;
  /** Sends a signal and waits for the end. */
  kill(signal: NodeJS.Signals): Promise<Finished>;
  /** Waits for the end. */
  finished(): Promise<Finished>;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `trent-kms` with arguments to its end. */
export async function runTrentKms(
  programArguments: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  return spawnTrentKms(programArguments, options).finished;
}

/** Starts `trent-kms serve --port 0` with arguments, and resolves once it says that it listens. */
export async function startTrentKms(
  programArguments: readonly string[],
  options: SpawnOptions = {},
): Promise<ServerProcess> {
  const { child, stdout, stderr, finished } = spawnTrentKms(
    ['serve', '--port', '0', ...programArguments],
    options,
  );
  const ready = Promise.withResolvers<string>();
  child.stdout?.on('data', () => {
    const url = /^listening on (http:\S+)$/m.exec(stdout())?.[1];
    // The whole block is one write, but pipes may cut it.
    if (url !== undefined && stdout().endsWith('Ctrl-C stops it.\n')) ready.resolve(url);
  });
  void finished.then((end) =>
    ready.reject(new Error(`serve ended: ${end.exitCode}\n${end.stderr}`)),
  );
  const url = await ready.promise;
  const credentialsFile = exported(stdout(), 'AWS_SHARED_CREDENTIALS_FILE');
  return {
    child,
    url,
    port: Number(new URL(url).port),
    credentialsFile,
    credentials: readCredentials(credentialsFile),
    configFile: exported(stdout(), 'AWS_CONFIG_FILE'),
    stdout,
    stderr,
    kill: (signal) => {
      child.kill(signal);
      return finished;
    },
    finished: () => finished,
  };
}

function exported(stdout: string, name: string): string {
  const [, quoted, plain] = new RegExp(`export ${name}=(?:'(.*)'|(\\S+))`).exec(stdout) ?? [];
  return quoted ?? plain ?? '';
}

function readCredentials(file: string): { accessKeyId: string; secretAccessKey: string } {
  const text = file === '' ? '' : readFileSync(file, 'utf8');
  return {
    accessKeyId: /^aws_access_key_id = (\S+)$/m.exec(text)?.[1] ?? '',
    secretAccessKey: /^aws_secret_access_key = (\S+)$/m.exec(text)?.[1] ?? '',
  };
}

function spawnTrentKms(
  programArguments: readonly string[],
  { cwd, env }: SpawnOptions,
): {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  finished: Promise<Finished>;
} {
  const child = spawn(process.execPath, [program, ...programArguments], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const finished = once(child, 'close').then(([exitCode, signal]) => {
    clearTimeout(timer);
    return { exitCode, signal, stdout, stderr } as Finished;
  });
  return { child, stdout: () => stdout, stderr: () => stderr, finished };
}
