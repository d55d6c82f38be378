import type { Json, JsonObject } from '../../load/bundle.ts';

/** A schema with a mark in place of each description: what it is, apart from what is said of it. */
export interface Unsaid {
  readonly schema: Json;
  /** Text that stands nowhere else in the schema; the mark of a description is its index between two of these. */
  readonly mark: string;
  readonly descriptions: readonly string[];
}

/** Takes the descriptions out of a schema, at any depth. */
export function withoutDescriptions(schema: Json): Unsaid {
  const text = JSON.stringify(schema);
  let mark = 'Said';
  while (text.includes(mark)) mark += 'Said';
  const descriptions: string[] = [];
  const unsaid = (value: Json | undefined): Json => {
    if (Array.isArray(value)) return value.map(unsaid);
    if (typeof value !== 'object' || value === null) return value ?? null;
    const words = Object.entries(value as JsonObject).map(([word, inner]): [string, Json] => {
      switch (word) {
        case 'description':
          // Nothing said is no comment.
          if (typeof inner !== 'string' || inner === '') return [word, inner];
          descriptions.push(inner);
          return [word, `${mark}${descriptions.length - 1}${mark}`];
        case 'properties': {
          const members = Object.entries(inner as JsonObject);
          return [word, Object.fromEntries(members.map(([name, one]) => [name, unsaid(one)]))];
        }
        case 'items':
        case 'additionalProperties':
        case 'oneOf':
          return [word, unsaid(inner)];
        default:
          return [word, inner];
      }
    });
    return Object.fromEntries(words);
  };
  return { schema: unsaid(schema), mark, descriptions };
}

/** Puts descriptions into the printed type of a schema, in the form of openapi-typescript's comments. */
export function withDescriptions(printed: string, { mark, descriptions }: Unsaid): string {
  if (descriptions.length === 0) return printed;
  const place = `@description ${mark}(\\d+)${mark}`;
  return printed.replace(
    new RegExp(`/\\*\\* ${place} \\*/|${place}`, 'g'),
    (_found, alone: string | undefined, among: string | undefined) => {
      const said = (descriptions[Number(alone ?? among)] ?? '')
        .trim()
        .replace(/\r?\n/g, '\n *     ')
        .replaceAll('*/', '*\\/');
      if (alone === undefined) return `@description ${said}`;
      return said.includes('\n')
        ? `/**\n * @description ${said}\n */`
        : `/** @description ${said} */`;
    },
  );
}
