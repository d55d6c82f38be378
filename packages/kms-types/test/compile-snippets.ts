import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Compiles pieces of code under the flags of this workspace, all in one program, as if each were a file in a folder.
 * In: URL of the folder, code by name. Out: by the same names, the codes of the errors found, e.g. `TS2322`.
 */
export function compileSnippets(
  folder: URL,
  snippets: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const paths = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const [index, [name, text]] of Object.entries(snippets).entries()) {
    const path = join(fileURLToPath(folder), `snippet-${index}.ts`);
    paths.set(path, name);
    texts.set(path, `${text}\nexport {};\n`);
  }
  const options = workspaceOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...paths.keys()], options, host);
  return Object.fromEntries(
    [...paths].map(([path, name]) => {
      const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(path));
      return [name, found.map(({ code }) => `TS${code}`)];
    }),
  );
}

function workspaceOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: object };
  const { options, errors } = ts.parseJsonConfigFileContent(
    { ...config, files: [], include: [] },
    ts.sys,
    root,
  );
  // No input files is what was asked for.
  const faults = errors.filter(({ code }) => code !== 18002);
  if (faults.length > 0) throw new Error(`cannot read ${file}`);
  return {
    ...options,
    noEmit: true,
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    isolatedDeclarations: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    // What a snippet declares is used by nobody.
    noUnusedLocals: false,
  };
}
