import type { Json } from '../load/bundle.ts';
import { nameOfKind, pointerSegments, toJson, valueAt } from '../load/node.ts';
import type { SpecEntry, SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import type { Resolved } from '../load/spec-files.ts';
import { readWords, wordsAt } from '../load/words.ts';
import type { SchemaWords } from '../load/words.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { BuildContext } from './build-context.ts';
import type { Limit, Member, NamedShape, Shape, SpecPosition } from './model.ts';

/** What may stand beside the `$ref` of a member: what concerns the member alone. */
const besideReference = [
  'description',
  'deprecated',
  'default',
  'examples',
  'x-trent-since',
  'x-trent-idempotency-token',
];

/** Where a schema stands, which decides the words that mean something there. */
type Role = 'named' | 'request' | 'member' | 'element';

/** What a schema says besides its shape. */
interface Annotations {
  readonly defaultValue: Json | undefined;
  readonly examples: readonly Json[];
  readonly since: string | null;
  readonly idempotencyToken: boolean;
}

const none: Annotations = {
  defaultValue: undefined,
  examples: [],
  since: null,
  idempotencyToken: false,
};

interface Built extends Annotations {
  readonly shape: Shape;
}

/** Makes shapes of schemas; each schema that has a name is built once. */
export class ShapeBuilder {
  readonly #context: BuildContext;
  /** Null while the shape is being built, so that a schema may contain itself. */
  readonly #shapes = new Map<string, NamedShape | null>();
  readonly #annotations = new Map<string, Annotations>();
  /** The schema behind each name. */
  readonly schemas: Map<string, SpecNode> = new Map<string, SpecNode>();
  readonly #names = new Map<SpecNode, string>();

  constructor(context: BuildContext) {
    this.#context = context;
  }

  /** Name of the shape that a schema became, undefined where it has none. */
  nameOf(schema: SpecNode): string | undefined {
    return this.#names.get(schema);
  }

  /** All shapes so far, in order of first use. */
  shapes(): ReadonlyMap<string, NamedShape> {
    return new Map([...this.#shapes].flatMap(([name, shape]) => (shape ? [[name, shape]] : [])));
  }

  /**
   * The schema of a request or an answer as a named shape: by its own name where it is a reference, else by the one given.
   * Null, reported, where the reference leads nowhere.
   */
  body(schema: SpecNode, name: string, side: 'request' | 'answer'): string | null {
    const resolved = this.#context.follow(schema);
    if (resolved === null) return null;
    const role = side === 'request' ? 'request' : 'named';
    const made =
      resolved === undefined ? this.#name(schema, name, role) : this.#reference(resolved, role);
    const shape = this.#shapes.get(made)?.shape;
    if (shape !== undefined && shape.kind !== 'structure') {
      this.#context.problems.report('TRENT3015', schema.position, { what: side });
    }
    return made;
  }

  /** Builds a schema that others may refer to, by the name it would get then. */
  named(schema: SpecNode, name: string): void {
    this.#name(schema, name, 'named');
  }

  #reference({ node, file, pointer }: Resolved, role: Role): string {
    const segments = pointerSegments(pointer);
    const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    return this.#name(node, segments.at(-1) ?? stem, role);
  }

  #name(schema: SpecNode, name: string, role: Role): string {
    const known = this.#names.get(schema);
    if (known !== undefined) return known;
    const holder = this.schemas.get(name);
    if (holder !== undefined) {
      this.#context.problems.report('TRENT3002', schema.position, {
        kind: 'shape',
        name,
        other: name,
        where: at(holder.position),
      });
      return name;
    }
    this.#names.set(schema, name);
    this.schemas.set(name, schema);
    this.#shapes.set(name, null);
    const { shape, ...annotations } = this.#build(schema, role, schema.position);
    this.#shapes.set(name, { name, shape, position: schema.position });
    this.#annotations.set(name, annotations);
    return name;
  }

  /** A schema where it is used: a reference to a named one, or written in place. */
  #use(schema: SpecNode, role: 'member' | 'element', position: SpecPosition): Built {
    const resolved = this.#context.follow(schema, role === 'member' ? besideReference : []);
    if (resolved === undefined) return this.#build(schema, role, position);
    const reader = resolved && this.#context.reader(schema, 'a reference');
    if (resolved === null || reader === null) return { ...none, shape: unknown(position) };
    const name = this.#reference(resolved, 'named');
    const inherited = this.#annotations.get(name) ?? none;
    const words: SchemaWords =
      role === 'member' ? readWords(reader, 'schema', this.#context.problems) : {};
    const defaultValue = reader.entry('default');
    return {
      shape: {
        kind: 'reference',
        name,
        description: reader.text('description') ?? '',
        deprecated: reader.flag('deprecated'),
        sensitive: isTrue(valueAt(resolved.node, 'x-trent-sensitive')),
        position: reader.entry('$ref')?.position ?? position,
      },
      defaultValue: defaultValue ? toJson(defaultValue.value) : inherited.defaultValue,
      examples: reader.has('examples') ? reader.list('examples').map(toJson) : inherited.examples,
      since: words['x-trent-since'] ?? null,
      idempotencyToken: words['x-trent-idempotency-token'] ?? false,
    };
  }

  #build(schema: SpecNode, role: Role, position: SpecPosition): Built {
    const { problems } = this.#context;
    const reader = this.#context.reader(schema, 'a schema');
    if (reader === null) return { ...none, shape: unknown(position) };
    const words: SchemaWords = readWords(reader, 'schema', problems);
    const described = {
      description: reader.text('description') ?? '',
      deprecated: reader.flag('deprecated'),
      sensitive: words['x-trent-sensitive'] ?? false,
      position,
    };
    // A title and a comment change nothing in what is generated.
    reader.text('title');
    reader.text('$comment');
    const defaultValue = reader.entry('default');
    const examples = reader.list('examples').map(toJson);
    const shape = { ...described, ...this.#kind(reader, words) } as Shape;
    this.#checkWords(reader, words, role, shape.kind);
    reader.done();
    return {
      shape,
      defaultValue: defaultValue && toJson(defaultValue.value),
      examples,
      since: words['x-trent-since'] ?? null,
      idempotencyToken: words['x-trent-idempotency-token'] ?? false,
    };
  }

  #kind(reader: ObjectReader, words: SchemaWords): Kind {
    const { problems } = this.#context;
    const type = reader.entry('type');
    if (type === undefined) {
      const bare = ['description', 'deprecated', 'default', 'examples', 'title', '$comment'];
      const more = [...reader.node.entries.keys()].some(
        (key) => !bare.includes(key) && !key.startsWith('x-'),
      );
      if (more) reader.required('type');
      if (more) for (const { key } of reader.node.entries.values()) reader.entry(key);
      return { kind: 'document' };
    }
    switch (type.value.kind === 'scalar' ? type.value.value : null) {
      case 'string':
        return reader.has('contentEncoding')
          ? this.#blob(reader, words)
          : this.#string(reader, words);
      case 'integer':
        return {
          kind: 'integer',
          values: reader.has('enum') ? this.#integers(reader) : null,
          ...this.#range(reader, 'minimum', 'maximum'),
        };
      case 'number':
        if (words['x-trent-timestamp'] !== undefined) return { kind: 'timestamp' };
        return { kind: 'float', ...this.#range(reader, 'minimum', 'maximum') };
      case 'boolean':
        return { kind: 'boolean' };
      case 'array':
        return this.#list(reader, words);
      case 'object':
        return this.#object(reader, words);
      default:
        problems.report('TRENT2004', type.position, {
          what: 'type',
          value: nameOfKind(type.value),
          supported: 'string, integer, number, boolean, array, object',
        });
        for (const { key } of reader.node.entries.values()) reader.entry(key);
        return { kind: 'document' };
    }
  }

  #string(reader: ObjectReader, words: SchemaWords): Kind {
    const pattern = reader.entry('pattern');
    const text = reader.text('pattern');
    const values = reader.has('enum') ? reader.textList('enum') : null;
    for (const [index, { text: value, node }] of (values ?? []).entries()) {
      if (values?.findIndex((other) => other.text === value) !== index) {
        this.#context.problems.report('TRENT3009', node.position, { value, list: 'enum' });
      }
    }
    const limits = this.#range(reader, 'minLength', 'maxLength', true);
    return {
      kind: 'string',
      values: values?.map((value) => value.text) ?? null,
      reportedValues: words['x-trent-reported-values'] ?? null,
      unlistedValues: words['x-trent-unlisted-values'] ?? null,
      minLength: limits.minLength,
      maxLength: limits.maxLength,
      pattern: pattern && text !== undefined ? { value: text, position: pattern.position } : null,
    };
  }

  /** The values of an enum of integers. */
  #integers(reader: ObjectReader): readonly number[] {
    const values: number[] = [];
    for (const node of reader.list('enum')) {
      const value = node.kind === 'scalar' ? node.value : null;
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        const details = { key: 'each of enum', expected: 'a whole number' };
        const actual = nameOfKind(node);
        this.#context.problems.report('TRENT2003', node.position, { ...details, actual });
      } else if (values.includes(value)) {
        const details = { value: String(value), list: 'enum' };
        this.#context.problems.report('TRENT3009', node.position, details);
      } else values.push(value);
    }
    return values;
  }

  #blob(reader: ObjectReader, words: SchemaWords): Kind {
    const encoding = reader.entry('contentEncoding');
    if (encoding !== undefined && reader.text('contentEncoding') !== 'base64') {
      this.#context.problems.report('TRENT2004', encoding.position, {
        what: 'contentEncoding',
        value: nameOfKind(encoding.value),
        supported: 'base64',
      });
    }
    const bytes = reader.entry('x-trent-bytes');
    const limit = (key: 'minimum' | 'maximum'): Limit | null => {
      const value = words['x-trent-bytes']?.[key];
      const entry = bytes?.value.kind === 'map' ? bytes.value.entries.get(key) : undefined;
      return value === undefined || entry === undefined
        ? null
        : { value, position: entry.position };
    };
    const minBytes = limit('minimum');
    const maxBytes = limit('maximum');
    this.#checkRange('minimum', minBytes, 'maximum', maxBytes);
    return { kind: 'blob', minBytes, maxBytes };
  }

  #list(reader: ObjectReader, words: SchemaWords): Kind {
    const items = reader.required('items');
    return {
      kind: 'list',
      of: items
        ? this.#use(items.value, 'element', items.position).shape
        : unknown(reader.node.position),
      ...this.#range(reader, 'minItems', 'maxItems', true),
      uniqueItems: reader.flag('uniqueItems'),
      sparse: words['x-trent-sparse'] ?? false,
    };
  }

  #object(reader: ObjectReader, words: SchemaWords): Kind {
    const values = reader.has('properties') ? undefined : reader.entry('additionalProperties');
    if (values !== undefined) {
      if (values.value.kind === 'map') {
        const keys = reader.entry('propertyNames');
        return {
          kind: 'map',
          key: keys ? this.#use(keys.value, 'element', keys.position).shape : null,
          of: this.#use(values.value, 'element', values.position).shape,
          ...this.#range(reader, 'minProperties', 'maxProperties', true),
          sparse: words['x-trent-sparse'] ?? false,
        };
      }
      this.#context.problems.report('TRENT2004', values.position, {
        what: 'additionalProperties',
        value: nameOfKind(values.value),
        supported: 'the schema of the values of a map; structures are always open',
      });
    }
    const required = reader.textList('required');
    const properties = reader.object('properties', 'properties')?.named() ?? [];
    const names = properties.map(({ key }) => key);
    for (const [index, { text: member, node }] of required.entries()) {
      if (!names.includes(member)) {
        const details = { member, suggestion: suggest(member, names) };
        this.#context.problems.report('TRENT3007', node.position, details);
      }
      if (required.findIndex(({ text }) => text === member) !== index) {
        this.#context.problems.report('TRENT3009', node.position, {
          value: member,
          list: 'required',
        });
      }
    }
    const needed = new Set(required.map(({ text }) => text));
    return {
      kind: 'structure',
      members: properties.map((entry) => this.member(entry, needed.has(entry.key))),
      union: words['x-trent-union'] ?? false,
    };
  }

  /** A member of a structure, or of an error. */
  member({ key, value, position }: SpecEntry, required: boolean): Member {
    if (key === '' || key === '__proto__') {
      this.#context.problems.report('TRENT3001', position, {
        kind: 'member',
        name: key,
        reason: key === '' ? 'it is empty' : 'JavaScript objects cannot carry it safely',
      });
    }
    const built = this.#use(value, 'member', position);
    const { shape, defaultValue, examples, since, idempotencyToken } = built;
    const { description, deprecated } = shape;
    return {
      name: key,
      required,
      shape,
      description,
      deprecated,
      defaultValue,
      examples,
      since,
      idempotencyToken,
      position,
    };
  }

  #range<Low extends string, High extends string>(
    reader: ObjectReader,
    low: Low,
    high: High,
    count = false,
  ): Record<Low | High, Limit | null> {
    const limit = (key: string): Limit | null => {
      const position = reader.entry(key)?.position;
      const value = reader.number(key);
      if (value === undefined || position === undefined) return null;
      if (count && !(Number.isInteger(value) && value >= 0)) {
        const actual = `number ${value}`;
        const expected = 'a whole number from 0 on';
        this.#context.problems.report('TRENT2003', position, { key, expected, actual });
      }
      return { value, position };
    };
    const found = { [low]: limit(low), [high]: limit(high) } as Record<Low | High, Limit | null>;
    this.#checkRange(low, found[low], high, found[high]);
    return found;
  }

  #checkRange(low: string, lower: Limit | null, high: string, upper: Limit | null): void {
    if (lower === null || upper === null || lower.value <= upper.value) return;
    const details = { low, lowValue: lower.value, high, highValue: upper.value };
    this.#context.problems.report('TRENT3012', lower.position, details);
  }

  #checkWords(reader: ObjectReader, words: SchemaWords, role: Role, kind: Shape['kind']): void {
    const reasons: Readonly<Record<string, string | false>> = {
      'x-trent-bytes': kind !== 'blob' && 'the schema is no blob (contentEncoding: base64)',
      'x-trent-timestamp': kind !== 'timestamp' && 'the schema is no number',
      'x-trent-reported-values':
        !(kind === 'string' && reader.has('enum')) && 'the schema has no enum',
      'x-trent-unlisted-values':
        !(kind === 'string' && reader.has('enum')) && 'the schema has no enum',
      'x-trent-union': kind !== 'structure' && 'the schema is no structure',
      'x-trent-sparse': kind !== 'list' && kind !== 'map' && 'the schema is no list or map',
      'x-trent-idempotency-token': role !== 'member' && 'the schema is no member',
      'x-trent-since': role !== 'member' && 'the schema is no member',
      'x-trent-exclusive': role !== 'request' && 'the schema is no request',
    };
    for (const word of wordsAt('schema')) {
      const reason = reasons[word];
      const entry = reader.entry(word);
      if (entry === undefined || typeof reason !== 'string' || !(word in words)) continue;
      this.#context.problems.report('TRENT2008', entry.position, { word, reason });
    }
  }
}

type WithoutDescription<T> = T extends Shape
  ? Omit<T, 'description' | 'deprecated' | 'sensitive' | 'position'>
  : never;
type Kind = WithoutDescription<Shape>;

/** Stands in for a schema that could not be read, which has been reported. */
function unknown(position: SpecPosition): Shape {
  return { kind: 'document', description: '', deprecated: false, sensitive: false, position };
}

function isTrue(node: SpecNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function at({ file, line }: SpecPosition): string {
  return `${file}:${line}`;
}
