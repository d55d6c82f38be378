import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Problems } from '../diagnostics/problems.ts';
import type { SpecPosition } from '../model/model.ts';
import { atPointer, textOf, valueAt } from './node.ts';
import type { SpecNode } from './node.ts';
import type { ParsedFiles } from './parsed-files.ts';
import { parseSource } from './parse-source.ts';
import { reasonOf } from './reason.ts';
import { Upgrade } from './upgrade.ts';

export { reasonOf };

/** What a `$ref` leads to in the end. */
export interface Resolved {
  readonly node: SpecNode;
  /** File of the workspace and JSON pointer in it, '' for the whole file. */
  readonly file: string;
  readonly pointer: string;
}

/** Size of the largest file that is read, in MiB. */
const mostMebibytes = 16;

/** The files of one spec, each read and parsed at its first use. Paths are relative to the workspace root, with `/`. */
export class SpecFiles {
  readonly #root: string;
  readonly #problems: Problems;
  readonly #parsed: ParsedFiles | undefined;
  readonly #documents = new Map<string, SpecNode | null>();
  /** Set where the entry document is of OpenAPI 3.0: then all files are. */
  #upgrade: Upgrade | null = null;
  /** Text by path, of every file that was read, in the order of first use. */
  readonly sources: Map<string, string> = new Map<string, string>();

  /** In: absolute path of the workspace root; what was parsed before, where there is something. */
  constructor(root: string, problems: Problems, parsed?: ParsedFiles) {
    this.#root = root;
    this.#problems = problems;
    this.#parsed = parsed;
  }

  /** The document of a file; null where it cannot be read or parsed, which is reported once. */
  open(file: string): SpecNode | null {
    return this.#open(file, (reason) => {
      this.#problems.report('TRENT1001', null, { file, reason });
    });
  }

  /**
   * The entry document. Where it is of OpenAPI 3.0, it and every file opened after it are taken for what they are in 3.1.
   * Null, reported, where it is of a version that has another form altogether.
   */
  openEntry(file: string): SpecNode | null {
    const document = this.open(file);
    if (document === null) return null;
    const old = document.kind === 'map' ? document.entries.get('swagger') : undefined;
    if (old !== undefined) {
      const value = textOf(old.value) ?? '2.0';
      const supported = '3.1, and 3.0, which is read as 3.1';
      this.#problems.report('TRENT2004', old.position, {
        what: 'OpenAPI version',
        value,
        supported,
      });
      return null;
    }
    if (!/^3\.0\.\d+$/.test(textOf(valueAt(document, 'openapi')) ?? '')) return document;
    this.#upgrade = new Upgrade(this.#problems);
    const upgraded = this.#upgrade.node(document);
    this.#documents.set(file, upgraded);
    return upgraded;
  }

  /**
   * Follows the `$ref` of a node, and of what it leads to, to a node that has none. Reports, at the `$ref`, a file or
   * pointer that is not there, and a circle; null then. A node without `$ref` is undefined.
   */
  follow(node: SpecNode): Resolved | null | undefined {
    const seen: string[] = [];
    let current = node;
    let found: Resolved | undefined;
    for (;;) {
      const reference = valueAt(current, '$ref');
      if (reference === undefined) return found;
      const next = this.#lookUp(reference);
      if (next === null) return null;
      const place = `${next.file}#${next.pointer}`;
      if (seen.includes(place)) {
        this.#problems.report('TRENT1103', reference.position, { path: seen.join(' -> ') });
        return null;
      }
      seen.push(place);
      found = next;
      current = next.node;
    }
  }

  #lookUp(reference: SpecNode): Resolved | null {
    const target = textOf(reference);
    const { position } = reference;
    if (target === undefined) {
      this.#problems.report('TRENT2003', position, {
        key: '$ref',
        expected: 'text',
        actual: 'something else',
      });
      return null;
    }
    const [path = '', fragment = ''] = splitOnce(target, '#');
    const file = this.#fileOf(path, position);
    if (file === null) {
      this.#problems.report('TRENT1104', position, { target });
      return null;
    }
    const document = this.#open(file, (reason) => {
      this.#problems.report('TRENT1101', position, { file, reason });
    });
    if (document === null) return null;
    const pointer = decode(fragment);
    const node =
      pointer === null || !/^(\/|$)/.test(pointer) ? undefined : atPointer(document, pointer);
    if (node === undefined || pointer === null) {
      this.#problems.report('TRENT1102', position, { pointer: `#${fragment}`, file });
      return null;
    }
    return { node, file, pointer };
  }

  /** Path in the workspace of what a `$ref` names, null if that lies elsewhere. */
  #fileOf(path: string, from: SpecPosition): string | null {
    if (path === '') return from.file;
    const decoded = decode(path);
    if (decoded === null || /^[a-z][a-z0-9+.-]*:/i.test(decoded) || decoded.startsWith('/'))
      return null;
    const file = posix.normalize(posix.join(posix.dirname(from.file), decoded));
    return file.startsWith('../') || decoded.includes('\\') || decoded.includes('\0') ? null : file;
  }

  #open(file: string, unreadable: (reason: string) => void): SpecNode | null {
    const known = this.#documents.get(file);
    if (known !== undefined) return known;
    const document = this.#read(file, unreadable);
    // One that could not even be read is reported at each reference to it.
    if (document !== undefined) this.#documents.set(file, document);
    return document ?? null;
  }

  #read(file: string, unreadable: (reason: string) => void): SpecNode | null | undefined {
    let bytes;
    try {
      const path = join(this.#root, file);
      const found = statSync(path);
      // Reading a pipe or a device may never end.
      if (!found.isFile() && !found.isDirectory()) {
        unreadable('it is no file');
        return undefined;
      }
      if (found.size > mostMebibytes * 2 ** 20) {
        this.#problems.report(
          'TRENT1012',
          { file, line: 1, column: 1 },
          { file, limit: mostMebibytes },
        );
        return null;
      }
      bytes = readFileSync(path);
    } catch (error) {
      unreadable(reasonOf(error));
      return undefined;
    }
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.#problems.report('TRENT1002', { file, line: 1, column: 1 }, { file });
      return null;
    }
    this.sources.set(file, text);
    const document =
      this.#parsed === undefined
        ? parseSource(file, text, this.#problems)
        : this.#parsed.parse(file, text, this.#problems);
    return document === null ? null : (this.#upgrade?.node(document) ?? document);
  }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
