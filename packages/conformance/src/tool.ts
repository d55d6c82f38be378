import { readFileSync } from 'node:fs';

/** Name and version of this package, as reports say them. */
export const toolName = 'trent-conformance';
export const toolVersion: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;
