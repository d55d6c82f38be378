import { errorStructure } from '../../model/error-structure.ts';
import type { Service, Shape, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { propertyName } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { errorsWithMembers } from '../types/named-types.ts';
import { bindingName, camelCase } from '../text/names.ts';

/**
 * Run-time descriptions of every structure that a request or answer holds, as constants that name each other, so that
 * shapes which contain themselves can be said.
 */
export function shapesModule(service: Service, source: (position: SpecPosition) => string): string {
  const order = dependencyOrder(service);
  const printed = new Set<string>();
  const imports = new Imports();
  const constants: string[] = [];
  for (const name of order) {
    const named = service.shapes.get(name);
    if (named === undefined) continue;
    const type = imports.runtimeType(
      '@trent/server-runtime',
      named.shape.kind === 'structure' ? 'StructureShape' : 'Shape',
    );
    constants.push(
      `${docComment(source(named.position))}export const ${shapeConstant(name)}: ${type} = ${describe(named.shape, printed, imports)};`,
    );
    printed.add(name);
  }
  for (const error of errorsWithMembers(service)) {
    const type = imports.runtimeType('@trent/server-runtime', 'StructureShape');
    constants.push(
      `${docComment(source(error.position))}export const ${shapeConstant(error.code)}: ${type} = ${describe(errorStructure(error), printed, imports)};`,
    );
  }
  return [
    "/* Shapes of requests and answers as the protocol reads and writes them. Limits are the validator's. */",
    imports,
    ...constants,
  ].join('\n\n');
}

/** Name of the constant that describes a named shape. */
export function shapeConstant(name: string): string {
  return bindingName(`${camelCase(name)}Shape`);
}

function describe(shape: Shape, printed: ReadonlySet<string>, imports: Imports): string {
  const sensitive = shape.sensitive ? ', sensitive: true' : '';
  switch (shape.kind) {
    case 'string':
    case 'blob':
      return `{ kind: '${shape.kind}'${sensitive} }`;
    case 'integer':
    case 'float':
    case 'boolean':
    case 'timestamp':
    case 'document':
      return `{ kind: '${shape.kind}' }`;
    case 'list':
    case 'map':
      return `{ kind: '${shape.kind}', of: ${describe(shape.of, printed, imports)}${shape.sparse ? ', sparse: true' : ''} }`;
    case 'structure':
      return `{ kind: 'structure', members: { ${shape.members
        .map(({ name, shape: of }) => {
          const described = `${propertyName(name)}: ${describe(of, printed, imports)}`;
          // Of `toString` and the like, the compiler would expect what every object has.
          return name in Object.prototype
            ? `${described} satisfies ${imports.runtimeType('@trent/server-runtime', 'Shape')}`
            : described;
        })
        .join(', ')} } }`;
    case 'reference':
      // A constant can only name those above it; what comes later, or contains itself, is looked up when it is needed.
      return printed.has(shape.name)
        ? shapeConstant(shape.name)
        : `{ kind: 'reference', to: () => ${shapeConstant(shape.name)} }`;
  }
}

/** Names of the shapes, those that others are made of first. */
function dependencyOrder(service: Service): string[] {
  const order: string[] = [];
  const visited = new Set<string>();
  const visitName = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const named = service.shapes.get(name);
    if (named === undefined) return;
    visitShape(named.shape);
    order.push(name);
  };
  const visitShape = (shape: Shape): void => {
    if (shape.kind === 'reference') visitName(shape.name);
    else if (shape.kind === 'list' || shape.kind === 'map') visitShape(shape.of);
    else if (shape.kind === 'structure')
      for (const member of shape.members) visitShape(member.shape);
  };
  for (const name of service.shapes.keys()) visitName(name);
  return order;
}
