import type { Problems } from '../diagnostics/problems.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { isStandardKeyword } from './keywords.ts';
import { isBroken, nameOfKind } from './node.ts';
import type { SpecEntry, SpecMap, SpecNode } from './node.ts';

type ScalarTypes = { text: string; number: number; boolean: boolean };

/**
 * Reads the keywords of one map. Whatever nobody asked for by the time of `done` is unknown and reported: that is how
 * nothing is dropped in silence.
 */
export class ObjectReader {
  readonly node: SpecMap;
  /** What the map is, for messages: `an operation`. */
  readonly place: string;
  readonly #problems: Problems;
  readonly #asked = new Set<string>();

  constructor(node: SpecMap, place: string, problems: Problems) {
    this.node = node;
    this.place = place;
    this.#problems = problems;
  }

  /** A reader of the node if it is a map; else null, reported. */
  static of(node: SpecNode, place: string, problems: Problems): ObjectReader | null {
    if (node.kind === 'map') return new ObjectReader(node, place, problems);
    if (isBroken(node)) return null;
    problems.report('TRENT2003', node.position, {
      key: place,
      expected: 'a map',
      actual: nameOfKind(node),
    });
    return null;
  }

  /** Whether the keyword is there; does not count as asking for it. */
  has(key: string): boolean {
    return this.node.entries.has(key);
  }

  /** The keyword and its value as they are, undefined where it is absent. */
  entry(key: string): SpecEntry | undefined {
    this.#asked.add(key);
    return this.node.entries.get(key);
  }

  /** Like entry, but reports an absent keyword. */
  required(key: string): SpecEntry | undefined {
    const entry = this.entry(key);
    if (entry === undefined) {
      this.#problems.report('TRENT2002', this.node.position, { place: this.place, key });
    }
    return entry;
  }

  text(key: string): string | undefined {
    return this.#scalar(this.entry(key), 'text');
  }

  requiredText(key: string): string {
    return this.#scalar(this.required(key), 'text') ?? '';
  }

  number(key: string): number | undefined {
    return this.#scalar(this.entry(key), 'number');
  }

  flag(key: string): boolean {
    return this.#scalar(this.entry(key), 'boolean') ?? false;
  }

  /** The items of a list; none where it is absent or something else, which is reported. */
  list(key: string): readonly SpecNode[] {
    const entry = this.entry(key);
    if (entry === undefined) return [];
    if (entry.value.kind === 'list') return entry.value.items;
    if (isBroken(entry.value)) return [];
    this.#wrongKind(entry, 'a list');
    return [];
  }

  /** The texts of a list, each with its node; anything else in it is reported. */
  textList(key: string): readonly { readonly text: string; readonly node: SpecNode }[] {
    return this.list(key).flatMap((node) => {
      if (node.kind === 'scalar' && typeof node.value === 'string')
        return [{ text: node.value, node }];
      if (isBroken(node)) return [];
      this.#problems.report('TRENT2003', node.position, {
        key: `each of ${key}`,
        expected: 'text',
        actual: nameOfKind(node),
      });
      return [];
    });
  }

  /** A reader of the map under a keyword. */
  object(key: string, place: string): ObjectReader | null {
    const entry = this.entry(key);
    return entry === undefined ? null : ObjectReader.of(entry.value, place, this.#problems);
  }

  requiredObject(key: string, place: string): ObjectReader | null {
    const entry = this.required(key);
    return entry === undefined ? null : ObjectReader.of(entry.value, place, this.#problems);
  }

  /** A reader of each item of a list of maps. */
  objects(key: string, place: string): readonly ObjectReader[] {
    return this.list(key).flatMap((node) => ObjectReader.of(node, place, this.#problems) ?? []);
  }

  /** All entries, none of them unknown: for maps whose keys are names. */
  named(): readonly SpecEntry[] {
    const entries = [...this.node.entries.values()];
    for (const { key } of entries) this.#asked.add(key);
    return entries;
  }

  /** Reports every keyword that was not asked for. */
  done(): void {
    for (const { key, position } of this.node.entries.values()) {
      if (this.#asked.has(key)) continue;
      if (key.startsWith('x-trent-')) {
        const known = [...this.#asked].filter((name) => name.startsWith('x-trent-'));
        const details = { word: key, place: this.place, suggestion: suggest(key, known) };
        this.#problems.report('TRENT2006', position, details);
      } else if (key.startsWith('x-')) {
        this.#problems.report('TRENT2009', position, { word: key });
      } else if (isStandardKeyword(key)) {
        this.#problems.report('TRENT2005', position, { key, place: this.place });
      } else {
        const suggestion = suggest(key, this.#asked);
        this.#problems.report('TRENT2001', position, { key, place: this.place, suggestion });
      }
    }
  }

  #scalar<Kind extends keyof ScalarTypes>(
    entry: SpecEntry | undefined,
    expected: Kind,
  ): ScalarTypes[Kind] | undefined {
    if (entry === undefined) return undefined;
    const { value } = entry;
    if (isBroken(value)) return undefined;
    const type = expected === 'text' ? 'string' : expected;
    if (value.kind === 'scalar' && typeof value.value === type) {
      return value.value as ScalarTypes[Kind];
    }
    this.#wrongKind(entry, expected === 'text' ? 'text' : `a ${expected}`);
    return undefined;
  }

  #wrongKind({ key, value, position }: SpecEntry, expected: string): void {
    const at = value.position;
    // An empty value (`key:`) has no place of its own.
    const where = value.kind === 'scalar' && value.value === null ? position : at;
    this.#problems.report('TRENT2003', where, { key, expected, actual: nameOfKind(value) });
  }
}
