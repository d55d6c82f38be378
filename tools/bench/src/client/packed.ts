import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeWholeProcess } from '../measure/whole-process.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Two projects, ours and the SDK's: each has what its user would install, and nothing of the other. */
export interface Projects extends Disposable {
  readonly ours: string;
  readonly sdk: string;
}

/** Packs our packages and installs them, and undici, into an empty project; the SDK's project borrows the workspace's. */
export async function makeProjects(): Promise<Projects> {
  const folder = await mkdtemp(join(tmpdir(), 'trent-bench-client-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const [ours, sdk] = [join(folder, 'ours'), join(folder, 'sdk')];
    const program = join(root, 'tools/package-check/src/main.ts');
    const packing = { file: process.execPath, args: [program, '--into', ours], cwd: root };
    await timeWholeProcess(packing);
    for (const name of ['undici', '@types/node', 'undici-types']) {
      link(dirname(require.resolve(`${name}/package.json`)), join(ours, 'node_modules', name));
    }
    mkdirSync(sdk);
    link(join(root, 'node_modules'), join(sdk, 'node_modules'));
    return { ours, sdk, [Symbol.dispose]: remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
