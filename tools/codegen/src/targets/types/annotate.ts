import type { JsonObject, OpenApiDocument } from '../../load/bundle.ts';
import type { Member, Service, SpecPosition } from '../../model/model.ts';
import { constraintsOf, resolveShape } from '../text/limits.ts';
import { commentText } from '../text/comment.ts';

/**
 * The document with descriptions that become doc comments: what a shape or member is, its limits, examples, and the
 * line of the spec that it comes from. Words that would only make noise in comments go.
 */
export function annotate(
  service: Service,
  bundle: OpenApiDocument,
  source: (position: SpecPosition) => string,
): OpenApiDocument {
  const schemas: Record<string, JsonObject> = {};
  for (const [name, schema] of Object.entries(bundle.components.schemas)) {
    const named = service.shapes.get(name);
    const error = service.errors.get(name);
    const position = named?.position ?? error?.position;
    const annotated: Record<string, JsonObject[string]> = { ...(schema as JsonObject) };
    const shape = named?.shape;
    annotated['description'] = paragraphs(
      shape?.description ?? error?.description,
      ...(shape === undefined ? [] : limits(service, shape, source)),
      position === undefined ? undefined : source(position),
    );
    if (shape?.kind === 'structure') {
      const properties = (schema as JsonObject)['properties'] as JsonObject;
      annotated['properties'] = Object.fromEntries(
        shape.members.map((member) => [member.name, describedMember(service, member, properties[member.name] as JsonObject, source)]),
      );
    }
    schemas[name] = annotated;
  }
  return { ...bundle, components: { ...bundle.components, schemas } };
}

function describedMember(
  service: Service,
  member: Member,
  schema: JsonObject,
  source: (position: SpecPosition) => string,
): JsonObject {
  const { example: _example, examples: _examples, ...rest } = schema;
  return {
    ...rest,
    description: paragraphs(
      member.description,
      ...limits(service, member.shape, source),
      member.examples.length === 0 ? undefined : `For example: ${member.examples.map((example) => JSON.stringify(example)).join(', ')}`,
      member.since === null ? undefined : `Since ${member.since}.`,
      source(member.position),
    ),
  };
}

function limits(
  service: Service,
  shape: Parameters<typeof constraintsOf>[0],
  source: (position: SpecPosition) => string,
): string[] {
  const resolved = resolveShape(service, shape);
  // The values of an enum are in its type; its other limits and their lines are said.
  return constraintsOf(resolved)
    .filter((constraint) => resolved.kind !== 'string' || !constraint.words.startsWith('one of '))
    .map((constraint) => `Limit: ${constraint.words} (${source(constraint.position)})`);
}

function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text): text is string => text !== undefined && text.trim() !== '')
    .map((text) => commentText(text.trim()))
    .join('\n\n');
}
