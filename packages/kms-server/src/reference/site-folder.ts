import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentCoding } from './content-coding.ts';

/** A file of a site, and what was compressed of it beforehand. */
export interface SiteFile {
  /** Absolute. */
  readonly path: string;
  readonly compressed: Readonly<Partial<Record<ContentCoding, string>>>;
}

const endings: Readonly<Record<string, ContentCoding>> = { '.br': 'br', '.gz': 'gzip' };

/**
 * The files of a built site by their path in it. A path that was asked for is looked up among them and never made into
 * one of the disk, so that there is none that leads out. Links and names with a dot in front are not among them.
 */
export class SiteFolder {
  readonly #folder: string;
  #files: ReadonlyMap<string, SiteFile> = new Map();
  #version = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** In: a path as it stands in a URL, without a leading slash. Undefined where there is no such file. */
  find(path: string): SiteFile | undefined {
    this.#refresh();
    return this.#files.get(path);
  }

  get isBuilt(): boolean {
    return this.find('index.html') !== undefined;
  }

  /** A site that was built anew is another folder, or has another index. */
  #refresh(): void {
    const version = [this.#folder, join(this.#folder, 'index.html')].map(identityOf).join(' ');
    if (version === this.#version) return;
    this.#files = filesOf(this.#folder);
    this.#version = version;
  }
}

function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino}:${found.mtimeMs}:${found.size}`;
}

function filesOf(folder: string): ReadonlyMap<string, SiteFile> {
  const paths = new Map<string, string>();
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (entry.isFile() && !/(?:^|\/)\./.test(name)) paths.set(name, path);
    }
  } catch {
    // Not there, or gone while it was read: then nothing of it is.
    return new Map();
  }
  const isCompressed = (name: string): boolean =>
    Object.keys(endings).some((end) => name.endsWith(end) && paths.has(name.slice(0, -end.length)));
  return new Map(
    [...paths].flatMap(([name, path]): readonly (readonly [string, SiteFile])[] => {
      if (isCompressed(name)) return [];
      const compressed = Object.entries(endings).flatMap(([end, coding]) => {
        const other = paths.get(`${name}${end}`);
        return other === undefined ? [] : [[coding, other] as const];
      });
      return [[name, { path, compressed: Object.fromEntries(compressed) }]];
    }),
  );
}
