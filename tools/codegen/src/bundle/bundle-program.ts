import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChunkingContext, Plugin } from 'rolldown';
import { bundleFolder, identityOf } from './current-bundle.js';
import {
  generatorSources,
  libraries,
  packageManifest,
  sourcesFingerprint,
} from '../plan/generator-fingerprint.ts';

const home = join(import.meta.dirname, '../..');
/** Not worth a place in the bundle: large and seldom needed, or with a native part. */
const leftOut = ['typescript', 'openapi-typescript', 'oxfmt', 'prettier', 'rolldown'];
/** A process may still be loading parts of an older bundle. */
const keptMs = 3_600_000;

/**
 * Makes a bundle of this program, for runs to come: several hundred files are a few then, which is a good part of what a
 * short run takes. Nothing depends on it: where it cannot be made, the sources are run. Resolves with whether it was.
 */
export async function bundleProgram(): Promise<boolean> {
  try {
    const inputs = inputIdentities();
    const name = `${process.pid}-${Date.now()}`;
    mkdirSync(bundleFolder, { recursive: true });
    await writeBundle(join(bundleFolder, name), sourcesFingerprint());
    // What changed while it was read would be in it by half.
    if (JSON.stringify(inputIdentities()) !== JSON.stringify(inputs)) return false;
    const current = { main: `${name}/main.js`, inputs };
    const temporary = join(bundleFolder, `${name}.json`);
    writeFileSync(temporary, JSON.stringify(current));
    renameSync(temporary, join(bundleFolder, 'current.json'));
    removeOld(name);
    return true;
  } catch {
    return false;
  }
}

/** All that the bundle is made of, by absolute path. */
function inputIdentities(): readonly (readonly [string, string])[] {
  const packages = libraries.flatMap((library) => packageManifest(library) ?? []);
  const own = [join(home, 'package.json'), join(home, 'bin/trent-codegen.js')];
  return [...generatorSources(), ...own, ...packages].map((path) => [path, identityOf(path)]);
}

async function writeBundle(folder: string, fingerprint: string): Promise<void> {
  // Bundles by the parser that the formatter has too; vitest brings the same version.
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(home, 'src/main.ts'),
    platform: 'node',
    external: [...leftOut, ...leftOut.map((name) => new RegExp(`^${name}/`))],
    plugins: [asTheyAre, placesOfSources, knownFingerprint(fingerprint)],
    logLevel: 'silent',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: 'main.js',
    codeSplitting: { groups: [{ name: planningGroup() }] },
  });
  await bundle.close();
}

/**
 * One file for all that only a run with something to plan loads: of the program's start nothing is in it, so that a run
 * without anything to do loads none of it, and what such a run compiles and keeps does not stand for the whole.
 */
function planningGroup(): (id: string, context: ChunkingContext) => string | null {
  let start: ReadonlySet<string> | undefined;
  let planning: ReadonlySet<string> | undefined;
  return (id, context) => {
    start ??= reachable(join(home, 'src/main.ts'), context, false);
    planning ??= reachable(join(home, 'src/plan/cached-plan.ts'), context, true);
    return !start.has(id) && planning.has(id) ? 'planning' : null;
  };
}

/** The modules that one brings along; on request also those that it loads later. */
function reachable(
  id: string,
  context: ChunkingContext,
  later: boolean,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  const module = context.getModuleInfo(id);
  if (module === null || found.has(id)) return found;
  found.add(id);
  const next = later
    ? [...module.importedIds, ...module.dynamicallyImportedIds]
    : module.importedIds;
  for (const one of next) reachable(one, context, later, found);
  return found;
}

/** The text of these functions is what is generated: it must not pass through another printer. */
const asTheyAre: Plugin = {
  name: 'as-they-are',
  resolveId(name) {
    if (!name.endsWith('/helpers.ts')) return null;
    return {
      id: pathToFileURL(join(home, 'src/targets/validator/helpers.ts')).href,
      external: true,
    };
  },
};

/** Files beside the sources are found from where the sources are. */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  transform(code, path) {
    if (!path.startsWith(home) || !code.includes('import.meta.')) return null;
    return code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
  },
};

/** A bundle is of these sources and no others: they need not be read to know which. */
function knownFingerprint(fingerprint: string): Plugin {
  return {
    name: 'known-fingerprint',
    transform(code, path) {
      if (path !== join(home, 'src/plan/generator-fingerprint.ts')) return null;
      return code.replace(
        /export function sourcesFingerprint\(\)[^{]*\{/,
        (head) => `${head} return ${JSON.stringify(fingerprint)};`,
      );
    },
  };
}

function removeOld(current: string): void {
  for (const name of readdirSync(bundleFolder)) {
    const path = join(bundleFolder, name);
    if (name === current || name === 'current.json') continue;
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true });
  }
}
