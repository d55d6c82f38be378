/**
 * The only way by which spec text becomes a comment: nothing in it can end the comment, look like a tag or directive, or
 * make a reader see another order of characters than the compiler does.
 */
import { invisible, escapeUnit } from './literal.ts';

/** Known tags of a doc comment, behind the paragraphs. */
export interface CommentTags {
  readonly deprecated?: boolean;
}

/** A doc comment of these paragraphs, `''` where all are empty. Lines are kept, their ends made `\n`. */
export function docComment(...paragraphs: readonly (string | null | undefined)[]): string {
  return taggedDocComment({}, ...paragraphs);
}

/** A doc comment with tags of ours; what spec text would like to be a tag stays text. */
export function taggedDocComment(
  { deprecated = false }: CommentTags,
  ...paragraphs: readonly (string | null | undefined)[]
): string {
  const said = paragraphs
    .filter((paragraph) => paragraph != null && paragraph.trim() !== '')
    .map((paragraph) => commentText(String(paragraph).trim()));
  if (deprecated) said.push('@deprecated');
  if (said.length === 0) return '';
  const lines = said
    .join('\n\n')
    .split('\n')
    .map((line) => (line.trim() === '' ? ' *' : ` * ${line.trimEnd()}`));
  return `/**\n${lines.join('\n')}\n */\n`;
}

/** A summary with its full stop. */
export function asSentence(summary: string): string {
  const text = summary.trim();
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

/** A `//` comment for each line of the text. */
export function lineComment(text: string): string {
  return safeLines(text)
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}

/** Text that is inert inside a block comment. */
export function commentText(text: string): string {
  return safeLines(text)
    .map((line) => line.replaceAll('*/', '*\\/'))
    .join('\n');
}

/** The text on a line of its own: its line ends and what is invisible come out escaped. */
export function oneLine(text: string): string {
  return text.replace(/[\t-\r]/g, escapeUnit).replace(invisible, escapeUnit);
}

function safeLines(text: string): string[] {
  return text
    .split(lineEnds)
    .map((line) => line.replace(/^(\s*)@/, '$1\\@').replace(invisible, escapeUnit));
}

const lineEnds = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/;
