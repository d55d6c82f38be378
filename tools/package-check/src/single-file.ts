import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundleDeclarations } from './declarations.ts';
import type { Manifest, PublishedEntry } from './manifest.ts';

/** Packages published without a dependency: what they need of the others is built into one file for each runtime. */
export const selfContained: readonly string[] = ['kms-client'];

/** Export condition -> the conditions that its file is built with. In order: Deno and Bun would also take `node`. */
const runtimes: Readonly<Record<string, readonly string[]>> = {
  workerd: ['workerd'],
  deno: ['deno', 'node'],
  bun: ['bun', 'node'],
  browser: ['browser'],
  node: ['node'],
};
/** Where nothing of the above is known, what every runtime has is taken. */
const fallback = 'browser';

/**
 * Makes a staged package self-contained: `dist/RUNTIME/ENTRY.js` for each of its entries, and `dist/types/ENTRY.d.ts`.
 * `stages` holds every staged package, `name` the last. Gives the package.json to publish; throws where the package does
 * not bundle.
 */
export async function makeSelfContained(
  name: string,
  manifest: Manifest,
  stages: string,
): Promise<Manifest> {
  const stage = join(stages, name);
  const { dependencies, ...rest } = manifest as Manifest & { dependencies?: object };
  const entries = Object.entries(rest['exports'] as Record<string, PublishedEntry>);
  const packages = [...behind(Object.keys(dependencies ?? {}), stages), name];
  linkStages(packages, stages);

  const made = join(stages, `${name}.made`);
  const peers = Object.keys((rest['peerDependencies'] ?? {}) as object);
  const files = (of: keyof PublishedEntry): Record<string, string> =>
    Object.fromEntries(
      entries.map(([entry, target]) => [moduleOf(entry), join(stage, target[of])]),
    );
  for (const [runtime, conditions] of Object.entries(runtimes)) {
    await build({
      entryPoints: files('default'),
      outdir: join(made, runtime),
      // Comments in the output name files relative to it.
      absWorkingDir: stages,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: [],
      target: 'es2022',
      conditions: [...conditions],
      external: ['node:*', ...peers],
      logLevel: 'silent',
    });
  }
  await bundleDeclarations(files('types'), peers, join(made, 'types'));
  for (const replaced of ['dist', 'src']) rmSync(join(stage, replaced), { recursive: true });
  renameSync(made, join(stage, 'dist'));

  const file = (runtime: string, entry: string): string =>
    `./dist/${runtime}/${moduleOf(entry)}.js`;
  const published = entries.map(([entry]) => [
    entry,
    {
      types: `./dist/types/${moduleOf(entry)}.d.ts`,
      ...Object.fromEntries(Object.keys(runtimes).map((one) => [one, file(one, entry)])),
      default: file(fallback, entry),
    },
  ]);
  return { ...rest, exports: Object.fromEntries(published), files: ['dist'] } as Manifest;
}

/** `.` -> `index`, `./undici` -> `undici`. */
function moduleOf(entry: string): string {
  return entry === '.' ? 'index' : entry.slice(2);
}

/** Names without scope of the workspace's packages that these need, dependencies first. */
function behind(names: readonly string[], stages: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names.filter((one) => one.startsWith('@trent/'))) {
    const short = name.slice('@trent/'.length);
    const { dependencies } = JSON.parse(
      readFileSync(join(stages, short, 'package.json'), 'utf8'),
    ) as { dependencies?: object };
    for (const one of behind(Object.keys(dependencies ?? {}), stages)) found.add(one);
    found.add(short);
  }
  return found;
}

/** So that staged packages find each other. */
function linkStages(packages: readonly string[], stages: string): void {
  for (const name of packages) {
    const link = join(stages, 'node_modules/@trent', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(stages, name), link);
  }
}
