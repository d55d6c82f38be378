import type { WorkspacePackage } from './package-graph.ts';

/** Which package may import which: every arrow there is, and no other. */
export const allowedArrows: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  'client-runtime': ['protocol'],
  credentials: ['client-runtime', 'protocol'],
  'server-runtime': ['protocol'],
  'kms-types': [],
  'kms-validator': ['kms-types'],
  'kms-server-stub': ['kms-validator', 'kms-types', 'server-runtime'],
  'sdk-compat': ['client-runtime', 'credentials'],
  'kms-client': ['kms-types', 'client-runtime', 'sdk-compat'],
  'kms-service': ['kms-server-stub', 'kms-types', 'server-runtime', 'protocol'],
  'kms-server': ['kms-service', 'kms-server-stub', 'reference', 'server-runtime', 'protocol'],
  conformance: ['protocol', 'kms-types', 'kms-validator'],
  reference: ['client-runtime', 'protocol'],
  codegen: [],
  'browser-fixture': [],
  'postgres-fixture': [],
  'server-fixture': ['protocol'],
  'nx-plugin': ['codegen'],
};

/** Tools that use what the others make, and may use any package and any tool but each other. */
const users = ['bench', 'mutants', 'package-check', 'soak', 'workspace'];

/** Everything that is wrong with the packages, a sentence each; none for a workspace as it should be. */
export function violations(
  packages: readonly WorkspacePackage[],
  rootDevDependencies: ReadonlySet<string>,
): readonly string[] {
  const folders = new Map(packages.map(({ name, folder }) => [name, folder]));
  return packages.flatMap((one) => [
    ...arrows(one, folders),
    ...declarations(one, folders, rootDevDependencies),
    ...references(one, folders),
    ...one.escapes.map((escape) => `${one.folder}: relative import out of the package: ${escape}`),
  ]);
}

type Folders = ReadonlyMap<string, string>;

function arrows(one: WorkspacePackage, folders: Folders): readonly string[] {
  const short = shortName(one.name);
  const allowed = allowedArrows[short];
  const targets = internal(new Set([...one.imports, ...one.dependencies]), folders);
  if (users.includes(short)) {
    return targets
      .filter((target) => users.includes(shortName(target)))
      .map((target) => `${one.folder}: must not depend on ${target}`);
  }
  if (allowed === undefined) return [`${one.folder}: has no place in the table of allowed arrows`];
  return targets
    .filter((target) => !allowed.includes(shortName(target)))
    .map((target) => `${one.folder}: must not depend on ${target}`);
}

function declarations(
  one: WorkspacePackage,
  folders: Folders,
  rootDevDependencies: ReadonlySet<string>,
): readonly string[] {
  // Types of packages that have none of their own; tools are never installed by anyone, so the root's will do.
  const isTool = one.folder.startsWith('tools/');
  const undeclared = [...one.imports].filter(
    (name) =>
      !one.dependencies.has(name) &&
      !one.peerDependencies.has(name) &&
      !(
        isTool &&
        !folders.has(name) &&
        (rootDevDependencies.has(name) || one.devDependencies.has(name))
      ),
  );
  const unused = [...one.dependencies].filter(
    (name) => !one.imports.has(name) && !(isTool && one.named.has(name)),
  );
  const undeclaredInTests = [...one.testImports].filter(
    (name) =>
      !one.dependencies.has(name) &&
      !one.devDependencies.has(name) &&
      !rootDevDependencies.has(name),
  );
  return [
    ...undeclared.map((name) => `${one.folder}: imports ${name}, which it does not declare`),
    ...unused.map((name) => `${one.folder}: declares ${name}, which it does not import`),
    ...undeclaredInTests.map(
      (name) => `${one.folder}: its tests import ${name}, which nobody declares`,
    ),
  ];
}

function references(one: WorkspacePackage, folders: Folders): readonly string[] {
  const needed = internal(one.dependencies, folders).map((name) => folders.get(name) ?? name);
  const neededByTests = internal(
    new Set([...one.dependencies, ...one.devDependencies]),
    folders,
  ).map((name) => folders.get(name) ?? name);
  return [
    ...difference(`${one.folder}/tsconfig.json`, needed, one.references),
    ...difference(
      `${one.folder}/test/tsconfig.json`,
      [one.folder, ...neededByTests],
      // What tests of several packages share stands in the tests of one of them.
      new Set([...one.testReferences].filter((path) => !path.endsWith('/test'))),
    ),
  ];
}

function difference(
  file: string,
  needed: readonly string[],
  there: ReadonlySet<string>,
): readonly string[] {
  return [
    ...needed
      .filter((path) => !there.has(path))
      .map((path) => `${file}: has no reference to ${path}`),
    ...[...there]
      .filter((path) => !needed.includes(path))
      .map((path) => `${file}: refers to ${path}, which is no dependency`),
  ];
}

function internal(names: ReadonlySet<string>, folders: Folders): readonly string[] {
  return [...names].filter((name) => folders.has(name));
}

function shortName(name: string): string {
  return name.replace(/^@trent\//, '');
}
