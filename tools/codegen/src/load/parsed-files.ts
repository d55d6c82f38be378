import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { SpecNode } from './node.ts';
import { parseSource } from './parse-source.ts';

export interface ParsedFile {
  readonly text: string;
  readonly document: SpecNode | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Documents of one workspace as they were last parsed: a process that loads a spec again and again parses only what has
 * changed. What was wrong with a file is reported each time.
 */
export class ParsedFiles {
  readonly #files: Map<string, ParsedFile>;

  /** In: what an earlier run of the same generator left, as `clean` told it. */
  constructor(files: Iterable<readonly [string, ParsedFile]> = []) {
    this.#files = new Map(files);
  }

  /** Of these files, those with which nothing is wrong. */
  clean(paths: Iterable<string>): ReadonlyMap<string, ParsedFile> {
    const found = [...paths].flatMap((path) => {
      const file = this.#files.get(path);
      return file === undefined || file.diagnostics.length > 0 ? [] : [[path, file] as const];
    });
    return new Map(found);
  }

  /** Like parseSource. In: path relative to the root of the workspace, and the text that the file has now. */
  parse(file: string, text: string, problems: Problems): SpecNode | null {
    let parsed = this.#files.get(file);
    if (parsed?.text !== text) {
      const own = new Problems();
      const document = parseSource(file, text, own);
      parsed = { text, document, diagnostics: own.sorted() };
      this.#files.set(file, parsed);
    }
    problems.include(parsed.diagnostics);
    return parsed.document;
  }
}
