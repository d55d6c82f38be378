import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type {
  RestoredCounts,
  RotatedRootKey,
  RotationProgress,
  SeededCounts,
} from '@trent/kms-service';
import { StartupError, systemCode } from '../startup-error.ts';
import { backupRootKeyHeader, controlPaths } from './control-messages.ts';
import type { ControlLine, RotateRequest } from './control-messages.ts';
import { socketName } from './control-socket.ts';
import type { KeptRootKey, Maintenance } from './maintenance.ts';

/**
 * The maintenance of a server that runs on the data directory with this control socket; `null` where none does. Rejects
 * with StartupError where it belongs to another user.
 */
export async function connectToServer(path: string): Promise<Maintenance | null> {
  const name = socketName(path);
  if (name === null || !(await isListening(name, path))) return null;
  return {
    rotateRootKey: async (newRootKey, onProgress) => {
      const body: RotateRequest = { newRootKey: newRootKey?.toString('base64') ?? null };
      const answer = await send(
        name,
        controlPaths.rotateRootKey,
        Readable.from([JSON.stringify(body)]),
      );
      return (await readLines(answer, onProgress)) as RotatedRootKey & KeptRootKey;
    },
    backup: () => readBackup(name),
    restore: async (backup, { overwrite = false, backupRootKey }) => {
      const answer = await send(
        name,
        `${controlPaths.restore}?overwrite=${overwrite}`,
        Readable.from(backup),
        backupRootKey === undefined
          ? {}
          : { [backupRootKeyHeader]: Buffer.from(backupRootKey).toString('base64') },
      );
      return (await readLines(answer, () => {})) as RestoredCounts;
    },
    seed: async (seed) => {
      const answer = await send(name, controlPaths.seed, Readable.from([JSON.stringify(seed)]));
      return (await readLines(answer, () => {})) as SeededCounts;
    },
  };
}

async function* readBackup(name: string): AsyncGenerator<Uint8Array> {
  const answer = await send(name, controlPaths.backup, Readable.from([]));
  if (answer.statusCode !== 200) await readLines(answer, () => {});
  try {
    for await (const piece of answer) yield piece as Buffer;
  } catch (cause) {
    throw brokenOff(cause);
  }
}

async function readLines(
  answer: IncomingMessage,
  onProgress: (progress: RotationProgress) => void,
): Promise<unknown> {
  try {
    for await (const text of createInterface(answer)) {
      const line = JSON.parse(text) as ControlLine;
      if ('progress' in line) onProgress(line.progress);
      else if ('error' in line) throw new StartupError(line.error.message, line.error);
      else return line.result;
    }
  } catch (error) {
    throw error instanceof StartupError ? error : brokenOff(error);
  }
  throw brokenOff(null);
}

function send(
  socketPath: string,
  path: string,
  body: Readable,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, path, method: 'POST', headers });
    outgoing.once('response', (answer) => {
      answer.once('close', () => outgoing.destroy());
      resolve(answer);
    });
    outgoing.on('error', (cause) => reject(brokenOff(cause)));
    // Where the server answers early, such as with a refusal, the rest of the body is of no interest.
    pipeline(body, outgoing).catch((error: unknown) => {
      if (!outgoing.writableFinished && body.errored !== null) reject(error as Error);
    });
  });
}

function isListening(name: string, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (cause) => {
      if (systemCode(cause) !== 'EACCES') resolve(false);
      else {
        reject(
          new StartupError(`${path} belongs to another user: run this as the user of the server`, {
            cause,
          }),
        );
      }
    });
  });
}

function brokenOff(cause: unknown): StartupError {
  return new StartupError(
    `the server broke off (${systemCode(cause) || 'its connection ended'}): see its log, then try again`,
    { cause },
  );
}
