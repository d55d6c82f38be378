import type { Operation, Service, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { asSentence, docComment, taggedDocComment } from '../text/comment.ts';
import { literal, stringLiteral } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { bindingName, camelCase } from '../text/names.ts';
import { decodingOf, sensitiveMembers } from './decoding.ts';

/** The function of one operation, its description for the runtime, and its paginator where it lists. */
export function operationModule(
  service: Service,
  operation: Operation,
  source: (position: SpecPosition) => string,
): string {
  const { openTypes } = packageNames(service.name);
  const imports = new Imports();
  const runtime = '@trent/client-runtime';
  const client = imports.runtimeType(runtime, 'Client');
  const options = imports.runtimeType(runtime, 'CallOptions');
  const input = imports.type(operation.input, openTypes);
  const output = operation.output === null ? 'void' : imports.type(operation.output, openTypes);
  const codes = imports.type(`${operation.name}ErrorCode`, openTypes);
  const outputShape =
    operation.output === null ? undefined : service.shapes.get(operation.output)?.shape;
  const decoding =
    outputShape === undefined
      ? { expression: '{}', constants: [] }
      : decodingOf(service, outputShape, imports);
  const sensitive = outputShape === undefined ? [] : sensitiveMembers(service, outputShape);
  const functionName = bindingName(camelCase(operation.name));
  const constant = `${camelCase(operation.name)}Operation`;
  const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
  const where = source(operation.position);

  const parts = [
    ...decoding.constants,
    `${docComment(`${operation.name} for the runtime.`, where)}export const ${constant}: ${imports.runtimeType(runtime, 'ClientOperation')}<${input}, ${output}, ${codes}> = {
name: ${stringLiteral(operation.name)},
target: ${stringLiteral(`${service.targetPrefix}.${operation.name}`)},
signingName: ${stringLiteral(service.signingName)},
output: ${decoding.expression},${sensitive.length === 0 ? '' : `\nsensitive: ${literal(sensitive)},`}
idempotent: ${operation.retry.idempotent},
};`,
    `${taggedDocComment(
      operation,
      asSentence(operation.summary),
      operation.description,
      operation.permissions.length === 0
        ? null
        : `Needs the permission ${operation.permissions.map((permission) => permission.action).join(', ')}.`,
      `Throws ServiceError; \`code\` is one of ${operation.name}ErrorCode.`,
      operation.documentation === null ? null : `See ${operation.documentation}`,
      where,
    )}export function ${functionName}(client: ${client}, input: ${input}${optional}, options?: ${options}): Promise<${output}> {
  return client.send(${constant}, input, options);
}`,
  ];
  if (operation.pagination !== null) {
    const { inputToken, outputToken, moreResults, items } = operation.pagination;
    const item = `NonNullable<${output}[${stringLiteral(items)}]>[number]`;
    parts.push(
      `${docComment(`Every item that ${operation.name} lists, page by page as iteration goes on; \`.pages()\` gives the answers themselves.`, where)}export function paginate${operation.name}(client: ${client}, input: ${input}${optional}, options?: ${options}): ${imports.runtimeType(runtime, 'Paginated')}<${output}, ${item}> {
  return ${imports.runtimeValue(runtime, 'paginate')}((page: ${input}, pageOptions) => ${functionName}(client, page, pageOptions), input, ${literal({ inputToken, outputToken, moreResults, items })}, options);
}`,
    );
  }
  return `${imports}\n\n${parts.join('\n\n')}`;
}

/** True where a call without input would be refused. */
export function hasRequiredInput(service: Service, operation: Operation): boolean {
  const shape = service.shapes.get(operation.input)?.shape;
  return (
    operation.exclusive.some(({ exactly }) => exactly === 'one') ||
    (shape?.kind === 'structure' && shape.members.some((member) => member.required))
  );
}
