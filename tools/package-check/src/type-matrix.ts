import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { folderOf, home } from './packages.ts';
import { run } from './run.ts';
import { toolchain } from './toolchains.ts';

/** Package of a compiler -> its version. */
export const compilers: readonly (readonly [string, string])[] = [
  ['typescript-5.4', '5.4.5'],
  ['typescript', '5.9.3'],
  ['typescript-6', '6.0.3'],
  ['typescript-7', '7.0.2'],
];
export const resolutions: readonly string[] = ['nodenext', 'bundler'];

const fixtures = join(home, 'fixtures/types');

/** Where a compiler must complain, `FILE:LINE` of each line marked as a fault, in order. */
export function expectedFaults(): readonly string[] {
  return readdirSync(fixtures)
    .flatMap((file) =>
      readFileSync(join(fixtures, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.endsWith('// fault') ? [`${file}:${index + 1}`] : [])),
    )
    .sort();
}

/** Compiles the fixtures in the packed project: where the compiler complains, `FILE:LINE` each, in order. */
export async function faultsFound(
  compiler: string,
  version: string,
  resolution: string,
  project: string,
): Promise<readonly string[]> {
  const folder = join(project, `${compiler}-${resolution}`);
  mkdirSync(folder, { recursive: true });
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  linkNodeTypes(project);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config(version, resolution)));
  const place = compiler === 'typescript' ? folderOf(compiler) : toolchain(compiler);
  const program = join(place ?? '', 'bin/tsc');
  const { code, output } = await run(
    process.execPath,
    [program, '-p', folder, '--pretty', 'false'],
    folder,
  );
  const lines = output.split('\n').filter((line) => /error TS\d+/.test(line));
  if (code === 0 || lines.length > 0) {
    return lines.map((line) => line.replace(/^([^(]+)\((\d+),.*$/, '$1:$2')).sort();
  }
  throw new Error(`${compiler} did not run: ${output}`);
}

/** What a program for Node has besides: the types of Node. */
export function linkNodeTypes(project: string): void {
  const require = createRequire(import.meta.url);
  for (const name of ['@types/node', 'undici-types']) {
    const to = join(project, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    try {
      symlinkSync(dirname(require.resolve(`${name}/package.json`)), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function config(version: string, resolution: string): object {
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.asynciterable', 'esnext.disposable'],
      module: resolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: resolution,
      types: [],
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      declaration: true,
      // Newer options, where the compiler has them.
      ...(version.startsWith('5.4')
        ? {}
        : { isolatedDeclarations: true, erasableSyntaxOnly: true }),
    },
    include: ['*.ts'],
  };
}
