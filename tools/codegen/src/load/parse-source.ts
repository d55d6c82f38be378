import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Problems } from '../diagnostics/problems.ts';
import type { SpecPosition } from '../model/model.ts';
import { Lines } from './lines.ts';
import type { SpecEntry, SpecNode } from './node.ts';

/** Values that the aliases of one file may expand to, all in all. */
const aliasLimit = 1_000_000;
/** Levels of values within values. */
const depthLimit = 500;

/**
 * YAML 1.2, or JSON, which is a part of it, as nodes with positions. Every problem found is reported; null where there is
 * nothing to go on with.
 */
export function parseSource(file: string, text: string, problems: Problems): SpecNode | null {
  const lines = new Lines(text);
  const positionAt = (offset: number): SpecPosition => ({ file, ...lines.at(offset) });
  const documents = parseDocuments(text, file.endsWith('.json'));
  const [document, second] = documents;
  if (document === undefined || second !== undefined) {
    problems.report('TRENT1011', positionAt(second?.range[0] ?? 0), {});
    return null;
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // The library recurses for each level, and says so when the stack ends.
    if (code === 'RESOURCE_EXHAUSTION') {
      problems.report('TRENT1007', positionAt(pos[0]), { limit: depthLimit });
      return null;
    }
    problems.report('TRENT1003', positionAt(pos[0]), { problem: `${message} (${code})` });
  }
  if (document.errors.length > 0) return null;
  const notJson = file.endsWith('.json') ? whyNotJson(text) : null;
  if (notJson !== null) {
    problems.report('TRENT1003', positionAt(notJson.offset), { problem: notJson.problem });
    return null;
  }
  if (document.contents === null) {
    problems.report('TRENT1011', positionAt(0), {});
    return null;
  }
  return new Conversion(positionAt, problems).convert(document.contents, 1);
}

function parseDocuments(text: string, json: boolean) {
  // Duplicate keys are looked for here, with both positions, not by the library.
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: json ? 'json' : 'core',
  });
  return [...parsed];
}

/** What the YAML parser lets pass in a JSON file: comments, single quotes, a comma too many. */
function whyNotJson(text: string): { readonly offset: number; readonly problem: string } | null {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    JSON.parse(text.slice(mark));
    return null;
  } catch (error) {
    const { message } = error as Error;
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length) + mark;
    return {
      offset,
      problem: `this is no JSON: ${message.replace(/ (in JSON )?at position.*/s, '')}`,
    };
  }
}

/** Tags that say what a value is anyway. */
const jsonTags: ReadonlySet<string> = new Set(
  'str int float bool null map seq'.split(' ').map((name) => `tag:yaml.org,2002:${name}`),
);

interface Sized {
  readonly node: SpecNode;
  /** Values in it, each alias counted with all that it stands for. */
  readonly size: number;
}

class Conversion {
  readonly #positionAt: (offset: number) => SpecPosition;
  readonly #problems: Problems;
  /** What an anchor stands for at this point of the file; null while its own value is being read. */
  readonly #anchors = new Map<string, Sized | null>();
  #size = 0;
  #expanded = 0;

  constructor(positionAt: (offset: number) => SpecPosition, problems: Problems) {
    this.#positionAt = positionAt;
    this.#problems = problems;
  }

  convert(node: Node, depth: number): SpecNode {
    const position = this.#position(node);
    const tag = 'tag' in node ? node.tag : undefined;
    if (tag !== undefined && !jsonTags.has(tag)) {
      const problem = `the tag ${tag} means nothing in JSON`;
      this.#problems.report('TRENT1003', position, { problem });
      return broken(position);
    }
    if (isAlias(node)) return this.#alias(node.source, position);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const before = this.#size;
    this.#size += 1;
    const made = this.#value(node, position, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, { node: made, size: this.#size - before });
    return made;
  }

  #value(node: Node, position: SpecPosition, depth: number): SpecNode {
    if (depth > depthLimit) {
      this.#problems.report('TRENT1007', position, { limit: depthLimit });
      return broken(position);
    }
    if (isMap(node)) return this.#map(node.items, position, depth);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node, depth + 1));
      return { kind: 'list', position, items };
    }
    return this.#scalar(isScalar(node) ? node.value : null, position);
  }

  #map(pairs: readonly Pair[], position: SpecPosition, depth: number): SpecNode {
    const entries = new Map<string, SpecEntry>();
    for (const pair of pairs) {
      const keyNode = pair.key as Node;
      const keyPosition = this.#position(keyNode);
      if (!isScalar(keyNode)) {
        this.#problems.report('TRENT1009', keyPosition, {});
        continue;
      }
      // `200:` is the text 200, `null:` the text null, as in JSON.
      const key = typeof keyNode.value === 'string' ? keyNode.value : (keyNode.source ?? '');
      const first = entries.get(key);
      if (first !== undefined) {
        const { line } = first.position;
        this.#problems.report('TRENT1004', keyPosition, { key, line });
        continue;
      }
      const value = pair.value === null ? nothing(keyPosition) : pair.value;
      entries.set(key, {
        key,
        position: keyPosition,
        value: isOwn(value) ? value : this.convert(value as Node, depth + 1),
      });
    }
    return { kind: 'map', position, entries };
  }

  #scalar(value: unknown, position: SpecPosition): SpecNode {
    if (typeof value === 'number' && !isExact(value)) {
      this.#problems.report('TRENT1008', position, { number: String(value) });
      return broken(position);
    }
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', position, value: known ? value : null };
  }

  #alias(name: string, position: SpecPosition): SpecNode {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#problems.report('TRENT1010', position, { name });
      return broken(position);
    }
    if (target === null) {
      this.#problems.report('TRENT1006', position, { name });
      return broken(position);
    }
    this.#expanded += target.size;
    if (this.#expanded > aliasLimit) {
      this.#problems.report('TRENT1005', position, { limit: aliasLimit });
      // Nothing further down may expand either: one report is enough, and memory stays small.
      this.#expanded = 0;
      for (const [anchor] of this.#anchors)
        this.#anchors.set(anchor, { node: broken(position), size: 1 });
      return broken(position);
    }
    this.#size += target.size;
    return target.node;
  }

  #position(node: Node): SpecPosition {
    return this.#positionAt(node.range?.[0] ?? 0);
  }
}

function nothing(position: SpecPosition): SpecNode {
  return { kind: 'scalar', position, value: null };
}

function broken(position: SpecPosition): SpecNode {
  return { kind: 'scalar', position, value: null, broken: true };
}

function isOwn(value: unknown): value is SpecNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'position' in value;
}

function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
