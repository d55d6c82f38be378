import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from '../check/files-in.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Plan, PlannedFolder, PlanOptions } from '../plan.ts';
import { listsSame } from '../load/listing.ts';
import { locateSpec } from '../workspace.ts';
import { cacheFile, replaceFile } from './cache-file.ts';

/** That these spec files, by hash of their text, make these files. */
interface Known {
  /** Of the generator, by which alone it is known. */
  readonly fingerprint: string;
  readonly root: string;
  readonly spec: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly listings: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, string>>;
  readonly folders: readonly Omit<PlannedFolder, 'obsolete'>[];
  readonly warnings: readonly Diagnostic[];
}

/** Keeps what a plan says, for `recallPlan`. */
export function keepPlan(
  specDir: string,
  options: PlanOptions,
  plan: Plan,
  fingerprint: string,
): void {
  const file = fileOf(specDir, options);
  if (file === null) return;
  const known: Known = {
    fingerprint,
    root: plan.root,
    spec: plan.spec,
    sources: hashes(plan.sources),
    listings: Object.fromEntries(plan.listings),
    files: hashes(plan.files),
    folders: plan.folders.map(({ target, folder }) => ({ target, folder })),
    warnings: plan.warnings,
  };
  replaceFile(file, [JSON.stringify(known)]);
}

/**
 * The plan of an earlier run of the same generator, where neither a spec file nor a generated one has changed since, and no
 * file has joined the generated ones: everything is read and hashed to know that. Null in all other cases.
 */
export function recallPlan(
  specDir: string,
  options: PlanOptions,
  fingerprint: string,
): Plan | null {
  const known = readKnown(fileOf(specDir, options));
  if (known === null || known.fingerprint !== fingerprint) return null;
  const { root: specRoot } = locateSpec(specDir);
  const sources = unchanged(specRoot, known.sources);
  const files = sources && unchanged(known.root, known.files);
  if (sources === null || files === null) return null;
  const listings = new Map(Object.entries(known.listings));
  if (![...listings].every(([folder, names]) => listsSame(join(specRoot, folder), names)))
    return null;
  const present = known.folders.flatMap(({ folder }) =>
    filesIn(join(known.root, folder)).map((path) => `${folder}/${path}`),
  );
  if (!present.every((path) => files.has(path))) return null;
  const folders = known.folders.map((folder) => ({ ...folder, obsolete: [] }));
  return { ...known, sources, listings, files, asOnDisk: new Set(files.keys()), folders };
}

function fileOf(specDir: string, { targets, out }: PlanOptions): string | null {
  const { root, folder } = locateSpec(specDir);
  const to = out === undefined ? null : resolve(out);
  return cacheFile(root, JSON.stringify(['plan', root, folder, targets ?? null, to]));
}

function readKnown(file: string | null): Known | null {
  try {
    return file === null ? null : (JSON.parse(readFileSync(file, 'utf8')) as Known);
  } catch {
    return null;
  }
}

/** Texts by path, null where one is missing or another than it was. */
function unchanged(
  root: string,
  expected: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> | null {
  const texts = new Map<string, string>();
  for (const [path, expectedHash] of Object.entries(expected)) {
    let content;
    try {
      content = readFileSync(join(root, path));
    } catch {
      return null;
    }
    if (hash('sha256', content, 'hex') !== expectedHash) return null;
    texts.set(path, content.toString('utf8'));
  }
  return texts;
}

function hashes(texts: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...texts].map(([path, text]) => [path, hash('sha256', text, 'hex')]));
}
