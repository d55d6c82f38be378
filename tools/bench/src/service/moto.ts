import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const version = '5.2.1';
/** Under `.cache`, which Git ignores. */
const environment = fileURLToPath(new URL(`../../../../.cache/moto-${version}`, import.meta.url));
const patienceMs = 60_000;

/** moto's server, run as a black box: it checks no signature and keeps nothing. */
export interface Moto extends AsyncDisposable {
  readonly url: string;
}

/** Installs it with pip where it is not there yet, and starts it; says why where that cannot be. */
export async function startMoto(progress: (text: string) => void): Promise<Moto | string> {
  const python = join(environment, 'bin/python');
  if (!existsSync(join(environment, 'complete'))) {
    progress(`service: installing moto ${version} into ${environment}`);
    const problem = install(python);
    if (problem !== null) return problem;
  }
  const port = await freePort();
  const child = spawn(python, ['-m', 'moto.server', '--host', '127.0.0.1', '--port', `${port}`], {
    stdio: 'ignore',
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.on('exit', kill);
  const url = `http://127.0.0.1:${port}`;
  for (const giveUpAt = performance.now() + patienceMs; !(await answers(url)); await sleep(100)) {
    if (child.exitCode === null && performance.now() < giveUpAt) continue;
    kill();
    return `moto ${version} does not answer`;
  }
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      process.off('exit', kill);
      const ended = once(child, 'exit');
      kill();
      await ended;
    },
  };
}

/** `null` where it is installed now. */
function install(python: string): string | null {
  for (const [program, ...programArguments] of [
    ['python3', '-m', 'venv', environment],
    [
      python,
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `moto[server]==${version}`,
    ],
    [python, '-c', `open(${JSON.stringify(join(environment, 'complete'))}, 'w').close()`],
  ] as const) {
    const { status, stderr, error } = spawnSync(program, programArguments, { encoding: 'utf8' });
    if (status !== 0) {
      const why = error?.message ?? stderr.trim().split('\n').at(-1);
      return `moto ${version} cannot be installed: ${program} ${programArguments.slice(0, 3).join(' ')}: ${why}`;
    }
  }
  return null;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
