import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { bundleOptions } from './bundle-app.ts';

const namespace = 'request-validator';

/**
 * Bundles the request validator of each operation into a module of its own that exports `validate`; what they share is
 * loaded once. Gives operation -> path in the site; operations without a validator are left out.
 */
export async function bundleValidators(
  from: string,
  operations: readonly string[],
  site: string,
): Promise<Readonly<Record<string, string>>> {
  const modules = findModules(resolve(from), operations);
  if (modules.size === 0) return {};
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [...modules.keys()].map((name) => ({
      in: `${namespace}:${name}`,
      out: `validate-${name}`,
    })),
    plugins: [requestsOnly(modules)],
    outdir: site,
  });
  return Object.fromEntries(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint === undefined
        ? []
        : [
            [
              entryPoint.slice(namespace.length + 1),
              relative(site, resolve(path)).replaceAll('\\', '/'),
            ],
          ],
    ),
  );
}

/** Operation -> file that exports `validate<Operation>Request`. */
function findModules(
  folder: string,
  operations: readonly string[],
): ReadonlyMap<string, { readonly file: string; readonly folder: string }> {
  const wanted = new Set(operations);
  const found = new Map<string, { readonly file: string; readonly folder: string }>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const [, operation] = /^export const validate(\w+)Request\b/m.exec(text) ?? [];
    if (operation !== undefined && wanted.has(operation)) {
      found.set(operation, { file: `./${name}`, folder });
    }
  }
  return found;
}

/** The page validates what it sends; validators of answers would only make it larger. */
function requestsOnly(
  modules: ReadonlyMap<string, { readonly file: string; readonly folder: string }>,
): Plugin {
  return {
    name: namespace,
    setup(esbuild) {
      esbuild.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
        path: path.slice(namespace.length + 1),
        namespace,
      }));
      esbuild.onLoad({ filter: /.*/, namespace }, ({ path }) => {
        const { file, folder } = modules.get(path)!;
        return {
          contents: `export { validate${path}Request as validate } from ${JSON.stringify(file)};`,
          resolveDir: folder,
        };
      });
    },
  };
}
