/** Is node_modules what package-lock.json says? If not, npm installs it. Node 20 and built-in modules only. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const heartbeatMs = 10_000;

/** Resolves with 0 once everything is installed, else with the exit code of npm, or 3 where that left the lock file. */
export async function installIfNeeded(root) {
  const reason = whyInstall(root);
  if (reason === null) return 0;
  say(`${reason}: installing from package-lock.json, about a minute`);
  const started = Date.now();
  const exitCode = await npmInstall(root, () => say(`still installing, ${seconds(started)} s`));
  if (exitCode !== 0) {
    say(`npm failed (exit code ${exitCode}), see above: is there a network, and enough disk?`);
    return exitCode;
  }
  const wrong = whyInstall(root);
  if (wrong !== null) {
    say(
      `${wrong}, although npm has just installed it: is package-lock.json in step with package.json?`,
    );
    return 3;
  }
  say(`installed in ${seconds(started)} s\n`);
  return 0;
}

/** In words, `null` where nothing is to be done. */
export function whyInstall(root) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  if (locked === null) throw new Error(`${join(root, 'package-lock.json')} is missing or no JSON`);
  // npm's own record of what it put there.
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.includes('node_modules/')) continue;
    const there = installed[path];
    // Optional packages are those of other platforms; without its Node nothing runs.
    if (there === undefined && entry.optional && !isOwnNode(path, entry)) continue;
    if (
      there === undefined ||
      there.version !== entry.version ||
      there.integrity !== entry.integrity
    ) {
      return `node_modules is not in step with package-lock.json (${path.replace(/^node_modules\//, '')})`;
    }
  }
  return null;
}

function isOwnNode(path, { os, cpu }) {
  return (
    /^node_modules\/node-(bin-)?(linux|darwin|win)-/.test(path) &&
    os?.includes(process.platform) === true &&
    cpu?.includes(process.arch) === true
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Not `npm ci`: that refuses a lock file without the optional packages of every other platform, and not every registry
 * has them all. `--no-save` leaves package.json and package-lock.json as they are; versions and hashes are the lock's.
 */
function npmInstall(root, heartbeat) {
  return new Promise((resolve) => {
    // Under `npm run` this is the npm that runs; otherwise whichever is on PATH.
    const npm = process.env['npm_execpath']?.endsWith('.js')
      ? [process.execPath, process.env['npm_execpath']]
      : ['npm'];
    const child = spawn(
      npm[0],
      [...npm.slice(1), 'install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'],
      {
        cwd: root,
        // Standard output belongs to the task that comes after.
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32' && npm.length === 1,
      },
    );
    const timer = setInterval(heartbeat, heartbeatMs);
    const end = (exitCode) => {
      clearInterval(timer);
      resolve(exitCode);
    };
    child.on('error', (error) => {
      say(`cannot start npm: ${error.message}`);
      end(3);
    });
    child.on('exit', (code) => end(code ?? 3));
  });
}

function seconds(started) {
  return Math.round((Date.now() - started) / 1_000);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
