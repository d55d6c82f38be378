import { spawn } from 'node:child_process';
import type { Context } from '../context.ts';
import { credentialsOf } from '../credentials.ts';
import type { AwsCredentials } from '../credentials.ts';
import { SourceFailed, withoutSecrets } from '../errors.ts';
import { dateMember, jsonObject, textMember } from '../services/json.ts';
import { at } from '../shared-config/shared-config.ts';
import type { Setting } from '../shared-config/shared-config.ts';

/** More is no credentials. */
const maxOutputBytes = 1_048_576;

/**
 * Runs a `credential_process` in the shell and reads the JSON that it prints (AWS SDKs and Tools Reference Guide, "Process
 * credential provider"). Throws SourceFailed; neither the command's arguments nor its output are ever quoted.
 */
export async function fromProcess(context: Context, command: Setting): Promise<AwsCredentials> {
  const program = /^\s*(?:"([^"]*)"|(\S+))/.exec(command.value);
  const what = `${at(command)}: credential_process ${program?.[1] ?? program?.[2] ?? ''}`;
  const output = await run(context, command.value, what);
  const answer = jsonObject(output);
  if (answer === undefined) throw new SourceFailed(`${what} did not print a JSON object`);
  if (answer['Version'] !== 1) {
    throw new SourceFailed(`${what} printed JSON whose Version is not 1`);
  }
  const accessKeyId = textMember(answer, 'AccessKeyId');
  const secretAccessKey = textMember(answer, 'SecretAccessKey');
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new SourceFailed(`${what} printed JSON without AccessKeyId or SecretAccessKey`);
  }
  const expiration = dateMember(answer, 'Expiration');
  if (answer['Expiration'] != null && expiration === undefined) {
    throw new SourceFailed(`${what} printed an Expiration that is no ISO 8601 date`);
  }
  if (expiration !== undefined && +expiration <= Date.now()) {
    throw new SourceFailed(
      `${what} printed credentials that expired at ${expiration.toISOString()}`,
    );
  }
  const sessionToken = textMember(answer, 'SessionToken');
  return credentialsOf({ accessKeyId, secretAccessKey, sessionToken, expiration });
}

/** Standard output of a shell command; what runs when the signal is aborted is killed, children included. */
function run({ env, signal }: Context, command: string, what: string): Promise<string> {
  signal.throwIfAborted();
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the shell starts ends with it.
    const child = spawn(command, {
      shell: true,
      env: env as NodeJS.ProcessEnv,
      detached: !isWindows,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => {
      if (isWindows || child.pid === undefined) child.kill('SIGKILL');
      else if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    const fail = (error: unknown): void => {
      signal.removeEventListener('abort', onAbort);
      reject(error);
    };
    const onAbort = (): void => {
      kill();
      fail(signal.reason);
    };
    signal.addEventListener('abort', onAbort);
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > maxOutputBytes) {
        kill();
        fail(new SourceFailed(`${what} printed more than ${maxOutputBytes} bytes`));
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-2_000);
    });
    child.on('error', (error) => fail(new SourceFailed(`${what} did not start: ${error.message}`)));
    child.on('close', (code, killed) => {
      signal.removeEventListener('abort', onAbort);
      if (code === 0) return resolve(output);
      const how = code === null ? `was ended by ${killed}` : `ended with exit code ${code}`;
      const said = withoutSecrets(complaints.trim().split('\n').at(-1)!.slice(0, 300));
      fail(new SourceFailed(`${what} ${how}${said === '' ? '' : `: ${said}`}`));
    });
  });
}
