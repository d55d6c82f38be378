import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Watches folders, not files: an editor that saves by renaming a new file over the old one would take a watched file away,
 * and a file that is not there yet could not be watched at all.
 */
export class FolderWatch {
  readonly #changed: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these folders from now on, those below `deep` as well, and no others. Folders that do not exist are left out. */
  update(folders: readonly string[], deep: readonly string[], more: readonly string[]): void {
    const wanted = new Set([...folders, ...more, ...deep.flatMap(foldersBelow)]);
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    const forget = (watcher: FSWatcher): void => {
      watcher.close();
      if (this.#watchers.get(folder) === watcher) this.#watchers.delete(folder);
    };
    try {
      const watcher = watch(folder, (event, name) => {
        // The folder itself was renamed or removed; one of the same name may come in its place.
        if (event === 'rename' && name !== null && folder.endsWith(`/${name}`)) forget(watcher);
        this.#changed();
      });
      watcher.on('error', () => {
        forget(watcher);
        this.#changed();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // It is gone; the folder around it tells when it is back.
    }
  }
}

function foldersBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [];
  }
}
