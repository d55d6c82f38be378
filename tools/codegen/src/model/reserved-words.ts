/** Words that no type can be called by: those of ECMAScript 2025, and the types that TypeScript has of its own. */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield ' +
    'any bigint boolean never number object string symbol undefined unknown'
  ).split(' '),
);
