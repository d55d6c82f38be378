import type { Json, JsonObject } from '../../load/bundle.ts';

/** `cases.json`: members in this order, each operation, schema, cell and case on a line of its own, so that diffs can be read. */
export function printCases(file: JsonObject): string {
  const members = Object.entries(file).map(([name, value]) => {
    if (Array.isArray(value))
      return `${JSON.stringify(name)}: ${lines((value as readonly Json[]).map(print), '[', ']')}`;
    if (typeof value !== 'object' || value === null)
      return `${JSON.stringify(name)}: ${print(value)}`;
    const entries = Object.entries(value).map(([key, one]) => `${print(key)}: ${print(one)}`);
    return `${JSON.stringify(name)}: ${lines(entries, '{', '}')}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(items: readonly string[], open: string, close: string): string {
  return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(',\n')}\n${close}`;
}

/** JSON in which every character that no reader sees is escaped. */
function print(value: Json): string {
  const text = JSON.stringify(value);
  return invisible.test(text)
    ? text.replace(
        new RegExp(invisible, 'g'),
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : text;
}

const invisible = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
