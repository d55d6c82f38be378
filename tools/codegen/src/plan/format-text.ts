import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Options, Plugin } from 'prettier';

/** Fixed, so that no setting of the machine or the workspace changes what is generated. */
const options: Options = { singleQuote: true, printWidth: 100 };

/** The `babel-ts` parser does the same as `typescript` in two thirds of the time. */
const parsers: Readonly<Record<string, string>> = {
  ts: 'babel-ts',
  mts: 'babel-ts',
  js: 'babel',
  mjs: 'babel',
  json: 'json',
};

/** Name and version of the formatter. Known without loading it, which takes longer than all the rest. */
export function formatterName(): string {
  const path = createRequire(import.meta.url).resolve('prettier/package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return `prettier ${version}`;
}

/** The text in prettier's style; as it is where the kind of file is not formatted. Throws on text that does not parse. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf('.') + 1)];
  if (parser === undefined) return text;
  const [{ format }, ...plugins] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  return format(text, { ...options, parser, plugins: plugins as Plugin[] });
}
