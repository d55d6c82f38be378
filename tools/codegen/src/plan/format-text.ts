import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Options, Plugin } from 'prettier';
import { Limited } from './limited.ts';
import { joinShortUnions } from './short-unions.ts';

/** Fixed, so that no setting of the machine or the workspace changes what is generated. */
const style = { singleQuote: true, printWidth: 100 } as const;

/** The `babel-ts` parser does the same as `typescript` in two thirds of the time. */
const parsers: Readonly<Record<string, string>> = {
  ts: 'babel-ts',
  mts: 'babel-ts',
  js: 'babel',
  mjs: 'babel',
};

/** Name and version of the formatter. Known without loading it, which takes longer than all the rest. */
export function formatterName(): string {
  const path = createRequire(import.meta.url).resolve('prettier/package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return `prettier ${version}`;
}

/**
 * The text in prettier's style; as it is where the kind of file is not formatted. Throws on text that does not parse.
 * Where there is a build of oxfmt for the machine, it does the work in a twentieth of the time: for what the targets emit
 * it writes what prettier writes, which a test holds.
 */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf('.') + 1)];
  if (parser === undefined) return text;
  const format = await loadedNative();
  if (format === null) return formatByPrettier(path, text);
  const { code, errors } = await busy.run(() => format(path, text, style));
  const [problem] = errors;
  if (problem !== undefined) throw new Error(problem.message);
  return joinShortUnions(code, style.printWidth);
}

/** Gets ready what `formatText` needs, for a caller who knows that it will be needed. */
export async function loadFormatter(): Promise<void> {
  await loadedNative();
}

/** The same by prettier itself: what the other way is measured by. */
export async function formatByPrettier(path: string, text: string): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf('.') + 1)];
  if (parser === undefined) return text;
  const [{ format }, ...plugins] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  const options: Options = { ...style, parser, plugins: plugins as Plugin[] };
  return format(text, options);
}

/** Enough to keep the threads of the formatter busy; each takes memory. */
const busy = new Limited(4);

type NativeFormat = (
  path: string,
  text: string,
  options: typeof style,
) => Promise<{ readonly code: string; readonly errors: readonly { readonly message: string }[] }>;

let native: Promise<NativeFormat | null> | undefined;

function loadedNative(): Promise<NativeFormat | null> {
  native ??= loadNative();
  return native;
}

async function loadNative(): Promise<NativeFormat | null> {
  const name = 'oxfmt';
  try {
    const { format } = (await import(name)) as { readonly format: NativeFormat };
    // Its native part is loaded at the first use.
    await format('probe.ts', '', style);
    return format;
  } catch {
    // Not every machine has a build of it.
    return null;
  }
}
