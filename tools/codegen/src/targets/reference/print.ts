import { escapeUnit, invisible } from '../text/literal.ts';

const width = 120;

/**
 * JSON that is read in diffs: a value on one line where it has room there, each member or item on its own where not. What
 * no reader sees is escaped.
 */
export function printJson(value: unknown): string {
  return `${print(value, '').replace(invisible, escapeUnit)}\n`;
}

function print(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= width)
    return flat;
  const inner = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${print(item, inner)}`)
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${print(member, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
