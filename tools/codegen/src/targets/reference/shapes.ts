import type { Limit, Member, Service, Shape } from '../../model/model.ts';
import type { ContentContext } from './context.ts';

/** A shape as it is on the wire. */
export function shapeContent(shape: Shape, context: ContentContext): object {
  switch (shape.kind) {
    case 'string':
      return {
        kind: shape.kind,
        values: shape.values,
        minLength: valueOf(shape.minLength),
        maxLength: valueOf(shape.maxLength),
        pattern: valueOf(shape.pattern),
      };
    case 'blob':
      return {
        kind: shape.kind,
        minBytes: valueOf(shape.minBytes),
        maxBytes: valueOf(shape.maxBytes),
      };
    case 'integer':
      return { kind: shape.kind, values: shape.values, ...rangeOf(shape) };
    case 'float':
      return { kind: shape.kind, ...rangeOf(shape) };
    case 'list':
      return {
        kind: shape.kind,
        of: elementContent(shape.of, context),
        minItems: valueOf(shape.minItems),
        maxItems: valueOf(shape.maxItems),
        uniqueItems: shape.uniqueItems,
        sparse: shape.sparse,
      };
    case 'map':
      return {
        kind: shape.kind,
        key: shape.key && elementContent(shape.key, context),
        of: elementContent(shape.of, context),
        minProperties: valueOf(shape.minProperties),
        maxProperties: valueOf(shape.maxProperties),
        sparse: shape.sparse,
      };
    case 'structure':
      return {
        kind: shape.kind,
        members: shape.members.map((member) => memberContent(member, context)),
        union: shape.union,
      };
    case 'reference':
      return { kind: shape.kind, name: shape.name };
    default:
      return { kind: shape.kind };
  }
}

/** A shape that no member says the sensitivity of. */
function elementContent(shape: Shape, context: ContentContext): object {
  const isTold = shape.kind === 'reference' || !shape.sensitive;
  return { ...shapeContent(shape, context), ...(isTold ? {} : { sensitive: true }) };
}

export function memberContent(member: Member, context: ContentContext): object {
  return {
    name: member.name,
    required: member.required,
    description: context.prose.read(member.description),
    shape: shapeContent(member.shape, context),
    sensitive: member.shape.sensitive,
    deprecated: member.deprecated,
    ...(member.defaultValue === undefined ? {} : { defaultValue: member.defaultValue }),
    examples: member.examples,
    since: member.since,
    source: context.source(member.position),
  };
}

/** The members of a named structure. */
export function membersOf(service: Service, name: string): readonly Member[] {
  const shape = service.shapes.get(name)?.shape;
  return shape?.kind === 'structure' ? shape.members : [];
}

/** The named shapes that these members reach, in order of first use. */
export function namedShapes(
  members: readonly Member[],
  context: ContentContext,
): readonly object[] {
  const names = new Set<string>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'reference') names.add(shape.name);
    if (shape.kind === 'list') visit(shape.of);
    if (shape.kind === 'map') {
      if (shape.key !== null) visit(shape.key);
      visit(shape.of);
    }
    if (shape.kind === 'structure') for (const member of shape.members) visit(member.shape);
  };
  for (const member of members) visit(member.shape);
  const found: object[] = [];
  // A set that grows while it is walked is walked to its new end.
  for (const name of names) {
    const named = context.service.shapes.get(name);
    if (named === undefined) throw new Error(`the model has no shape ${name}`);
    visit(named.shape);
    found.push({
      name,
      description: context.prose.read(named.shape.description),
      shape: shapeContent(named.shape, context),
      sensitive: named.shape.sensitive,
      deprecated: named.shape.deprecated,
      source: context.source(named.position),
    });
  }
  return found;
}

function rangeOf(shape: {
  readonly minimum: Limit | null;
  readonly maximum: Limit | null;
}): object {
  return { minimum: valueOf(shape.minimum), maximum: valueOf(shape.maximum) };
}

function valueOf<T>(limit: Limit<T> | null): T | null {
  return limit && limit.value;
}
