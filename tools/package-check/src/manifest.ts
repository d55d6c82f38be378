type Json = string | null | { readonly [key: string]: Json };
export type Manifest = Record<string, unknown> & { name: string; version: string };

/** An entry of a published package. */
export interface PublishedEntry {
  readonly types: string;
  readonly default: string;
}

const workspaceOnly = ['private', 'devDependencies', 'scripts'];

/** The package.json to publish: entries in dist instead of src, nothing that only the workspace understands. */
export function publishedManifest(source: Manifest): Manifest {
  const kept = Object.fromEntries(
    Object.entries(source).filter(([key]) => !workspaceOnly.includes(key)),
  ) as Manifest;
  const { exports, imports, ...rest } = kept;
  return {
    ...rest,
    exports: Object.fromEntries(
      Object.entries(exports as Record<string, Json>).map(([entry, target]) => [
        entry,
        publishedEntry(target),
      ]),
    ),
    ...(imports === undefined ? {} : { imports: compiled(imports as Json) }),
    files: ['dist', 'docs', 'src', ...ownFolders(source)],
    engines: source['engines'] ?? { node: '>=20' },
  } as Manifest;
}

/** What a package with a program or with data has besides. */
function ownFolders({ bin }: Manifest): readonly string[] {
  return bin === undefined ? [] : ['bin', 'schema', 'examples'];
}

function publishedEntry(target: Json): Json {
  if (typeof target === 'string' && target.endsWith('.json')) return script(target);
  if (typeof target === 'string') return { types: declaration(target), default: script(target) };
  if (target === null) return null;
  const { types, ...others } = target;
  // A package of types alone still has modules, empty ones, so that a plain import of it works.
  if (typeof types === 'string' && Object.keys(others).length === 0) return publishedEntry(types);
  return compiled(target);
}

function compiled(value: Json): Json {
  if (typeof value === 'string') return script(value);
  if (value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compiled(inner)]));
}

function script(path: string): string {
  return path.replace(/^\.\/src\//, './dist/').replace(/(?<!\.d)\.ts$/, '.js');
}

function declaration(path: string): string {
  return script(path).replace(/\.js$/, '.d.ts');
}
