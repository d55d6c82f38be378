import { join } from 'node:path';
import type { Tree } from 'nx/src/devkit-exports.js';
import { formatDiagnostic, plan, SpecError } from '@trent/codegen';

interface OutOfSync {
  readonly outOfSyncMessage: string;
  readonly outOfSyncDetails: string[];
}

/**
 * The sync generator: puts into the tree what every spec says, and names the files that were not so. `nx sync:check` fails
 * if there are any, `nx sync` writes them. Throws, with every problem, where a spec has an error.
 */
export default async function sync(tree: Tree): Promise<OutOfSync | undefined> {
  const details: string[] = [];
  for (const name of tree.children('spec')) {
    if (!tree.exists(`spec/${name}/codegen.json`)) continue;
    const { files, folders } = await planOf(join(tree.root, 'spec', name));
    for (const [path, text] of files) {
      if (tree.read(path, 'utf8') === text) continue;
      details.push(tree.exists(path) ? `${path} is stale` : `${path} is missing`);
      tree.write(path, text);
    }
    for (const path of folders.flatMap(({ obsolete }) => obsolete)) {
      if (!tree.exists(path)) continue;
      details.push(`${path} is extra`);
      tree.delete(path);
    }
  }
  if (details.length === 0) return undefined;
  return {
    outOfSyncMessage: 'Generated packages are not what the spec says.',
    outOfSyncDetails: details,
  };
}

async function planOf(specDir: string) {
  try {
    return await plan(specDir);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const problems = error.diagnostics.map((one) => formatDiagnostic(one, error.sources));
    throw new Error(`the spec has errors:\n${problems.join('\n')}`, { cause: error });
  }
}
