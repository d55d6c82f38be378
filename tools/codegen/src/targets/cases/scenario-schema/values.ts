import type { JsonObject } from '../../../load/bundle.ts';
import type { Operation, Service, Shape } from '../../../model/model.ts';
import { rowWords } from '../../../suite/rows/write-out.ts';
import { specialWords } from '../../../suite/special-values.ts';
import { resolveShape } from '../../text/limits.ts';
import { reference } from './reference.ts';

export function special(): JsonObject {
  return {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries([...specialWords, ...rowWords].map((word) => [word, true])),
  };
}

export function request(service: Service, operation: Operation): JsonObject {
  const shape = service.shapes.get(operation.input)?.shape;
  return shape?.kind === 'structure' ? structure(service, shape) : { type: 'object' };
}

export function structure(
  service: Service,
  shape: Extract<Shape, { kind: 'structure' }>,
): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      shape.members.map(({ name, description, shape: of }) => {
        const value = valueOf(service, of);
        return [name, description === '' ? value : { description, ...value }];
      }),
    ),
  };
}

/** A value of a shape, or what stands for one. */
function valueOf(service: Service, shape: Shape): JsonObject {
  const resolved = resolveShape(service, shape);
  const plain = plainValue(service, shape, resolved);
  return plain === null ? {} : { anyOf: [plain, reference('special'), { type: 'null' }] };
}

function plainValue(service: Service, shape: Shape, resolved: Shape): JsonObject | null {
  switch (resolved.kind) {
    case 'string':
      return resolved.values === null ? { type: 'string' } : { enum: [...resolved.values] };
    case 'blob':
      return { type: 'string' };
    case 'integer':
    case 'float':
    case 'timestamp':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: valueOf(service, resolved.of) };
    case 'map':
      return { type: 'object', additionalProperties: valueOf(service, resolved.of) };
    case 'structure':
      return shape.kind === 'reference'
        ? reference(`shape.${shape.name}`)
        : structure(service, resolved);
    default:
      return null;
  }
}
