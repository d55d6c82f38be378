import type { Service, Shape } from '@trent/codegen';

/** A value in the two forms that it has: JSON on the wire, and an expression of the language. */
export interface Sample {
  readonly wire: unknown;
  readonly code: string;
}

/**
 * What is wrong with a sample. `type`, `missing` and `enum` can be said by types as well as by a validator; `limit`
 * (lengths, ranges, patterns) by a validator alone.
 */
export type FaultKind = 'type' | 'missing' | 'enum' | 'limit';

export interface Fault {
  readonly kind: FaultKind;
  /** Where, e.g. `Tags[].TagKey`. */
  readonly path: string;
  readonly sample: Sample;
}

type Structure = Extract<Shape, { kind: 'structure' }>;

/** Samples of the shapes of a service: valid ones, and such with a single fault. */
export class Sampler {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  /** With every member, or with those only that must be there. */
  valid(shape: Shape, isWhole: boolean): Sample {
    const resolved = this.#resolve(shape);
    switch (resolved.kind) {
      case 'string':
        return same(resolved.values?.[0] ?? text(resolved));
      case 'blob':
        return { wire: 'AQI=', code: 'Uint8Array.of(1, 2)' };
      case 'timestamp':
        return { wire: 1.5, code: 'new Date(1500)' };
      case 'integer':
        return same(resolved.minimum?.value ?? 1);
      case 'float':
        return same(1.5);
      case 'boolean':
        return same(true);
      case 'document':
        return same({});
      case 'list': {
        const item = this.valid(resolved.of, isWhole);
        return { wire: [item.wire], code: `[${item.code}]` };
      }
      case 'map': {
        const value = this.valid(resolved.of, isWhole);
        return { wire: { key: value.wire }, code: `{ key: ${value.code} }` };
      }
      case 'structure':
        return this.#structure(resolved, isWhole, {});
      case 'reference':
        throw new Error('a reference was not followed');
    }
  }

  /** Every sample that has one fault, in some member, and is whole otherwise. */
  faults(shape: Shape, path = ''): readonly Fault[] {
    const resolved = this.#resolve(shape);
    switch (resolved.kind) {
      case 'structure':
        return this.#structureFaults(resolved, path);
      case 'list':
        return [
          { kind: 'type', path, sample: same('text') },
          ...this.faults(resolved.of, `${path}[]`).map(
            inside(
              (code) => `[${code}]`,
              (wire) => [wire],
            ),
          ),
        ];
      case 'map':
        return [
          { kind: 'type', path, sample: same('text') },
          ...this.faults(resolved.of, `${path}{}`).map(
            inside(
              (code) => `{ key: ${code} }`,
              (wire) => ({ key: wire }),
            ),
          ),
        ];
      default:
        return scalarFaults(resolved, path);
    }
  }

  #structureFaults(shape: Structure, path: string): readonly Fault[] {
    return shape.members.flatMap((member) => {
      const at = path === '' ? member.name : `${path}.${member.name}`;
      const within = this.faults(member.shape, at).map(({ kind, path: where, sample }) => ({
        kind,
        path: where,
        sample: this.#structure(shape, true, { [member.name]: sample }),
      }));
      if (!member.required) return within;
      const sample = this.#structure(shape, true, { [member.name]: null });
      return [...within, { kind: 'missing', path: at, sample } as const];
    });
  }

  #structure(
    shape: Structure,
    isWhole: boolean,
    changed: Readonly<Record<string, Sample | null>>,
  ): Sample {
    const members = shape.members.flatMap((member) => {
      const replaced = changed[member.name];
      if (replaced === null || !(isWhole || member.required)) return [];
      return [[member.name, replaced ?? this.valid(member.shape, isWhole)] as const];
    });
    return {
      wire: Object.fromEntries(members.map(([name, { wire }]) => [name, wire])),
      code: `{ ${members.map(([name, { code }]) => `${name}: ${code}`).join(', ')} }`,
    };
  }

  #resolve(shape: Shape): Shape {
    if (shape.kind !== 'reference') return shape;
    const named = this.#service.shapes.get(shape.name);
    if (named === undefined) throw new Error(`there is no shape ${shape.name}`);
    return this.#resolve(named.shape);
  }
}

function same(value: unknown): Sample {
  return { wire: value, code: JSON.stringify(value) };
}

/** Texts that fit the patterns of the API, tried in this order. */
const texts = [
  'key',
  'alias/key',
  '111122223333',
  'arn:aws:s3:us-east-1:111122223333:bucket',
  'service.amazonaws.com',
  'us-east-1',
  'cks-1234567890abcdef0',
  'cluster-abcdefghijk',
  'k'.repeat(22),
  'ab'.repeat(32),
];

function text({ minLength, maxLength, pattern }: Extract<Shape, { kind: 'string' }>): string {
  const fitting = texts.find(
    (one) =>
      one.length >= (minLength?.value ?? 0) &&
      one.length <= (maxLength?.value ?? Infinity) &&
      (pattern === null || new RegExp(`^(?:${pattern.value})$`, 'u').test(one)),
  );
  if (fitting === undefined)
    throw new Error(`no sample text fits ${pattern?.value ?? 'the length'}`);
  return fitting;
}

function scalarFaults(shape: Shape, path: string): readonly Fault[] {
  const fault = (kind: FaultKind, sample: Sample): Fault => ({ kind, path, sample });
  switch (shape.kind) {
    case 'string': {
      const faults = [fault('type', same(5))];
      if (shape.values !== null) return [...faults, fault('enum', same('NO_SUCH_VALUE'))];
      if ((shape.minLength?.value ?? 0) > 0) faults.push(fault('limit', same('')));
      if (shape.maxLength !== null) {
        faults.push(fault('limit', same('k'.repeat(shape.maxLength.value + 1))));
      }
      return faults;
    }
    case 'blob':
      return [
        fault('type', same(5)),
        ...(shape.maxBytes === null ? [] : [fault('limit', bytes(shape.maxBytes.value + 1))]),
      ];
    case 'integer':
      return [
        fault('type', same('text')),
        ...(shape.maximum === null ? [] : [fault('limit', same(shape.maximum.value + 1))]),
        ...(shape.minimum === null ? [] : [fault('limit', same(shape.minimum.value - 1))]),
      ];
    case 'float':
    case 'boolean':
    case 'timestamp':
      return [fault('type', same('text'))];
    default:
      return [];
  }
}

function bytes(length: number): Sample {
  return { wire: Buffer.alloc(length).toString('base64'), code: `new Uint8Array(${length})` };
}

function inside(code: (code: string) => string, wire: (wire: unknown) => unknown) {
  return ({ kind, path, sample }: Fault): Fault => ({
    kind,
    path,
    sample: { wire: wire(sample.wire), code: code(sample.code) },
  });
}
