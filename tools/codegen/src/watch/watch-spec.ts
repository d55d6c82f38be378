import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SpecError } from '../diagnostics/spec-error.ts';
import { generate } from '../generate.ts';
import type { Generated, GenerateOptions } from '../generate.ts';
import { listsSame, yamlFilesIn } from '../load/listing.ts';
import { ParsedFiles } from '../load/parsed-files.ts';
import { Memo } from '../plan/memo.ts';
import { locateSpec } from '../workspace.ts';
import { WriteError } from '../write/write-error.ts';
import { FolderWatch } from './folder-watch.ts';
import { spaced } from './spaced.ts';

/** What became of one run. */
export interface WatchRun {
  /** Milliseconds from the first word of a change (at the start: from the call) to the last file written. */
  readonly took: number;
  readonly outcome: Generated | SpecError | WriteError;
}

export interface WatchOptions extends Omit<GenerateOptions, 'dryRun'> {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Told after each run, the first one included. A run that finds nothing changed is not told. */
  readonly onRun: (run: WatchRun) => void;
}

/** What a spec with a missing file lacks may come from anywhere. */
const missing = new Set(['TRENT1001', 'TRENT1101', 'TRENT1201']);

/**
 * Generates from a spec folder, and again whenever one of its files is saved, until the signal. The spec may be wrong at
 * any time: that is told, and the watch goes on. Rejects with what is neither SpecError nor WriteError.
 */
export async function watchSpec(specDir: string, options: WatchOptions): Promise<void> {
  const { signal, onRun, ...generateOptions } = options;
  const { root, folder } = locateSpec(specDir);
  const spec = join(root, folder);
  const parsed = new ParsedFiles();
  const memo = new Memo();
  let sources: ReadonlyMap<string, string> = new Map();
  let listings: ReadonlyMap<string, readonly string[]> = new Map();
  let complete = false;

  const isUnchanged = (): boolean =>
    complete &&
    [...sources].every(([file, text]) => readText(join(root, file)) === text) &&
    [...listings].every(([path, names]) => listsSame(join(root, path), names));
  const run = async (since: number): Promise<void> => {
    if (isUnchanged()) return;
    const outcome = await attempt(() => generate(specDir, { ...generateOptions, parsed, memo }));
    if (outcome instanceof SpecError) {
      sources = outcome.sources;
      // Where a scenario was missing, it may have come since: any new file beside the others counts.
      listings = namesBeside(root, sources.keys());
      complete = !outcome.diagnostics.some(({ code }) => missing.has(code));
    } else {
      // What could not be written is tried again at the next change of any kind.
      complete = !(outcome instanceof WriteError);
      if (!(outcome instanceof WriteError)) ({ sources, listings } = outcome.plan);
    }
    folders.update(
      [spec, dirname(spec)],
      [spec],
      [...sources.keys()].map((file) => dirname(join(root, file))),
    );
    onRun({ took: performance.now() - since, outcome });
  };

  let fail: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  const trigger = spaced(run, (error) => fail(error));
  const folders = new FolderWatch(() => trigger());
  const ended = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    // What is saved during the first run is seen, too.
    folders.update([spec, dirname(spec)], [spec], []);
    trigger(true);
    await Promise.race([ended, failure]);
  } finally {
    folders.close();
    await trigger.idle();
  }
}

/** Names of the YAML files in every folder that one of these files is in. */
function namesBeside(
  root: string,
  files: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const paths = new Set([...files].map((file) => dirname(file)));
  return new Map(
    [...paths].flatMap((path) =>
      existsSync(join(root, path)) ? [[path, yamlFilesIn(join(root, path))] as const] : [],
    ),
  );
}

async function attempt(
  work: () => Promise<Generated>,
): Promise<Generated | SpecError | WriteError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SpecError || error instanceof WriteError) return error;
    throw error;
  }
}

function readText(path: string): string | null {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(path));
  } catch {
    return null;
  }
}
