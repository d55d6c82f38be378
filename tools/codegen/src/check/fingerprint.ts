import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files-in.ts';

/** A hash over all files of folders, names and contents: equal if and only if nothing differs. In: folders below a root. */
export function fingerprint(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of filesIn(join(root, folder))) {
      const content = readFileSync(join(root, folder, path));
      hash.update(`${folder}/${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}
