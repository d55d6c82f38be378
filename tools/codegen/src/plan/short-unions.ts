/**
 * Puts unions that stand below the name of their member on one line where they fit on one, as prettier does:
 *
 *     KeyUsage?:
 *       'SIGN_VERIFY' | 'ENCRYPT_DECRYPT';
 */
export function joinShortUnions(code: string, width: number): string {
  return code.replace(
    /(?<=^ +[^\n*/ ][^\n]*:\n)( +)\| [^\n]*(?:\n\1\| [^\n]*)+;(?=\n)/gm,
    (union, indent: string) => {
      const joined = `${indent}${union
        .split('\n')
        .map((line) => line.slice(indent.length + 2))
        .join(' | ')}`;
      return joined.length <= width ? joined : union;
    },
  );
}
