import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Problems } from './problems.ts';

/** A name that is safe to repeat in a message; a secret written in the wrong place is longer or has other characters. */
const printableWord = /^[A-Za-z][\w-]{0,23}$/;

/** Reads typed values out of a YAML document and reports what does not fit, with its place. */
export class Fields {
  readonly #document: Document;
  readonly #problems: Problems;

  constructor(document: Document, problems: Problems) {
    this.#document = document;
    this.#problems = problems;
  }

  /** The members of a mapping by name; every other word is a problem. `null` where it is no mapping. */
  mapping(
    node: Node | null,
    what: string,
    words: readonly string[],
  ): ReadonlyMap<string, Node> | null {
    const map = this.#resolve(node);
    if (!isMap(map)) {
      this.#problems.add(node, `${what} must be a mapping with ${list(words)}`);
      return null;
    }
    return this.#members(map, words);
  }

  /** The elements of a sequence, which may be empty. */
  list(node: Node, what: string): readonly Node[] {
    const sequence = this.#resolve(node);
    if (isSeq(sequence)) return (sequence as YAMLSeq<Node>).items;
    this.#problems.add(node, `${what} must be a list`);
    return [];
  }

  /** The elements of a sequence that is not empty. */
  sequence(node: Node, what: string): readonly Node[] {
    const sequence = this.#resolve(node);
    if (!isSeq(sequence) || sequence.items.length === 0) {
      this.#problems.add(node, `${what} must be a list with at least one element`);
      return [];
    }
    return (sequence as YAMLSeq<Node>).items;
  }

  /** A mapping as plain data, for a reader of its own; `null` where it is none. */
  data(node: Node, what: string): object | null {
    const map = this.#resolve(node);
    if (isMap(map)) return map.toJS(this.#document) as object;
    this.#problems.add(node, `${what} must be a mapping`);
    return null;
  }

  /** Text; a number counts as the digits that stand in the file, so that account ids need no quotes. */
  text(node: Node, what: string): string | null {
    const scalar = this.#resolve(node);
    if (isScalar(scalar)) {
      if (typeof scalar.value === 'string' && scalar.value !== '') return scalar.value;
      if (typeof scalar.value === 'number' && scalar.source !== undefined) return scalar.source;
    }
    this.#problems.add(node, `${what} must be text that is not empty`);
    return null;
  }

  /** One of a few words. */
  oneOf(node: Node, what: string, words: readonly string[]): string | null {
    const text = this.text(node, what);
    if (text === null || words.includes(text)) return text;
    this.#problems.add(node, `${what} must be ${list(words)}`);
    return null;
  }

  /** A point in time in ISO 8601, with its offset or `Z`. */
  time(node: Node, what: string): Date | null {
    const text = this.text(node, what);
    if (text === null) return null;
    const time = new Date(text);
    if (
      /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
      !Number.isNaN(time.getTime())
    ) {
      return time;
    }
    this.#problems.add(node, `${what} must be a time such as 2030-01-31T12:00:00Z`);
    return null;
  }

  integer(node: Node, what: string, minimum: number, maximum: number): number | null {
    const scalar = this.#resolve(node);
    const value: unknown = isScalar(scalar) ? scalar.value : null;
    if (Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum) {
      return Number(value);
    }
    this.#problems.add(node, `${what} must be a whole number from ${minimum} to ${maximum}`);
    return null;
  }

  #resolve(node: Node | null): Node | null {
    if (!isAlias(node)) return node;
    return node.resolve(this.#document) ?? null;
  }

  #members(map: YAMLMap, words: readonly string[]): ReadonlyMap<string, Node> {
    const members = new Map<string, Node>();
    for (const { key, value } of map.items) {
      const name: unknown = isScalar(key) ? (key as Scalar).value : null;
      if (typeof name !== 'string' || !words.includes(name)) {
        const shown = typeof name === 'string' && printableWord.test(name) ? ` '${name}'` : '';
        this.#problems.add(key as Node, `unknown word${shown}: expected ${list(words)}`);
      } else if (value === null || (isScalar(value) && value.value === null)) {
        this.#problems.add(key as Node, `'${name}' has no value: give one or leave the word out`);
      } else {
        members.set(name, value as Node);
      }
    }
    return members;
  }
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
