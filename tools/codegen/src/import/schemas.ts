import { isPrelude } from './ast.ts';
import type { AstMember, AstShape } from './ast.ts';
import { misfit } from './defaults.ts';
import { describe, paragraphs } from './describe.ts';
import { enumValues, oldEnum, valueDescriptions } from './enums.ts';
import type { SmithyModel } from './model.ts';
import type { Names } from './names.ts';
import { importPattern } from './pattern.ts';
import type { ImportReport } from './report.ts';
import { TraitBag } from './trait-bag.ts';
import { yamlMap } from './yaml-text.ts';
import type { Yaml } from './yaml-text.ts';

export type Schema = ReadonlyMap<string, Yaml>;

/** Makes schemas of shapes. */
export class Schemas {
  readonly #model: SmithyModel;
  readonly #names: Names;
  readonly #report: ImportReport;

  constructor(model: SmithyModel, names: Names, report: ImportReport) {
    this.#model = model;
    this.#names = names;
    this.#report = report;
  }

  /** The schema of a shape. In: where the files of schemas lie, seen from the file that it goes into. */
  of(id: string, folder: string): Schema {
    const shape = this.#model.get(id);
    const traits = new TraitBag(id, shape.traits);
    const description = paragraphs(describe(traits), valueDescriptions(id, shape));
    const sensitive = traits.has('smithy.api#sensitive') || undefined;
    const deprecated = traits.has('smithy.api#deprecated') || undefined;
    // An error that a member holds is told in errors.yaml.
    for (const trait of ['error', 'httpError', 'retryable']) traits.take(`smithy.api#${trait}`);
    // Each member repeats it.
    traits.take('smithy.api#default');
    traits.take('smithy.api#input');
    traits.take('smithy.api#output');
    const { type, ...kind } = this.#kind(id, shape, traits, folder);
    traits.rest(this.#report);
    return yamlMap({ type, description, deprecated, ...kind, 'x-trent-sensitive': sensitive });
  }

  /** The schema of a shape with more traits than its own, where it is used. */
  #inPlace(target: string, more: TraitBag, folder: string): Schema {
    const shape = this.#model.get(target);
    const traits = more.withThoseOf(shape.traits);
    const description = describe(traits);
    const sensitive = traits.has('smithy.api#sensitive') || undefined;
    for (const trait of ['default', 'deprecated', 'idempotencyToken', 'required'])
      traits.take(`smithy.api#${trait}`);
    const { type, ...kind } = this.#kind(target, shape, traits, folder);
    return yamlMap({ type, description, ...kind, 'x-trent-sensitive': sensitive });
  }

  /** The members of a structure as `required` and `properties`. */
  structure(id: string, shape: AstShape, folder: string): Record<string, Yaml> {
    const required: string[] = [];
    const properties: [string, Yaml][] = [];
    for (const [name, member] of Object.entries(shape.members ?? {})) {
      const traits = new TraitBag(`${id}$${name}`, member.traits);
      if (traits.has('smithy.api#required')) required.push(name);
      properties.push([name, this.#use(member, traits, folder, true)]);
    }
    return {
      required: required.length > 0 ? required : undefined,
      properties: properties.length > 0 ? yamlMap(properties) : undefined,
    };
  }

  #kind(id: string, shape: AstShape, traits: TraitBag, folder: string): Record<string, Yaml> {
    const member = (place: 'member' | 'key' | 'value'): Yaml => {
      const one = shape[place];
      if (one === undefined) return {};
      return this.#use(one, new TraitBag(`${id}$${place}`, one.traits), folder, false);
    };
    switch (shape.type) {
      case 'boolean':
        return { type: 'boolean' };
      case 'string':
        // The trait that came before the enum shape.
        return { type: 'string', enum: oldEnum(traits), ...this.#text(traits) };
      case 'enum':
        return { type: 'string', enum: enumValues(id, shape, this.#report), ...this.#text(traits) };
      case 'byte':
        return { type: 'integer', ...this.#range(traits, -128, 127) };
      case 'short':
        return { type: 'integer', ...this.#range(traits, -32768, 32767) };
      case 'integer':
        return { type: 'integer', ...this.#range(traits, -2147483648, 2147483647) };
      case 'long':
      case 'bigInteger':
        this.#report.add(
          traits.id,
          `type ${shape.type}`,
          'wire',
          'whole numbers are exact up to 2^53 only',
        );
        return { type: 'integer', ...this.#range(traits) };
      case 'intEnum':
        return { type: 'integer', enum: enumValues(id, shape, this.#report) };
      case 'bigDecimal':
        this.#report.add(
          traits.id,
          'type bigDecimal',
          'wire',
          'it is a number of double precision',
        );
        return { type: 'number', ...this.#range(traits) };
      case 'float':
      case 'double':
        return { type: 'number', ...this.#range(traits) };
      case 'timestamp':
        return this.#timestamp(traits.id, traits.text('smithy.api#timestampFormat'));
      case 'blob': {
        const { minimum, maximum } = length(traits, 'minimum', 'maximum');
        const bytes =
          minimum === undefined && maximum === undefined
            ? undefined
            : yamlMap({ minimum, maximum });
        return { type: 'string', contentEncoding: 'base64', 'x-trent-bytes': bytes };
      }
      case 'document':
        return {};
      case 'list':
      case 'set': {
        const uniqueItems = traits.has('smithy.api#uniqueItems') || undefined;
        const sparse = traits.has('smithy.api#sparse') || undefined;
        return {
          type: 'array',
          ...length(traits, 'minItems', 'maxItems'),
          uniqueItems: uniqueItems ?? (shape.type === 'set' ? true : undefined),
          items: member('member'),
          'x-trent-sparse': sparse,
        };
      }
      case 'map':
        return {
          type: 'object',
          ...length(traits, 'minProperties', 'maxProperties'),
          propertyNames: this.#keys(id, shape, folder),
          additionalProperties: member('value'),
          'x-trent-sparse': traits.has('smithy.api#sparse') || undefined,
        };
      case 'union':
        return { type: 'object', ...this.structure(id, shape, folder), 'x-trent-union': true };
      default:
        return { type: 'object', ...this.structure(id, shape, folder) };
    }
  }

  #text(traits: TraitBag): Record<string, Yaml> {
    const limits = length(traits, 'minLength', 'maxLength');
    const written = traits.text('smithy.api#pattern');
    if (written === undefined) return limits;
    const { maxLength } = limits;
    const imported = importPattern(written, typeof maxLength === 'number' ? maxLength : null);
    if ('pattern' in imported) return { ...limits, pattern: imported.pattern };
    this.#report.add(
      traits.id,
      'smithy.api#pattern',
      'wire',
      `the pattern is left out: ${imported.reason}`,
    );
    return limits;
  }

  /** In: the limits of the type itself. */
  #range(traits: TraitBag, low?: number, high?: number): Record<string, Yaml> {
    const limit = (name: 'min' | 'max'): Yaml => {
      const written = traits.property('smithy.api#range', name);
      // Models of old have numbers as text here.
      const value = typeof written === 'string' ? Number(written) : written;
      if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
      const note = `${name} is left out: JavaScript cannot hold it exactly`;
      this.#report.add(traits.id, 'smithy.api#range', 'wire', note);
      return undefined;
    };
    return { minimum: limit('min') ?? low, maximum: limit('max') ?? high };
  }

  #timestamp(id: string, format: string | undefined): Record<string, Yaml> {
    if (format === undefined || format === 'epoch-seconds') {
      return { type: 'number', 'x-trent-timestamp': 'epoch-seconds' };
    }
    this.#report.add(
      id,
      'smithy.api#timestampFormat',
      'prose',
      `it is text in the format ${format}, not a Date`,
    );
    return { type: 'string' };
  }

  /** What is said of the keys of a map, where it is anything. */
  #keys(id: string, { key }: AstShape, folder: string): Yaml {
    if (key === undefined) return undefined;
    new TraitBag(`${id}$key`, key.traits).rest(this.#report);
    const shape = this.#model.get(key.target);
    const limits = ['length', 'pattern', 'enum'].some(
      (trait) => shape.traits?.[`smithy.api#${trait}`] !== undefined,
    );
    if (shape.type !== 'enum' && !limits) return undefined;
    return { $ref: `${folder}${this.#names.ofShape(key.target)}.yaml` };
  }

  /** The default of a member, where the shape has such a value. */
  #default(target: string, traits: TraitBag): Yaml {
    const value = traits.take('smithy.api#default');
    if (value === undefined || value === null) return undefined;
    const shape = this.#model.get(target);
    const reason = misfit(value, shape, traits.withThoseOf(shape.traits).all);
    if (reason === null) return value;
    const note = `the default ${JSON.stringify(value)} is left out: ${reason}`;
    this.#report.add(traits.id, 'smithy.api#default', 'behaviour', note);
    return undefined;
  }

  /** A shape where it is used. */
  #use({ target }: AstMember, traits: TraitBag, folder: string, isMember: boolean): Schema {
    const description = describe(traits);
    const deprecated = traits.has('smithy.api#deprecated') || undefined;
    const defaultValue = this.#default(target, traits);
    const token = traits.has('smithy.api#idempotencyToken') || undefined;
    const format = traits.text('smithy.api#timestampFormat');
    // Old models set limits on members too.
    const limited = ['length', 'pattern', 'range', 'uniqueItems'].some((trait) =>
      traits.sees(`smithy.api#${trait}`),
    );
    const own =
      format !== undefined && this.#model.get(target).type === 'timestamp'
        ? yamlMap(this.#timestamp(traits.id, format))
        : isPrelude(target) || limited
          ? this.#inPlace(target, traits, folder)
          : yamlMap({ $ref: `${folder}${this.#names.ofShape(target)}.yaml` });
    traits.rest(this.#report);
    if (!isMember) {
      if (description !== undefined && own.has('$ref')) {
        const note = 'items, keys and values of collections have no description of their own';
        this.#report.add(traits.id, 'smithy.api#documentation', 'prose', note);
      }
      return own;
    }
    return yamlMap([
      ['description', description],
      ...[...own].filter(([word]) => word !== 'description' || description === undefined),
      ['deprecated', deprecated],
      ['default', defaultValue],
      ['x-trent-idempotency-token', token],
    ]);
  }
}

function length(traits: TraitBag, low: string, high: string): Record<string, Yaml> {
  const trait = 'smithy.api#length';
  return { [low]: traits.property(trait, 'min'), [high]: traits.property(trait, 'max') };
}
