/** Installs what is missing, then hands over to the workspace's own Node. Node 20 and built-in modules only. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** Builds the reference page. */
const reference = [
  'packages/reference/bin/trent-reference.js',
  'build',
  '--content=packages/reference/src/gen',
  '--validator=packages/kms-validator/src/gen',
  '--out=packages/reference/dist/site',
];

/** Task -> program and its first arguments, run on the workspace's Node. */
const tasks = new Map([
  ['demo', ['tools/workspace/src/demo.ts']],
  ['test', ['tools/workspace/src/test.ts']],
  ['start', ['packages/kms-server/bin/trent-kms.js', 'serve']],
  ['generate', ['tools/workspace/src/tasks/generate.ts']],
  ['check', ['tools/workspace/src/tasks/check.ts']],
  ['lint', ['tools/workspace/src/tasks/lint.ts']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--write', '.']],
  ['typecheck', ['tools/workspace/src/tasks/typecheck.ts']],
  ['conformance', ['tools/workspace/src/conformance.ts']],
  ['mutants', ['tools/mutants/src/main.ts']],
  ['bench', ['tools/bench/src/main.ts']],
  ['soak', ['tools/soak/src/main.ts']],
  ['reference', reference],
  ['package-check', ['tools/package-check/src/main.ts']],
]);

/**
 * Runs a task to its end. Resolves with the exit code of the program: its own, 128 + n after signal n, 2 for a task
 * that does not exist, 3 where it could not be started.
 */
export async function main([task, ...taskArguments]) {
  const program = tasks.get(task);
  if (program === undefined) {
    say(`usage: node tools/workspace/run.js <${[...tasks.keys()].join('|')}> [arguments]`);
    return 2;
  }
  const installed = await installIfNeeded(root);
  if (installed !== 0) return 3;
  const node = join(binaries, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    say(
      `trent brings no Node for ${process.platform} ${process.arch}: run it on Linux or macOS (x64, arm64)`,
    );
    return 3;
  }
  // A service without its reference page is still a service, so a failure is told and no more.
  if (task === 'start') await run(node, [...reference, '--if-stale']);
  return run(node, [...program, ...taskArguments]);
}

function run(node, programArguments) {
  return new Promise((resolve) => {
    const child = spawn(node, programArguments, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
        NX_DAEMON: 'false',
      },
    });
    // The child decides when to go; without these the launcher would be gone before it.
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn).on('SIGHUP', passOn);
    child.on('error', (error) => {
      say(`cannot start ${node}: ${error.message}`);
      resolve(3);
    });
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
