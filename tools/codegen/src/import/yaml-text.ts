import { Document, isMap, isPair, isScalar, visit } from 'yaml';
import type { Json } from '../load/bundle.ts';

/** What a file of a spec is written from. A Map keeps its order even where keys look like numbers. */
export type Yaml = Json | readonly Yaml[] | YamlMap | undefined;
export type YamlMap = ReadonlyMap<string, Yaml> | { readonly [key: string]: Yaml };

/** A map of these entries, without those that are undefined. */
export function yamlMap(
  entries: Readonly<Record<string, Yaml>> | Iterable<readonly [string, Yaml]>,
): ReadonlyMap<string, Yaml> {
  const list =
    Symbol.iterator in entries
      ? [...(entries as Iterable<readonly [string, Yaml]>)]
      : Object.entries(entries);
  return new Map(list.filter(([, value]) => value !== undefined));
}

/** A value as YAML text: prose folded at 120 columns, short lists and maps on one line. */
export function yamlText(value: Yaml): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    // Readers of YAML 1.1 would take it for a date.
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(node.value)) {
        node.type = 'QUOTE_SINGLE';
      }
    },
    Collection: (_key, node) => {
      if (isMap(node) && node.items.length === 1) {
        // `{ $ref: X.yaml }` reads better in one line; so do lists of plain values.
        const [pair] = node.items;
        if (isPair(pair) && isScalar(pair.key) && pair.key.value === '$ref') node.flow = true;
      }
      return undefined;
    },
  });
  return document.toString({ lineWidth: 120, singleQuote: true, flowCollectionPadding: true });
}
