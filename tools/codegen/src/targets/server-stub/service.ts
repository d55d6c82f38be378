import type { Operation, Service, Shape, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { docComment } from '../text/comment.ts';
import { literal, propertyName, stringLiteral } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { resolveShape } from '../text/limits.ts';
import { camelCase, pascalCase } from '../text/names.ts';
import { shapeConstant } from './shapes.ts';

/** The descriptor that the server runtime works from. */
export function serviceModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const imports = new Imports();
  const entries = service.operations.map(
    (operation) =>
      `${docComment(source(operation.position))}${propertyName(operation.name)}: ${descriptor(service, operation, imports)},`,
  );
  const type = imports.runtimeType('@trent/server-runtime', 'ServiceDescriptor');
  const errors = imports.value('errors', './errors.ts');
  return `${imports}

${docComment(`${service.title} as the server runtime serves it.`)}export const ${serviceConstant(service)}: ${type} = {
name: ${stringLiteral(service.name)},
targetPrefix: ${stringLiteral(service.targetPrefix)},
signingName: ${stringLiteral(service.signingName)},
internalError: ${stringLiteral(service.internalError)},
${service.protocol === 'aws-json-1.1' ? '' : `contentType: 'application/x-amz-${service.protocol.slice('aws-'.length)}',\n`}${errors},
${unsupported(service)}operations: {
${entries.join('\n')}
},
};`;
}

/** What the spec says of operations that it does not have; nothing for most. */
function unsupported({ unsupported: said, answers }: Service): string {
  const answer = answers.get(said?.answer ?? '');
  if (said === null || answer === undefined) return '';
  const { error, message } = answer;
  return `unsupported: ${literal({ operations: said.operations, error, message })},\n`;
}

/** `kmsService` */
export function serviceConstant(service: Service): string {
  const prefix = pascalCase(service.name);
  return `${prefix.slice(0, 1).toLowerCase()}${prefix.slice(1)}Service`;
}

function descriptor(service: Service, operation: Operation, imports: Imports): string {
  const shape = (name: string): string => imports.value(shapeConstant(name), './shapes.ts');
  const validate = imports.value(
    `validate${operation.name}Request`,
    packageNames(service.name).validator,
  );
  const reported = reportedValues(service, operation.input);
  return `{
name: ${stringLiteral(operation.name)},
method: ${stringLiteral(camelCase(operation.name))},
input: ${shape(operation.input)},
output: ${operation.output === null ? 'null' : shape(operation.output)},
validate: ${validate},${Object.keys(reported).length === 0 ? '' : `\nreportedValues: ${literal(reported)},`}
}`;
}

/** Member path -> the values that a refusal lists, where these are not the values that are accepted. */
function reportedValues(service: Service, input: string): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  const visit = (path: readonly string[], shape: Shape, open: readonly Shape[]): void => {
    const resolved = resolveShape(service, shape);
    if (open.includes(resolved)) return;
    const inside = [...open, resolved];
    if (resolved.kind === 'string') {
      // The validator knows of all that pass; what is listed are those of the enum.
      const listed = resolved.unlistedValues === null ? null : resolved.values;
      const reported = resolved.reportedValues ?? listed;
      if (reported !== null) found[path.join('.')] = reported;
    } else if (resolved.kind === 'list' || resolved.kind === 'map')
      visit(path, resolved.of, inside);
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
  const runtime = '@trent/server-runtime';
  const imports = new Imports();
  const operations = imports.type(`${prefix}Operations`, './operations.ts');
  const context = imports.runtimeType(runtime, 'CallContext');
  const options = imports.runtimeType(runtime, 'HandlerOptions');
  const handler = imports.runtimeType(runtime, 'Handler');
  const create = imports.runtimeValue(runtime, 'createHandler');
  const constant = imports.value(serviceConstant(service), './service.ts');
  return `${imports}

${docComment(
  'One function from request to response, made of an implementation: routing, authentication, limits and errors around it. It never throws.',
)}export function create${prefix}Handler<Identity>(
  operations: ${operations}<${context}<Identity>>,
  options: ${options}<Identity>,
): ${handler} {
  return ${create}(${constant}, operations, options);
}`;
}
