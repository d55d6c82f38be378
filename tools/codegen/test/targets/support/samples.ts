import type { Service, Shape } from '@trent/codegen';
import { judge, shapeOf } from './oracle.ts';

/** A value that breaks one limit of a valid one. */
export interface Fault {
  /** e.g. `/Tags/0/TagKey: maxLength 128` */
  readonly name: string;
  readonly path: string;
  readonly keyword: string;
  readonly value: unknown;
}

/** A valid value with every member there is, as JSON on the wire. Throws where none of the texts it knows is valid. */
export function sample(service: Service, shape: Shape): unknown {
  switch (shape.kind) {
    case 'reference':
      return sample(service, shapeOf(service, shape.name));
    case 'document':
      return { any: [1, 'two', null] };
    case 'boolean':
      return true;
    case 'timestamp':
      return 1_700_000_000.25;
    case 'integer':
    case 'float':
      return shape.minimum?.value ?? 1;
    case 'blob':
      return bytes(shape.minBytes?.value ?? 1);
    case 'string':
      return text(service, shape, shape.minLength?.value ?? 0);
    case 'list': {
      const length = Math.max(1, shape.minItems?.value ?? 0);
      return Array.from({ length }, () => sample(service, shape.of));
    }
    case 'map':
      return { key: sample(service, shape.of) };
    case 'structure':
      return Object.fromEntries(
        shape.members.map((member) => [member.name, sample(service, member.shape)]),
      );
  }
}

/** For each limit of a shape, at any depth, a value that breaks it; all else is as in `sample`. */
export function faults(service: Service, shape: Shape, path = ''): Fault[] {
  const fault = (keyword: string, limit: unknown, value: unknown): Fault => ({
    name: `${path}: ${keyword} ${String(limit)}`.trim(),
    path,
    keyword,
    value,
  });
  switch (shape.kind) {
    case 'reference':
      return faults(service, shapeOf(service, shape.name), path);
    case 'document':
      return [];
    case 'boolean':
    case 'timestamp':
      return [fault('type', shape.kind, 'x'), fault('type', 'null', null)];
    case 'integer':
    case 'float':
      return [
        fault('type', shape.kind, '1'),
        ...(shape.kind === 'integer'
          ? [fault('type', 'integer, not 1.5', (shape.minimum?.value ?? 0) + 0.5)]
          : []),
        ...(shape.minimum ? [fault('minimum', shape.minimum.value, shape.minimum.value - 1)] : []),
        ...(shape.maximum ? [fault('maximum', shape.maximum.value, shape.maximum.value + 1)] : []),
      ];
    case 'blob':
      return [
        fault('type', 'blob', 1),
        ...(shape.minBytes
          ? [fault('x-trent-bytes', shape.minBytes.value, bytes(shape.minBytes.value - 1))]
          : []),
        ...(shape.maxBytes
          ? [fault('x-trent-bytes', shape.maxBytes.value, bytes(shape.maxBytes.value + 1))]
          : []),
      ];
    case 'string': {
      const { minLength, maxLength, pattern, values } = shape;
      const fill = shape.pattern === null ? 'a' : filling(shape.pattern.value);
      return [
        fault('type', 'string', 1),
        ...(values ? [fault('enum', values.join(), `${values[0]}x`)] : []),
        ...(minLength && minLength.value > 0
          ? [fault('minLength', minLength.value, fill.repeat(minLength.value - 1))]
          : []),
        ...(maxLength
          ? [fault('maxLength', maxLength.value, fill.repeat(maxLength.value + 1))]
          : []),
        ...(pattern
          ? [fault('pattern', pattern.value, '\u0100'.repeat(minLength?.value || 1))]
          : []),
      ];
    }
    case 'list': {
      const item = sample(service, shape.of);
      const list = (length: number): unknown[] => Array.from({ length }, () => item);
      return [
        fault('type', 'list', {}),
        ...(shape.minItems && shape.minItems.value > 0
          ? [fault('minItems', shape.minItems.value, list(shape.minItems.value - 1))]
          : []),
        ...(shape.maxItems
          ? [fault('maxItems', shape.maxItems.value, list(shape.maxItems.value + 1))]
          : []),
        ...faults(service, shape.of, `${path}/0`).map((one) => ({ ...one, value: [one.value] })),
        { ...fault('type', 'null in a list', [null]), path: `${path}/0` },
      ];
    }
    case 'map': {
      const item = sample(service, shape.of);
      const map = (size: number): unknown =>
        Object.fromEntries(Array.from({ length: size }, (_, index) => [`key${index}`, item]));
      const { minProperties: least, maxProperties: most } = shape;
      return [
        fault('type', 'map', []),
        ...(least && least.value > 0
          ? [fault('minProperties', least.value, map(least.value - 1))]
          : []),
        ...(most ? [fault('maxProperties', most.value, map(most.value + 1))] : []),
        ...faults(service, shape.of, `${path}/key`).map((one) => ({
          ...one,
          value: { key: one.value },
        })),
        { ...fault('type', 'null in a map', { key: null }), path: `${path}/key` },
      ];
    }
    case 'structure': {
      const valid = sample(service, shape) as Record<string, unknown>;
      return [
        fault('type', 'structure', 'x'),
        ...shape.members.flatMap((member) => {
          const { [member.name]: _left, ...others } = valid;
          return [
            ...(member.required ? [fault('required', member.name, others)] : []),
            ...faults(service, member.shape, `${path}/${member.name}`).map((one) => ({
              ...one,
              value: { ...valid, [member.name]: one.value },
            })),
          ];
        }),
      ];
    }
  }
}

function text(service: Service, shape: Shape & { kind: 'string' }, least: number): string {
  const known = [
    ...(shape.values ?? []),
    ...['a', '1'].map((fill) => fill.repeat(least)),
    'us-east-1',
    'cluster-aaaaaaaaaaa',
    'alias/example',
    'arn:aws:s3:us-east-1:111122223333:bucket',
    'service.amazonaws.com',
  ];
  const found = known.find((candidate) => judge(service, shape, candidate).length === 0);
  if (found === undefined) throw new Error(`no sample for ${JSON.stringify(shape)}`);
  return found;
}

/** A character of which any number matches, if there is one. */
function filling(pattern: string): string {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return ['a', '1'].find((one) => whole.test(one.repeat(9))) ?? 'a';
}

function bytes(length: number): string {
  return Buffer.alloc(length, 7).toString('base64');
}
