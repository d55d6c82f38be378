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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => ({ name: '', text: print(item, inner) }))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => ({
          name: `${JSON.stringify(name)}:`,
          text: print(member, inner),
        }));
  const [open, close] = isList ? '[]' : '{}';
  const brackets = 2 + Math.max(0, parts.length - 1);
  const length = parts.reduce((sum, { name, text }) => sum + name.length + text.length, brackets);
  // What holds a value of several lines is of several lines.
  if (length + indent.length <= width && !parts.some(({ text }) => text.includes('\n')))
    return `${open}${parts.map(({ name, text }) => name + text).join(',')}${close}`;
  const lines = parts.map(({ name, text }) => `${inner}${name === '' ? '' : `${name} `}${text}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
