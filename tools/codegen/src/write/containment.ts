import { realpathSync } from 'node:fs';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { WriteError } from './write-error.ts';

/**
 * Judges places below a root: a symbolic link on the way must not lead out of it, or a run would write and delete where
 * nobody expects it. Throws WriteError for a place that does.
 */
export class Containment {
  readonly #root: string;
  readonly #judged = new Set<string>();

  /** In: absolute path of the root. */
  constructor(root: string) {
    this.#root = root;
  }

  /** In: path relative to the root, of a file that may not exist yet. */
  check(path: string): void {
    const folder = dirname(path);
    if (this.#judged.has(folder)) return;
    const real = realFolder(join(this.#root, folder));
    const way = relative(realFolder(this.#root), real);
    if (isAbsolute(way) || /^\.\.([/\\]|$)/.test(way)) {
      throw WriteError.of('TRENT5003', { path: folder, real });
    }
    this.#judged.add(folder);
  }
}

/** The folder without links, or the nearest around it that exists. */
function realFolder(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      return realpathSync(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== 'ENOENT' && code !== 'ENOTDIR') || dirname(folder) === folder) throw error;
    }
  }
}
