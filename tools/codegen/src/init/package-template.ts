import type { TargetName } from '../targets/target.ts';

interface PackageParts {
  readonly description: string;
  readonly exports: Readonly<Record<string, unknown>>;
  /** Packages of this service, by target. */
  readonly own: readonly PackageTarget[];
  /** Packages that every service shares. */
  readonly shared: readonly string[];
}

const version = '0.1.0';

/** Targets that become a package of the service; the others are data, of the conformance suite and of the reference page. */
type PackageTarget = Exclude<TargetName, 'cases' | 'reference'>;

const parts: Readonly<Record<PackageTarget, PackageParts>> = {
  types: {
    description: 'the types of every request, response and error',
    exports: {
      '.': { types: './src/gen/index.ts' },
      './open': { types: './src/gen/open.ts' },
    },
    own: [],
    shared: [],
  },
  validator: {
    description: 'one standalone validator per operation',
    exports: {
      '.': { types: './src/gen/index.d.ts', default: './src/gen/index.js' },
      './*': { types: './src/gen/*.d.ts', default: './src/gen/*.js' },
    },
    own: [],
    shared: [],
  },
  'server-stub': {
    description: 'the interface that a service implements, and its routing',
    exports: { '.': './src/gen/index.ts' },
    own: ['types', 'validator'],
    shared: ['server-runtime'],
  },
  client: {
    description: 'one function per operation, and a class on top',
    exports: { '.': './src/gen/index.ts', './compat': './src/gen/compat/index.ts' },
    own: ['types'],
    shared: ['client-runtime', 'sdk-compat'],
  },
};

/** The packages that a service is generated into: text by path in the workspace. In: name of the service. */
export function packageTemplates(name: string): ReadonlyMap<string, string> {
  return new Map(
    (Object.keys(parts) as PackageTarget[]).flatMap((target) => {
      const folder = `packages/${name}-${target}`;
      return [
        [`${folder}/package.json`, manifest(name, target)],
        [`${folder}/tsconfig.json`, compilerOptions(name, target)],
      ] as const;
    }),
  );
}

function manifest(name: string, target: PackageTarget): string {
  const { description, exports, own, shared } = parts[target];
  const dependencies = [...own.map((one) => `${name}-${one}`), ...shared].sort();
  return json({
    name: `@trent/${name}-${target}`,
    version,
    private: true,
    description: `GENERATED from spec/${name}: ${description}`,
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports,
    ...(dependencies.length === 0
      ? {}
      : {
          dependencies: Object.fromEntries(dependencies.map((one) => [`@trent/${one}`, version])),
        }),
  });
}

function compilerOptions(name: string, target: PackageTarget): string {
  const { own, shared } = parts[target];
  const references = [...own.map((one) => `${name}-${one}`), ...shared].sort();
  return json({
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      rootDir: 'src',
      outDir: `../../.cache/tsc/${name}-${target}`,
      tsBuildInfoFile: `../../.cache/tsc/${name}-${target}/src.tsbuildinfo`,
    },
    include: ['src'],
    references: references.map((one) => ({ path: `../${one}` })),
  });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
