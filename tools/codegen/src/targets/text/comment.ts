/**
 * The only way by which spec text becomes a comment: nothing in it can end the comment or look like a tag or directive.
 */

/** A doc comment of these paragraphs, `''` where all are empty. Lines are kept, their ends made `\n`. */
export function docComment(...paragraphs: readonly (string | null | undefined)[]): string {
  const said = paragraphs.filter((paragraph): paragraph is string => paragraph != null && paragraph.trim() !== '');
  if (said.length === 0) return '';
  const lines = said
    .map((paragraph) => commentText(paragraph.trim()))
    .join('\n\n')
    .split('\n')
    .map((line) => (line.trim() === '' ? ' *' : ` * ${line.trimEnd()}`));
  return `/**\n${lines.join('\n')}\n */\n`;
}

/** A `//` comment for each line of the text. */
export function lineComment(text: string): string {
  return text
    .split(lineEnds)
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}

/** Text that is inert inside a block comment. */
export function commentText(text: string): string {
  return text
    .split(lineEnds)
    .map((line) => line.replaceAll('*/', '*\\/').replace(/^(\s*)@/, '$1\\@'))
    .join('\n');
}

const lineEnds = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/;
