import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

type Input = string | { readonly externalDependencies: string[] };

/**
 * What of the generator decides what it generates: its sources, where they are part of the workspace, and the packages it
 * generates with.
 */
export function toolInputs(workspaceRoot: string): Input[] {
  const tool = fileURLToPath(new URL('..', import.meta.resolve('@trent/codegen')));
  const inside = relative(workspaceRoot, tool).split(sep).join('/').replace(/\/$/, '');
  if (inside.startsWith('..') || isAbsolute(inside) || inside.includes('node_modules')) {
    return [{ externalDependencies: ['@trent/codegen'] }];
  }
  const { dependencies } = JSON.parse(readFileSync(join(tool, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return [
    ...['bin/**/*', 'src/**/*', 'vocabulary/**/*', 'package.json'].map(
      (files) => `{workspaceRoot}/${inside}/${files}`,
    ),
    { externalDependencies: Object.keys(dependencies) },
  ];
}
