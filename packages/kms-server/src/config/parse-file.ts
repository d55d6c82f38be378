import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { Fields } from './fields.ts';
import { Problems } from './problems.ts';

/** A file in YAML, of which JSON is a part, ready to be read with places for what is wrong in it. */
export interface ParsedFile {
  /** `null` for an empty file, and where it is not valid, which is among the problems then. */
  readonly root: Node | null;
  readonly fields: Fields;
  readonly problems: Problems;
}

/** `file` is its name in messages. */
export function parseFile(text: string, file: string): ParsedFile {
  const lineCounter = new LineCounter();
  // Pretty errors quote the source, in which there are secrets.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const problems = new Problems(file, lineCounter);
  for (const error of document.errors) {
    problems.add(error.pos[0], `not valid YAML or JSON: ${syntaxProblem(error.code)}`);
  }
  const contents: unknown = document.contents;
  return {
    root: document.errors.length === 0 && isNode(contents) ? contents : null,
    fields: new Fields(document, problems),
    problems,
  };
}

/** The parser's own messages may quote the file; these do not. */
function syntaxProblem(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same word twice in one mapping';
    case 'TAB_AS_INDENT':
      return 'a tab cannot indent, use spaces';
    case 'BAD_INDENT':
      return 'the indentation does not fit';
    case 'MULTIPLE_DOCS':
      return 'more than one document';
    default:
      return code.toLowerCase().replaceAll('_', ' ');
  }
}
