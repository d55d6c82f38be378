import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

/** Of every bundle of a site: what browsers of the last two years run, in files that are named by their content. */
export const bundleOptions: BuildOptions & { readonly metafile: true } = {
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  metafile: true,
  target: 'es2023',
  platform: 'browser',
  conditions: ['browser'],
  entryNames: 'assets/[name]-[hash]',
  chunkNames: 'assets/[name]-[hash]',
  legalComments: 'none',
  logLevel: 'silent',
};

export interface BundledApp {
  /** Paths in the site. */
  readonly script: string;
  readonly style: string;
  /** What the script cannot start without, so that it need not be waited for one after the other. */
  readonly preloads: readonly string[];
}

/** Bundles the page into the folder `site`. Rejects with esbuild's BuildFailure. */
export async function bundleApp(site: string): Promise<BundledApp> {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [fileURLToPath(new URL('../app/main.tsx', import.meta.url))],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: site,
  });
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({
    path: relative(site, resolve(path)).replaceAll('\\', '/'),
    output,
  }));
  const main = outputs.find(({ output }) => output.entryPoint?.endsWith('app/main.tsx'))!;
  return {
    script: main.path,
    style: outputs.find(({ path }) => path.endsWith('.css'))!.path,
    preloads: main.output.imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => relative(site, resolve(path)).replaceAll('\\', '/')),
  };
}
