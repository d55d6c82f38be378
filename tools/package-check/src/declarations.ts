import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Manifest, PublishedEntry } from './manifest.ts';

/**
 * Copies the declarations of staged packages to TO/NAME and lets them refer to each other there, so that one package
 * can bring along the types of all it is made of. Throws where one refers to a package that is not among them.
 */
export function copyDeclarations(packages: readonly string[], stages: string, to: string): void {
  const files = new Map(packages.flatMap((name) => [...entryFiles(name, stages)]));
  for (const name of packages) {
    for (const file of globSync('**/*.d.ts', { cwd: join(stages, name, 'dist') })) {
      const target = join(to, name, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(stages, name, 'dist', file), target);
      const text = readFileSync(target, 'utf8');
      writeFileSync(target, relativeImports(text, join(name, file), files));
    }
  }
}

/** Specifier -> its declarations, relative to the folder of all: `@trent/kms-types/open` -> `kms-types/gen/open.d.ts`. */
function entryFiles(name: string, stages: string): ReadonlyMap<string, string> {
  const { exports } = JSON.parse(
    readFileSync(join(stages, name, 'package.json'), 'utf8'),
  ) as Manifest & { exports: Record<string, PublishedEntry> };
  return new Map(
    Object.entries(exports).map(([entry, { types }]) => [
      `@trent/${name}${entry.slice(1)}`,
      types.replace('./dist/', `${name}/`),
    ]),
  );
}

function relativeImports(text: string, file: string, files: ReadonlyMap<string, string>): string {
  return text
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
    .replace(/((?:from|import)\s*\(?\s*)'(@trent\/[^']+)'/g, (_, before: string, name: string) => {
      const found = files.get(name);
      if (found === undefined) throw new Error(`${file}: refers to ${name}, which is not bundled`);
      const path = relative(dirname(file), found).split(sep).join('/');
      const specifier = (path.startsWith('.') ? path : `./${path}`).replace(/\.d\.ts$/, '.js');
      return `${before}'${specifier}'`;
    });
}
