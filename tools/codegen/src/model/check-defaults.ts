import type { Problems } from '../diagnostics/problems.ts';
import type { Service, Shape } from './model.ts';
import { walkShapes } from './walk-shapes.ts';

/** A default must be a value that could have been sent. */
export function checkDefaults(service: Service, problems: Problems): void {
  walkShapes(service, {
    member: ({ defaultValue, shape, position }) => {
      if (defaultValue === undefined) return;
      const reason = whyNot(defaultValue, target(shape, service));
      if (reason === null) return;
      problems.report('TRENT3018', position, { value: JSON.stringify(defaultValue), reason });
    },
  });
}

function target(shape: Shape, service: Service): Shape {
  return shape.kind === 'reference' ? (service.shapes.get(shape.name)?.shape ?? shape) : shape;
}

function whyNot(value: unknown, shape: Shape): string | null {
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') return 'it is no text';
      if (shape.values !== null && !shape.values.includes(value)) return 'it is none of enum';
      return outside([...value].length, shape.minLength?.value, shape.maxLength?.value);
    case 'blob':
      return typeof value === 'string' ? null : 'it is no text';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'it is no boolean';
    case 'integer':
    case 'float':
      if (typeof value !== 'number') return 'it is no number';
      if (shape.kind === 'integer' && !Number.isInteger(value)) return 'it is not whole';
      return outside(value, shape.minimum?.value, shape.maximum?.value);
    case 'timestamp':
      return typeof value === 'number' ? null : 'it is no number';
    case 'list':
      return Array.isArray(value) ? null : 'it is no list';
    case 'map':
    case 'structure':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? null
        : 'it is no map';
    default:
      return null;
  }
}

function outside(value: number, low = -Infinity, high = Infinity): string | null {
  return value < low || value > high ? 'it is outside of the limits' : null;
}
