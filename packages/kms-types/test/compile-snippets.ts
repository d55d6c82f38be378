import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileTexts } from './compile-texts.ts';

/**
 * Compiles pieces of code under the flags of this workspace, all in one program, as if each were a file in a folder.
 * In: URL of the folder, code by name. Out: by the same names, the codes of the errors found, e.g. `TS2322`.
 */
export function compileSnippets(
  folder: URL,
  snippets: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const names = Object.keys(snippets);
  const path = (index: number): string => join(fileURLToPath(folder), `snippet-${index}.ts`);
  const found = compileTexts(
    new Map(names.map((name, index) => [path(index), `${snippets[name]}\nexport {};\n`])),
  );
  return Object.fromEntries(
    names.map((name, index) => [name, found.get(path(index))!.map(({ code }) => `TS${code}`)]),
  );
}
