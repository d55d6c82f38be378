import type { ErrorShape, Operation, Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { stringLiteral } from '../text/literal.ts';
import { pascalCase } from '../text/names.ts';
import type { EnumStyle } from './openapi-types.ts';

/** A named export for every shape, on top of what openapi-typescript printed. */
export function namedTypes(
  service: Service,
  style: EnumStyle,
  source: (position: SpecPosition) => string,
): string {
  const requests = new Map(service.operations.map((operation) => [operation.input, operation]));
  const parts = [
    `import type { components as $components } from './openapi-${style}.ts';`,
    // No name of a spec has a `$`, so these clash with none.
    `type $Schema<Name extends keyof $components['schemas']> = $components['schemas'][Name];`,
  ];
  if (style === 'open' && service.operations.some(({ exclusive }) => exclusive.length > 0)) {
    parts.push('type $Given<Value> = Value extends undefined ? never : Value;');
  }
  for (const { name, shape, position } of service.shapes.values()) {
    const comment = docComment(shape.description, source(position));
    const schema = `$Schema<${stringLiteral(name)}>`;
    const operation = requests.get(name);
    const exclusive =
      style === 'open' && operation !== undefined ? exclusiveTypes(operation, schema) : [];
    parts.push(
      shape.kind === 'structure' && !shape.union && exclusive.length === 0
        ? `${comment}export interface ${name} extends ${schema} {}`
        : `${comment}export type ${name} = ${[schema, ...exclusive].join(' & ')};`,
    );
  }
  const telling = errorsWithMembers(service);
  for (const { code, description, position } of telling) {
    const schema = `$Schema<${stringLiteral(code)}>`;
    parts.push(
      `${docComment(description, source(position))}export interface ${code} extends ${schema} {}`,
    );
  }
  if (telling.length > 0) {
    const members = telling.map(
      ({ code, messageMember }) => `${code}: Omit<${code}, '${messageMember}'>;`,
    );
    parts.push(
      `${docComment('What errors carry besides their text, by code; those that carry nothing else are not here.')}export interface ${errorMembersType(service)} {\n${members.join('\n')}\n}`,
    );
  }
  return parts.join('\n\n');
}

/** Errors that carry more than their text. */
export function errorsWithMembers(service: Service): readonly ErrorShape[] {
  return [...service.errors.values()].filter(({ members }) => members.length > 0);
}

/** `DynamodbErrorMembers` */
export function errorMembersType(service: Service): string {
  return `${pascalCase(service.name)}ErrorMembers`;
}

/**
 * Exactly one of some members, as a type: each alternative requires one and forbids the others. Members of which there
 * may be none get one more alternative.
 */
function exclusiveTypes(operation: Operation, schema: string): string[] {
  return operation.exclusive.map(({ members, exactly }) => {
    const alternatives = members.map((given) =>
      members
        .map((member) =>
          member === given
            ? `${stringLiteral(member)}: $Given<${schema}[${stringLiteral(member)}]>`
            : `${stringLiteral(member)}?: never`,
        )
        .join('; '),
    );
    if (exactly === 'at-most-one') {
      alternatives.push(members.map((member) => `${stringLiteral(member)}?: never`).join('; '));
    }
    return `(${alternatives.map((alternative) => `{ ${alternative} }`).join(' | ')})`;
  });
}
