import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from './workspace.ts';

/** One workspace package: what it says it needs, and what its source really imports. */
export interface WorkspacePackage {
  /** e.g. `@trent/protocol` */
  readonly name: string;
  /** Relative to the workspace root, e.g. `packages/protocol`. */
  readonly folder: string;
  /** `dependencies` of package.json. */
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  /** What its user brings along, for entries of its own or of a package that it hands on. */
  readonly peerDependencies: ReadonlySet<string>;
  /** Packages that files in src and bin import, own and built-in modules left out. */
  readonly imports: ReadonlySet<string>;
  /** Dependencies that src names without importing them: a tool that starts a program says its name only. */
  readonly named: ReadonlySet<string>;
  /** The same of files in test. */
  readonly testImports: ReadonlySet<string>;
  /** Folders that tsconfig.json and test/tsconfig.json refer to, relative to the root. */
  readonly references: ReadonlySet<string>;
  readonly testReferences: ReadonlySet<string>;
  /** Relative imports in src and bin that leave the folder of the package: `FILE: SPECIFIER`. */
  readonly escapes: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Reads every package in packages/ and tools/ from disk. */
export function readWorkspacePackages(): readonly WorkspacePackage[] {
  return ['packages', 'tools'].flatMap((base) =>
    readdirSync(join(root, base), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(join(root, base, entry.name, 'package.json')),
      )
      .map((entry) => readPackage(`${base}/${entry.name}`)),
  );
}

/** Dependencies that the root gives to every package: tools of tests and of the workspace. */
export function readRootDevDependencies(): ReadonlySet<string> {
  return new Set(Object.keys(readManifest('.').devDependencies ?? {}));
}

const sourcePatterns = ['{src,bin}/**/*.{ts,tsx,js}', '*.js'];

function readPackage(folder: string): WorkspacePackage {
  const manifest = readManifest(folder);
  const sources = importsOf(folder, ...sourcePatterns);
  const tests = importsOf(folder, 'test/**/*.{ts,js}');
  const text = globSync(sourcePatterns, { cwd: join(root, folder) })
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
  const names = (specifiers: readonly string[]): Set<string> =>
    new Set(
      specifiers
        .map(packageOf)
        .filter((name) => name !== null && name !== manifest.name) as string[],
    );
  return {
    name: manifest.name,
    folder,
    dependencies: new Set(Object.keys(manifest.dependencies ?? {})),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
    peerDependencies: new Set(Object.keys(manifest.peerDependencies ?? {})),
    imports: names(sources.map(({ specifier }) => specifier)),
    named: new Set(Object.keys(manifest.dependencies ?? {}).filter((name) => text.includes(name))),
    testImports: names(tests.map(({ specifier }) => specifier)),
    references: readReferences(join(folder, 'tsconfig.json')),
    testReferences: readReferences(join(folder, 'test/tsconfig.json')),
    escapes: sources
      .filter((one) => escapes(folder, one))
      .map(({ file, specifier }) => `${file}: ${specifier}`),
  };
}

interface Import {
  /** Relative to the root. */
  readonly file: string;
  readonly specifier: string;
}

/** Static and dynamic imports, types included, as the compiler's own scanner finds them. */
function importsOf(folder: string, ...patterns: readonly string[]): readonly Import[] {
  const files = globSync([...patterns], { cwd: join(root, folder), exclude: ['**/fixtures/**'] });
  return files.flatMap((file) => {
    const { importedFiles } = ts.preProcessFile(
      readFileSync(join(root, folder, file), 'utf8'),
      true,
      true,
    );
    return importedFiles.map(({ fileName }) => ({
      file: `${folder}/${file}`,
      specifier: fileName,
    }));
  });
}

/** `@trent/protocol/sub` -> `@trent/protocol`; `null` for relative, own (`#name`) and built-in modules. */
function packageOf(specifier: string): string | null {
  if (
    /^[.#/]/.test(specifier) ||
    specifier.startsWith('node:') ||
    builtinModules.includes(specifier)
  ) {
    return null;
  }
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function escapes(folder: string, { file, specifier }: Import): boolean {
  if (!specifier.startsWith('.')) return false;
  return relative(join(root, folder), resolve(root, dirname(file), specifier)).startsWith('..');
}

function readReferences(file: string): ReadonlySet<string> {
  const { config } = ts.readConfigFile(join(root, file), ts.sys.readFile) as {
    config?: { references?: readonly { path: string }[] };
  };
  return new Set(
    (config?.references ?? []).map(({ path }) =>
      relative(root, resolve(root, dirname(file), path)),
    ),
  );
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}
