import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const tiny = join(import.meta.dirname, '../fixtures/tiny');

/** The files of the tiny spec, by path in a workspace. */
export function tinyFiles(): Map<string, string> {
  return new Map(
    readdirSync(tiny, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`spec/tiny/${path.slice(tiny.length + 1)}`, readFileSync(path, 'utf8')]),
  );
}

export interface Workspace {
  readonly root: string;
  /** Absolute path of spec/tiny. */
  readonly spec: string;
  write(path: string, text: string): void;
  read(path: string): string;
}

/** A folder of its own with these files, removed after the test. */
export function workspace(files: ReadonlyMap<string, string> = tinyFiles()): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'trent-codegen-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('nx.json', '{}');
  for (const [path, text] of files) write(path, text);
  return {
    root,
    spec: join(root, 'spec/tiny'),
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

/** The files with one text replaced, which must stand there exactly once. */
export function edited(file: string, from: string, to: string): Map<string, string> {
  const files = tinyFiles();
  const path = `spec/tiny/${file}`;
  const parts = (files.get(path) ?? '').split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} is not once in ${file}`);
  return files.set(path, parts.join(to));
}

/** `path:line:col` of a text that stands in a file exactly once. */
export function positionOf(
  files: ReadonlyMap<string, string>,
  file: string,
  needle: string,
): string {
  const path = `spec/tiny/${file}`;
  const text = files.get(path) ?? '';
  const index = text.indexOf(needle);
  if (index < 0 || text.includes(needle, index + 1)) {
    throw new Error(`${JSON.stringify(needle)} is not once in ${file}`);
  }
  const before = text.slice(0, index).split('\n');
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** Every file below a folder with its text. */
export function contents(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}
