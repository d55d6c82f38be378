import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../../..');

export interface NxWorkspace {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Runs `nx`; `output` is what it wrote to both streams. */
  nx(...args: readonly string[]): Promise<{ readonly exit: number; readonly output: string }>;
}

/**
 * A workspace of its own with the generator, this plugin and a small spec, in which Nx can run: what is installed comes
 * from this repository by links.
 */
export function nxWorkspace(): NxWorkspace {
  const root = mkdtempSync(join(tmpdir(), 'trent-nx-plugin-'));
  for (const file of ['package.json', 'package-lock.json', 'nx.json']) {
    cpSync(join(repository, file), join(root, file));
  }
  for (const tool of ['codegen', 'nx-plugin']) copyTool(root, tool);
  cpSync(join(repository, 'tools/codegen/test/fixtures/tiny'), join(root, 'spec/tiny'), {
    recursive: true,
  });
  linkInstalled(root);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const targets = { types: 'packages/tiny-types/src/gen' };
  write('spec/tiny/codegen.json', JSON.stringify({ spec: 'openapi.yaml', targets }));
  return {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    nx: (...args) => runNx(root, args),
  };
}

function copyTool(root: string, tool: string): void {
  const from = join(repository, 'tools', tool);
  cpSync(from, join(root, 'tools', tool), {
    recursive: true,
    filter: (path) => !/[\\/](test|node_modules)$/.test(path),
  });
}

function linkInstalled(root: string): void {
  const from = join(repository, 'node_modules');
  const to = join(root, 'node_modules');
  mkdirSync(join(to, '.bin'), { recursive: true });
  mkdirSync(join(to, '@trent'));
  const own = new Set(['@trent', '.bin', '.cache', '.vite', '.package-lock.json']);
  for (const name of readdirSync(from)) {
    if (!own.has(name)) symlinkSync(join(from, name), join(to, name));
  }
  for (const tool of ['codegen', 'nx-plugin']) {
    symlinkSync(join(root, 'tools', tool), join(to, '@trent', tool));
  }
  symlinkSync(join(from, '.bin/nx'), join(to, '.bin/nx'));
  symlinkSync(process.execPath, join(to, '.bin/node'));
  symlinkSync(join(root, 'tools/codegen/bin/trent-codegen.js'), join(to, '.bin/trent-codegen'));
}

function runNx(root: string, args: readonly string[]) {
  // A run of Nx around these tests must not be taken for a part of the one in them.
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(NX_|CI$|VITEST|FORCE_COLOR)/.test(name),
  );
  const environment = {
    ...Object.fromEntries(outer),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NO_COLOR: '1',
  };
  return new Promise<{ exit: number; output: string }>((done) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args],
      {
        cwd: root,
        env: { ...environment, PATH: `${root}/node_modules/.bin:${process.env['PATH']}` },
      },
      (error, stdout, stderr) => {
        const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ exit, output: stdout + stderr });
      },
    );
  });
}
