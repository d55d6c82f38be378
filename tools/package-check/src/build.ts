import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { folderOf, published, root } from './packages.ts';
import { mustRun } from './run.ts';

/**
 * Compiles every published package into OUT/NAME/src: .js, .d.ts and maps of both. One program for all of them, since
 * they import each other's sources. Throws with the compiler's words where it fails.
 */
export async function build(out: string): Promise<void> {
  const config = join(out, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        composite: false,
        incremental: false,
        emitDeclarationOnly: false,
        sourceMap: true,
        declarationMap: true,
        rootDir: join(root, 'packages'),
        outDir: out,
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: published.map((name) => join(root, 'packages', name, 'src')),
    }),
  );
  await mustRun(
    process.execPath,
    [join(folderOf('typescript') ?? '', 'bin/tsc'), '-p', config],
    root,
  );
}

/** Moves what `build` made of one package to STAGE/dist, with its sources beside it, where the maps point to. */
export function stageFiles(name: string, out: string, stage: string): void {
  const source = join(root, 'packages', name, 'src');
  cpSync(source, join(stage, 'src'), {
    recursive: true,
    // Data has no map.
    filter: (path) => !path.endsWith('.json'),
  });
  // Plain JavaScript and declarations of generated packages are not the compiler's to write.
  cpSync(source, join(stage, 'dist'), {
    recursive: true,
    filter: (path) => !/(?<!\.d)\.ts$|manifest\.json$/.test(path),
  });
  const compiled = join(out, name, 'src');
  if (existsSync(compiled)) cpSync(compiled, join(stage, 'dist'), { recursive: true });
  for (const file of globSync('dist/**/*.d.ts', { cwd: stage })) {
    edit(join(stage, file), (text) =>
      // The compiler leaves these as they are; of the same length, so the maps stay true.
      text.replace(/(from\s+|import\(|import\s+)(['"])(\.[^'"]*?)(?<!\.d)\.ts\2/g, '$1$2$3.js$2'),
    );
  }
  for (const file of globSync('dist/**/*.map', { cwd: stage })) {
    const original = join('src', relative('dist', file)).replace(/(\.d\.ts|\.js)\.map$/, '.ts');
    edit(join(stage, file), (text) =>
      JSON.stringify({
        ...(JSON.parse(text) as object),
        sources: [relative(dirname(file), original).split(sep).join('/')],
      }),
    );
  }
}

export function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
