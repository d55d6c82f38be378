import { join } from 'node:path';
import ts from 'typescript';
import { compileTexts } from '../../kms-types/test/compile-texts.ts';

/**
 * Compiles a text as if it were a file of this folder, under the flags of this workspace. Out: all that is
 * wrong with it, with lines from 1.
 */
export function compile(
  text: string,
): readonly { readonly line: number; readonly message: string }[] {
  const path = join(import.meta.dirname, 'compiled.ts');
  return compileTexts(new Map([[path, text]]))
    .get(path)!
    .map((found) => {
      const { line } = ts.getLineAndCharacterOfPosition(found.file!, found.start ?? 0);
      return { line: line + 1, message: ts.flattenDiagnosticMessageText(found.messageText, ' ') };
    });
}
