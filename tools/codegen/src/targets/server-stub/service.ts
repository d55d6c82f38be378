import type { Operation, Service, Shape, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { docComment } from '../text/comment.ts';
import { literal, propertyName, stringLiteral } from '../text/literal.ts';
import { resolveShape } from '../text/limits.ts';
import { camelCase, pascalCase } from '../text/names.ts';
import { shapeConstant } from './shapes.ts';

/** The descriptor that the server runtime works from. */
export function serviceModule(service: Service, source: (position: SpecPosition) => string): string {
  const names = packageNames(service.name);
  const shapes = new Set<string>();
  const entries = service.operations.map((operation) => {
    shapes.add(shapeConstant(operation.input));
    if (operation.output !== null) shapes.add(shapeConstant(operation.output));
    return `${docComment(source(operation.position))}${propertyName(operation.name)}: ${descriptor(service, operation)},`;
  });
  return `import type { ServiceDescriptor } from '@trent/server-runtime';
import { ${service.operations.map((operation) => `validate${operation.name}Request`).join(', ')} } from '${names.validator}';
import { errors } from './errors.ts';
import { ${[...shapes].join(', ')} } from './shapes.ts';

${docComment(`${service.title} as the server runtime serves it.`)}export const ${service.name}Service: ServiceDescriptor = {
name: ${stringLiteral(service.name)},
targetPrefix: ${stringLiteral(service.targetPrefix)},
signingName: ${stringLiteral(service.signingName)},
internalError: ${stringLiteral(service.internalError)},
errors,
operations: {
${entries.join('\n')}
},
};`;
}

function descriptor(service: Service, operation: Operation): string {
  const reported = reportedValues(service, operation.input);
  return `{
name: ${stringLiteral(operation.name)},
method: ${stringLiteral(camelCase(operation.name))},
input: ${shapeConstant(operation.input)},
output: ${operation.output === null ? 'null' : shapeConstant(operation.output)},
validate: validate${operation.name}Request,
${Object.keys(reported).length === 0 ? '' : `reportedValues: ${literal(reported)},`}
}`;
}

/** Member path -> the values that a refusal lists, where these are not the values that are accepted. */
function reportedValues(service: Service, input: string): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  const visit = (path: readonly string[], shape: Shape, open: readonly Shape[]): void => {
    const resolved = resolveShape(service, shape);
    if (open.includes(resolved)) return;
    const inside = [...open, resolved];
    if (resolved.kind === 'string' && resolved.reportedValues !== null) found[path.join('.')] = resolved.reportedValues;
    else if (resolved.kind === 'list' || resolved.kind === 'map') visit(path, resolved.of, inside);
    else if (resolved.kind === 'structure') {
      for (const member of resolved.members) visit([...path, member.name], member.shape, inside);
    }
  };
  const named = service.shapes.get(input);
  if (named !== undefined) visit([], named.shape, []);
  return found;
}

/** The function that makes a handler of an implementation. */
export function handlerModule(service: Service): string {
  const prefix = pascalCase(service.name);
  return `import { createHandler, type CallContext, type Handler, type HandlerOptions } from '@trent/server-runtime';
import type { ${prefix}Operations } from './operations.ts';
import { ${service.name}Service } from './service.ts';

${docComment(
  'One function from request to response, made of an implementation: routing, authentication, limits and errors around it. It never throws.',
)}export function create${prefix}Handler<Identity>(
  operations: ${prefix}Operations<CallContext<Identity>>,
  options: HandlerOptions<Identity>,
): Handler {
  return createHandler(${service.name}Service, operations, options);
}`;
}
