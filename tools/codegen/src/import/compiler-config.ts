import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { packageNames } from '../targets/package-names.ts';
import { locateSpec } from '../workspace.ts';

/** The run-time packages that generated code imports. */
const runtimes = ['protocol', 'client-runtime', 'credentials', 'sdk-compat', 'server-runtime'];

/** The strictest that generated code is made for. */
const flags = {
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
  // Modules whatever the nearest package.json says.
  module: 'esnext',
  moduleResolution: 'bundler',
  noEmit: true,
  allowImportingTsExtensions: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

/**
 * A tsconfig.json for a spec folder, with which `tsc -p FOLDER` compiles what is generated from it where it lies, before
 * any of it is a package that can be found by name. In: the folder, the text of its codegen.json, the name of the service.
 */
export function compilerConfig(folder: string, codegen: string, service: string): string {
  const { root } = locateSpec(folder);
  const { targets } = JSON.parse(codegen) as { readonly targets: Readonly<Record<string, string>> };
  const here = (path: string): string => {
    const found = relative(resolve(folder), path).split(sep).join('/');
    return found.startsWith('.') ? found : `./${found}`;
  };
  const output = (target: string, file: string): string[] =>
    targets[target] === undefined ? [] : [here(join(root, targets[target], file))];
  const names = packageNames(service);
  const paths = {
    [names.types]: output('types', 'index.ts'),
    [names.openTypes]: output('types', 'open.ts'),
    [names.validator]: output('validator', 'index.d.ts'),
    [names.serverStub]: output('server-stub', 'index.ts'),
    [names.client]: output('client', 'index.ts'),
    ...Object.fromEntries(
      runtimes.flatMap((name) => {
        const entry = runtimeEntry(folder, name);
        return entry === null ? [] : [[`@trent/${name}`, [here(entry)]]];
      }),
    ),
  };
  const nodeTypes = findUp('node_modules/@types/node', [folder, import.meta.dirname]);
  const config = {
    compilerOptions: {
      ...flags,
      types: ['node'],
      ...(nodeTypes === null ? {} : { typeRoots: [here(dirname(nodeTypes))] }),
      paths,
    },
    include: Object.values(targets).map((target) => `${here(join(root, target))}/**/*.ts`),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The entry of a run-time package, as installed for the folder or for this program; `null` where it is not. */
function runtimeEntry(folder: string, name: string): string | null {
  for (const from of [resolve(folder), import.meta.dirname]) {
    try {
      const require = createRequire(join(from, 'x.js'));
      return realpathSync(fileOf(require.resolve.paths(name) ?? [], name));
    } catch {
      // Not there: try the next.
    }
  }
  return null;
}

/** What the package exports, found by its manifest: its sources in a workspace, its declarations where it was installed. */
function fileOf(places: readonly string[], name: string): string {
  for (const place of places) {
    const home = join(place, '@trent', name);
    if (!existsSync(join(home, 'package.json'))) continue;
    const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, string | { readonly types?: string }>>;
    };
    const entry = exports['.'];
    const file = typeof entry === 'string' ? entry : entry?.types;
    if (file !== undefined) return join(home, file);
  }
  throw new Error(`@trent/${name} is not installed`);
}

function findUp(name: string, from: readonly string[]): string | null {
  for (const start of from) {
    for (let folder = resolve(start); ; folder = dirname(folder)) {
      if (existsSync(join(folder, name))) return join(folder, name);
      if (dirname(folder) === folder) break;
    }
  }
  return null;
}
