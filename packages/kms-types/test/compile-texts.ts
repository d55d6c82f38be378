import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Compiles texts under the flags of this workspace, all in one program, as if they were files. In: texts by absolute path. Out:
 * by the same paths, what the compiler finds wrong with each.
 */
export function compileTexts(
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly ts.Diagnostic[]> {
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
  const program = ts.createProgram([...texts.keys()], options, host);
  return new Map(
    [...texts.keys()].map((path) => [
      path,
      ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
    ]),
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
