import type { Service, Shape } from '@trent/codegen';

export interface Verdict {
  /** JSON pointer. */
  readonly path: string;
  readonly keyword: string;
}

/**
 * What is wrong with a value as JSON on the wire, told from the model in the plainest way there is: what the generated
 * validators are held against. The order means nothing.
 */
export function judge(service: Service, shape: Shape, value: unknown, path = ''): Verdict[] {
  const wrong = (keyword: string, is: boolean): Verdict[] => (is ? [{ path, keyword }] : []);
  switch (shape.kind) {
    case 'reference':
      return judge(service, shapeOf(service, shape.name), value, path);
    case 'document':
      return [];
    case 'boolean':
      return wrong('type', typeof value !== 'boolean');
    case 'timestamp':
      return wrong('type', typeof value !== 'number');
    case 'integer':
    case 'float':
      if (typeof value !== 'number') return wrong('type', true);
      return [
        ...wrong('type', shape.kind === 'integer' && !Number.isInteger(value)),
        ...wrong('minimum', shape.minimum !== null && value < shape.minimum.value),
        ...wrong('maximum', shape.maximum !== null && value > shape.maximum.value),
      ];
    case 'blob': {
      if (typeof value !== 'string') return wrong('type', true);
      // Text that is no base64 has no length; it is refused before anything is judged.
      const length = Math.floor((value.length * 3) / 4) - (/={1,2}$/.exec(value)?.[0].length ?? 0);
      return [
        ...wrong('x-trent-bytes', shape.minBytes !== null && length < shape.minBytes.value),
        ...wrong('x-trent-bytes', shape.maxBytes !== null && length > shape.maxBytes.value),
      ];
    }
    case 'string': {
      if (typeof value !== 'string') return wrong('type', true);
      const { length } = [...value];
      const matched =
        shape.pattern === null ? null : new RegExp(shape.pattern.value, 'u').exec(value);
      return [
        ...wrong('enum', shape.values !== null && !shape.values.includes(value)),
        ...wrong('minLength', shape.minLength !== null && length < shape.minLength.value),
        ...wrong('maxLength', shape.maxLength !== null && length > shape.maxLength.value),
        ...wrong('pattern', shape.pattern !== null && matched?.[0] !== value),
      ];
    }
    case 'list': {
      if (!Array.isArray(value)) return wrong('type', true);
      return [
        ...wrong('minItems', shape.minItems !== null && value.length < shape.minItems.value),
        ...wrong('maxItems', shape.maxItems !== null && value.length > shape.maxItems.value),
        ...value.flatMap((item, index) => judge(service, shape.of, item, `${path}/${index}`)),
      ];
    }
    case 'map':
    case 'structure': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return wrong('type', true);
      }
      const own = new Map(Object.entries(value));
      if (shape.kind === 'map') {
        const { minProperties, maxProperties } = shape;
        return [
          ...wrong('minProperties', minProperties !== null && own.size < minProperties.value),
          ...wrong('maxProperties', maxProperties !== null && own.size > maxProperties.value),
          ...[...own].flatMap(([key, one]) =>
            judge(service, shape.of, one, `${path}/${pointer(key)}`),
          ),
        ];
      }
      return shape.members.flatMap((member) =>
        own.has(member.name)
          ? judge(service, member.shape, own.get(member.name), `${path}/${pointer(member.name)}`)
          : wrong('required', member.required),
      );
    }
  }
}

export function shapeOf(service: Service, name: string): Shape {
  const named = service.shapes.get(name);
  if (named === undefined) throw new Error(`no shape ${name}`);
  return named.shape;
}

function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
