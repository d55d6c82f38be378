import { readFileSync } from 'node:fs';

const { name, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

/** Version of this package. */
export const generatorVersion: string = version;

/** Name and version, as generated files tell them. */
export function generatorName(): string {
  return `${name} ${version}`;
}
