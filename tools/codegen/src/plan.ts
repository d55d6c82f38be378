import { resolve } from 'node:path';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Problems } from './diagnostics/problems.ts';
import { SpecError } from './diagnostics/spec-error.ts';
import { loadSpec } from './load-service.ts';
import type { LoadedSpec } from './load-service.ts';
import type { Target, TargetName } from './targets/target.ts';
import type { ParsedFiles } from './load/parsed-files.ts';
import { compareWithBaseline } from './plan/compare-with-baseline.ts';
import { Memo } from './plan/memo.ts';
import { loadFormatter } from './plan/format-text.ts';
import { OutputFolder } from './plan/output-folder.ts';
import type { FormattedTexts } from './plan/output-folder.ts';
import { pathProblem } from './plan/paths.ts';

export interface PlanOptions {
  /** Only these of the targets that codegen.json names. */
  readonly targets?: readonly TargetName[];
  /** Folder, absolute or relative to the current one, that gets a folder per target instead of those of codegen.json. */
  readonly out?: string;
  /** What to generate with; the targets of this package by default. */
  readonly registry?: ReadonlyMap<TargetName, Target>;
  /**
   * Whether text that is unchanged since it was last formatted is taken from disk, as the manifest proves it: much faster,
   * and right unless someone wrote a false manifest. Default true; `check` does not rely on it.
   */
  readonly reuseFormatted?: boolean;
  /** What was parsed before, for a process that plans again and again: only files that changed are parsed. */
  readonly parsed?: ParsedFiles;
  /** Texts that were made before, likewise. */
  readonly memo?: Memo;
}

/** What a spec turns into: nothing is written yet. */
export interface Plan {
  /** Absolute path that the files are relative to: the workspace root, or the folder given as `out`. */
  readonly root: string;
  /** Spec folder, relative to the workspace root. */
  readonly spec: string;
  /** Text of every file by its path relative to the root, with `/`; the manifests are among them. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of the files that were found on disk with this very text, so that they need not be compared again. */
  readonly asOnDisk: ReadonlySet<string>;
  readonly folders: readonly PlannedFolder[];
  /** Text of every spec file that was read, by path relative to the workspace root. */
  readonly sources: ReadonlyMap<string, string>;
  /** Names of the spec files in each folder of which every file counts, by path relative to the workspace root. */
  readonly listings: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly Diagnostic[];
}

export interface PlannedFolder {
  readonly target: TargetName;
  /** Relative to the root. */
  readonly folder: string;
  /** Files that the last run put there, of those that the plan has no more; relative to the root. */
  readonly obsolete: readonly string[];
}

interface FormattedFolder extends FormattedTexts {
  readonly target: TargetName;
  readonly folder: string;
  readonly output: OutputFolder;
}

/**
 * Says what `generate` would write, without writing: load, model, targets, formatting. In: a spec folder. Throws SpecError
 * with every problem where the spec has an error.
 */
export async function plan(specDir: string, options: PlanOptions = {}): Promise<Plan> {
  const formatter = loadFormatter();
  const spec = loadSpec(specDir, options.parsed);
  const registry = options.registry ?? (await import('./targets/index.ts')).targets;
  // Without waiting, nothing would be formatted before the last target is emitted.
  await formatter;
  const problems = new Problems();
  const memo = options.memo ?? new Memo();
  const planned: Promise<FormattedFolder>[] = [];
  const { root, wanted } = outputFolders(spec, options);
  const released = wanted.some(([name]) => comparing.has(name))
    ? await compareWithBaseline(spec, options.parsed)
    : null;
  for (const [name, folder] of wanted) {
    const target = registry.get(name);
    if (target === undefined) continue;
    const emitted = await target.emit({
      service: spec.service,
      bundle: spec.bundle,
      suite: spec.suite,
      generated: [...spec.config.folders.keys()],
      comparison: released?.comparison ?? null,
      source: ({ file, line }) => `${file}:${line}`,
      memo,
    });
    if (!pathsAreUsable(name, emitted.keys(), problems)) continue;
    const output = new OutputFolder(root, folder, spec.config.entry);
    const formatting = output.format(emitted, options.reuseFormatted ?? true, (path, reason) => {
      problems.report('TRENT4004', null, { target: name, path, reason });
    });
    // The formatter has threads of its own: while it works, the next target is emitted.
    planned.push(formatting.then((formatted) => ({ target: name, folder, output, ...formatted })));
  }
  const files = new Map<string, string>();
  const unchanged = new Set<string>();
  const folders: PlannedFolder[] = [];
  for (const { target, folder, output, texts, asOnDisk } of await Promise.all(planned)) {
    for (const [path, text] of texts) files.set(`${folder}/${path}`, text);
    for (const path of asOnDisk) unchanged.add(`${folder}/${path}`);
    folders.push({ target, folder, obsolete: output.obsolete(texts) });
  }
  if (problems.hasErrors) throw new SpecError(problems.sorted(), spec.sources);
  return {
    root,
    spec: spec.folder,
    files,
    asOnDisk: unchanged,
    folders,
    sources: new Map([...spec.sources, ...(released?.sources ?? [])]),
    listings: new Map([
      ...(spec.suite === null ? [] : [[spec.suite.folder, spec.suite.files] as const]),
      ...(released?.listings ?? []),
    ]),
    warnings: spec.diagnostics,
  };
}

/** Targets that tell what has changed since the last release. */
const comparing: ReadonlySet<TargetName> = new Set(['reference']);

/** Root that files are relative to, and the folder of each target in it. */
function outputFolders(
  { config, root }: LoadedSpec,
  { targets, out }: PlanOptions,
): { readonly root: string; readonly wanted: readonly (readonly [TargetName, string])[] } {
  const wanted = [...config.folders].filter(([name]) => targets?.includes(name) ?? true);
  if (out === undefined) return { root, wanted };
  return { root: resolve(out), wanted: wanted.map(([name]) => [name, name] as const) };
}

/** Names of the spec became names of files: they must be possible everywhere, and distinct on every machine. */
function pathsAreUsable(target: TargetName, paths: Iterable<string>, problems: Problems): boolean {
  const taken = new Map<string, string>();
  let usable = true;
  for (const path of paths) {
    const holder = taken.get(path.toLowerCase());
    const reason =
      pathProblem(path) ?? (holder === undefined ? null : `${holder} differs in case only`);
    taken.set(path.toLowerCase(), path);
    if (reason === null) continue;
    usable = false;
    problems.report('TRENT4003', null, { target, path, reason });
  }
  return usable;
}
