/**
 * How a refused value reads inside a ValidationException: the text form of the service's own values, `[a, b]` for a
 * list and `{k=v}` for a map.
 */
import type { Shape } from '@trent/protocol';

/** The text, or `null` where the value must not or cannot be printed: blobs, and whatever is or holds a sensitive one. */
export function printedValue(value: unknown, shape: Shape): string | null {
  if (value === undefined || value === null) return 'null';
  switch (shape.kind) {
    case 'reference':
      return printedValue(value, shape.to());
    case 'blob':
      return null;
    case 'string':
      return shape.sensitive ? null : String(value);
    case 'integer':
      // Plain digits, where String() would turn to 1e+21.
      return Number.isInteger(value) ? BigInt(value as number).toString() : String(value);
    case 'float':
    case 'boolean':
    case 'timestamp':
      return String(value);
    case 'document':
      return JSON.stringify(value);
    case 'list':
      return Array.isArray(value)
        ? joined('[', ']', value, (item) => printedValue(item, shape.of))
        : null;
    case 'map':
      return joined('{', '}', Object.entries(value), ([key, item]) =>
        withName(key, printedValue(item, shape.of)),
      );
    case 'structure':
      return joined('{', '}', Object.entries(value), ([name, item]) => {
        const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
        return member === undefined ? undefined : withName(name, printedValue(item, member));
      });
  }
}

function withName(name: string, text: string | null): string | null {
  return text === null ? null : `${name}=${text}`;
}

/** One part that must not be printed hides the whole; parts that are `undefined` are left out. */
function joined<Part>(
  open: string,
  close: string,
  parts: readonly Part[],
  print: (part: Part) => string | null | undefined,
): string | null {
  const texts: string[] = [];
  for (const part of parts) {
    const text = print(part);
    if (text === null) return null;
    if (text !== undefined) texts.push(text);
  }
  return open + texts.join(', ') + close;
}
