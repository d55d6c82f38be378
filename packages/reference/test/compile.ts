import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/**
 * Compiles a text as if it were a file of this folder, under the flags of this workspace. Out: all that is
 * wrong with it, with lines from 1.
 */
export function compile(
  text: string,
): readonly { readonly line: number; readonly message: string }[] {
  const path = join(import.meta.dirname, 'compiled.ts');
  const options = workspaceOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.getSourceFile = (name, language, ...rest) =>
    name === path
      ? ts.createSourceFile(name, text, language)
      : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map((found) => {
    const { line } = ts.getLineAndCharacterOfPosition(found.file!, found.start ?? 0);
    return { line: line + 1, message: ts.flattenDiagnosticMessageText(found.messageText, ' ') };
  });
}

function workspaceOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [file], include: [] },
    ts.sys,
    root,
  );
  return {
    ...options,
    noEmit: true,
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    isolatedDeclarations: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    noUnusedLocals: false,
  };
}
