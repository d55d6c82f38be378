import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { bundle } from './bundle.ts';
import { toolchain } from './toolchains.ts';

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** The program of workerd, the runtime of Cloudflare Workers; `undefined` where there is none for this platform. */
export function findWorkerd(): string | undefined {
  const folder = toolchain('@cloudflare/workerd-linux-64');
  return folder === undefined ? undefined : join(folder, 'bin/workerd');
}

/**
 * Bundles a worker with the packed project, runs it in workerd, posts `input` to it as JSON and gives the JSON that it
 * answers. Throws with workerd's words where that fails.
 */
export async function askWorker(
  program: string,
  input: object,
  project: string,
  workerd: string,
): Promise<unknown> {
  const folder = join(project, 'worker');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'worker.js'), await bundle(program, project, 'workerd'));
  writeFileSync(join(folder, 'config.capnp'), config);
  const child = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr!.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  try {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}: ${complaints}`)));
    createInterface(child.stdio[3] as Readable).on('line', (line) => {
      const { event, port } = JSON.parse(line) as { event: string; port: number };
      if (event === 'listen') resolve(port);
    });
    const response = await fetch(`http://127.0.0.1:${await promise}`, {
      method: 'POST',
      body: JSON.stringify(input),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the worker answered ${response.status}: ${text}${complaints}`);
    return JSON.parse(text);
  } finally {
    child.kill();
  }
}
