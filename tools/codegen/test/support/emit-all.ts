import { loadSpec } from '@trent/codegen';
import type { SpecPosition } from '@trent/codegen';
import { Memo } from '../../src/plan/memo.ts';
import { targets } from '../../src/targets/index.ts';

/** What every target makes of a spec folder, unformatted: text by `target/path`. In: how a place in the spec is written. */
export async function emitAll(
  specDir: string,
  source: (position: SpecPosition) => string = ({ file }) => file,
): Promise<ReadonlyMap<string, string>> {
  const { service, bundle } = loadSpec(specDir);
  const files = new Map<string, string>();
  for (const [name, target] of targets) {
    const made = await target.emit({ service, bundle, source, memo: new Memo() });
    for (const [path, text] of made) files.set(`${name}/${path}`, text);
  }
  return files;
}
