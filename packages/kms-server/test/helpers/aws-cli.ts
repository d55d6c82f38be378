import { expect } from 'vitest';
import { isOnPath } from './on-path.ts';
import { runProgram } from './run-program.ts';
import type { ProgramResult } from './run-program.ts';
import type { ServerProcess } from './server-process.ts';

/** Whether the AWS CLI is installed. Where it is not, one line says so: `.ci/run` installs it. */
export function awsCliIsThere(testFile: string): boolean {
  const found = isOnPath('aws');
  if (!found) process.stdout.write(`${testFile}: no AWS CLI on PATH, nothing is proved with it\n`);
  return found;
}

/** What the server needs to be reached by the CLI. */
export type Target = Pick<ServerProcess, 'url' | 'credentialsFile' | 'configFile'>;

/** Runs `aws kms` to a good end, and reads its answer. */
export async function aws<Answer = Readonly<Record<string, unknown>>>(
  server: Target,
  commandLine: readonly string[],
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await runAws(server, commandLine);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout || '{}') as Answer;
}

/** With the two files that the server wrote; older versions do not take the endpoint from there. */
export function runAws(server: Target, commandLine: readonly string[]): Promise<ProgramResult> {
  return runProgram(
    'aws',
    ['kms', ...commandLine, '--endpoint-url', server.url, '--output', 'json'],
    {
      AWS_SHARED_CREDENTIALS_FILE: server.credentialsFile,
      AWS_CONFIG_FILE: server.configFile,
      AWS_PAGER: '',
      AWS_MAX_ATTEMPTS: '1',
    },
  );
}
