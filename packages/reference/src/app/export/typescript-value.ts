import type { OperationContent, ShapeContent } from '../../content/index.ts';
import { resolveShape, shapesOf } from '../read/shapes.ts';
import type { Shapes } from '../read/shapes.ts';

/** The input of a call as an expression of TypeScript: blobs as bytes, timestamps as dates. */
export function typescriptInput(content: OperationContent, input: unknown): string {
  const shape: ShapeContent = { kind: 'structure', members: content.request, union: false };
  return expression(input, shape, '  ', shapesOf(content));
}

function expression(
  value: unknown,
  shape: ShapeContent | null,
  indent: string,
  shapes: Shapes,
): string {
  const own = shape === null ? null : resolveShape(shape, shapes);
  if (own?.kind === 'blob' && typeof value === 'string') {
    return `Buffer.from(${literal(value)}, 'base64')`;
  }
  if (own?.kind === 'timestamp' && typeof value === 'number') {
    return `new Date(${Math.round(value * 1_000)})`;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      expression(item, own?.kind === 'list' ? own.of : null, `${indent}  `, shapes),
    );
    return items.length === 0 ? '[]' : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return literal(value);
  const entries = Object.entries(value).map(([name, inner]) => {
    const innerShape =
      own?.kind === 'structure'
        ? (own.members.find((one) => one.name === name)?.shape ?? null)
        : own?.kind === 'map'
          ? own.of
          : null;
    return `${indent}  ${key(name)}: ${expression(inner, innerShape, `${indent}  `, shapes)},\n`;
  });
  return entries.length === 0 ? '{}' : `{\n${entries.join('')}${indent}}`;
}

function key(name: string): string {
  // `__proto__` as a plain name would set what the object inherits from.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

function literal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const inside = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}
