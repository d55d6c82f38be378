import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.ts';
import { run } from './run.ts';

/**
 * Runs each ts block of a package's README in the packed project, on this Node: what failed, none where all ran. Where one
 * calls a service, there is none: that the machine runs one on the usual port is no concern of the check.
 */
export async function readmeFaults(name: string, project: string): Promise<readonly string[]> {
  const text = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? '');
  if (blocks.length === 0) return [`packages/${name}/README.md: has no first use`];
  const faults: string[] = [];
  for (const [index, code] of blocks.entries()) {
    const file = `readme-${name}-${index}.ts`;
    writeFileSync(join(project, file), code.replaceAll('127.0.0.1:8080', '127.0.0.1:9'));
    const { code: exit, output } = await run(process.execPath, [file], project);
    if (exit !== 0 || output === '') faults.push(`packages/${name}/README.md: ${output}`);
  }
  return faults;
}
