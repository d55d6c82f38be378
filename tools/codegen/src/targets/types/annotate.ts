import type { Json, JsonObject, OpenApiDocument } from '../../load/bundle.ts';
import { errorStructure } from '../../model/error-structure.ts';
import type { Member, Service, Shape, SpecPosition } from '../../model/model.ts';
import { commentText } from '../text/comment.ts';
import { constraintsOf, resolveShape } from '../text/limits.ts';

type Source = (position: SpecPosition) => string;

/**
 * The document with descriptions that become doc comments: what a shape or member is, its limits, examples, default, and
 * the line of the spec that it comes from. Other words that openapi-typescript would print as they are go.
 */
export function annotate(
  service: Service,
  bundle: OpenApiDocument,
  source: Source,
): OpenApiDocument {
  const schemas = Object.fromEntries(
    Object.entries(bundle.components.schemas).map(([name, schema]) => {
      const { shape, position } = service.shapes.get(name) ?? {};
      const error = service.errors.get(name);
      const said = shape ?? (error === undefined ? undefined : errorStructure(error));
      const where = position ?? error?.position;
      return [
        name,
        {
          ...(said === undefined ? bare(schema) : judged(service, said, schema, source)),
          description: paragraphs(
            shape?.description ?? error?.description,
            ...(shape === undefined ? [] : limits(service, shape, source)),
            where === undefined ? undefined : source(where),
          ),
        },
      ];
    }),
  );
  return { ...bundle, components: { ...bundle.components, schemas } };
}

/** The schema of a shape, with its members described at any depth. */
function judged(service: Service, shape: Shape, schema: Json, source: Source): JsonObject {
  const own = bare(schema);
  switch (shape.kind) {
    case 'structure': {
      const properties = (own['properties'] ?? {}) as JsonObject;
      const described = shape.members.map(
        (member) => [member.name, describedMember(service, member, properties, source)] as const,
      );
      if (shape.union) {
        return {
          oneOf: described.map(([name, schema]) => ({
            type: 'object',
            required: [name],
            properties: Object.fromEntries([[name, schema]]),
          })),
        };
      }
      // The text of an error is no member of its structure.
      return { ...own, properties: { ...properties, ...Object.fromEntries(described) } };
    }
    case 'list':
      return {
        ...own,
        items: orNull(judged(service, shape.of, own['items'] ?? {}, source), shape.sparse),
      };
    case 'map': {
      const values = own['additionalProperties'] ?? {};
      return {
        ...own,
        additionalProperties: orNull(judged(service, shape.of, values, source), shape.sparse),
      };
    }
    default:
      return own;
  }
}

/** What a sparse list or map holds. */
function orNull(schema: JsonObject, sparse: boolean): JsonObject {
  return sparse ? { oneOf: [schema, { type: 'null' }] } : schema;
}

function describedMember(
  service: Service,
  { name, shape, description, examples, defaultValue, since, position }: Member,
  properties: JsonObject,
  source: Source,
): JsonObject {
  return {
    ...judged(service, shape, properties[name] ?? {}, source),
    description: paragraphs(
      description,
      ...limits(service, shape, source),
      examples.length === 0 ? undefined : `For example: ${examples.map(json).join(', ')}`,
      defaultValue === undefined ? undefined : `Default: ${json(defaultValue)}`,
      since === null ? undefined : `Since ${since}.`,
      source(position),
    ),
  };
}

function limits(service: Service, shape: Shape, source: Source): string[] {
  const resolved = resolveShape(service, shape);
  // The values of an enum are in its type; its other limits and their lines are said.
  return constraintsOf(resolved)
    .filter(({ words }) => resolved.kind !== 'string' || !words.startsWith('one of '))
    .map(({ words, position }) => `Limit: ${words} (${source(position)})`);
}

/** The schema without words that would be printed into comments as they are. */
function bare(schema: Json): JsonObject {
  const kept = Object.entries(schema as JsonObject).filter(([word]) => !printed.has(word));
  return Object.fromEntries(kept);
}

const printed = new Set([
  'description',
  'title',
  'summary',
  'format',
  'example',
  'examples',
  'default',
  '$comment',
  // Keys are text, whatever limits they have.
  'propertyNames',
]);

function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text): text is string => text !== undefined && text.trim() !== '')
    .map((text) => commentText(text.trim()))
    .join('\n\n');
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
