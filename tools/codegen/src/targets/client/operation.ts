import { errorStructure } from '../../model/error-structure.ts';
import type { Operation, Service, Shape, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { asSentence, docComment, taggedDocComment } from '../text/comment.ts';
import { literal, propertyName, stringLiteral } from '../text/literal.ts';
import { resolveShape } from '../text/limits.ts';
import { errorsWithMembers } from '../types/named-types.ts';
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
  // Common errors are told by every operation.
  const errorDecodings = errorsWithMembers(service)
    .filter(({ code, common }) => common || operation.errors.includes(code))
    .map((error) => ({ code: error.code, ...decodingOf(service, errorStructure(error), imports) }));
  const sensitive = outputShape === undefined ? [] : sensitiveMembers(service, outputShape);
  const tokens = idempotencyTokens(service, operation);
  const keepsNull = holdsNull(service, operation.input);
  const functionName = bindingName(camelCase(operation.name));
  const constant = `${camelCase(operation.name)}Operation`;
  const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
  const where = source(operation.position);

  const parts = [
    ...new Set([decoding, ...errorDecodings].flatMap(({ constants }) => constants)),
    `${docComment(`${operation.name} for the runtime.`, where)}export const ${constant}: ${imports.runtimeType(runtime, 'ClientOperation')}<${input}, ${output}, ${codes}> = {
name: ${stringLiteral(operation.name)},
target: ${stringLiteral(`${service.targetPrefix}.${operation.name}`)},
signingName: ${stringLiteral(service.signingName)},
output: ${decoding.expression},${errorDecodings.length === 0 ? '' : `\nerrors: { ${errorDecodings.map(({ code, expression }) => `${propertyName(code)}: ${expression}`).join(', ')} },`}${sensitive.length === 0 ? '' : `\nsensitive: ${literal(sensitive)},`}
idempotent: ${operation.retry.idempotent},${tokens.length === 0 ? '' : `\nidempotencyTokens: ${literal(tokens)},`}${keepsNull ? '\nkeepsNull: true,' : ''}${service.protocol === 'aws-json-1.1' ? '' : `\ncontentType: 'application/x-amz-${service.protocol.slice('aws-'.length)}',`}
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
    const item = itemType(service, operation.output, output, items);
    parts.push(
      `${docComment(`Every item that ${operation.name} lists, page by page as iteration goes on; \`.pages()\` gives the answers themselves.`, where)}export function paginate${operation.name}(client: ${client}, input: ${input}${optional}, options?: ${options}): ${imports.runtimeType(runtime, 'Paginated')}<${output}, ${item}> {
  return ${imports.runtimeValue(runtime, 'paginate')}((page: ${input}, pageOptions) => ${functionName}(client, page, pageOptions), input, ${literal({ inputToken, outputToken, ...(moreResults === null ? {} : { moreResults }), ...(items === null ? {} : { items }) })}, options);
}`,
    );
  }
  return `${imports}\n\n${parts.join('\n\n')}`;
}

/** Members of the request that the client fills in where the caller does not. */
function idempotencyTokens(service: Service, operation: Operation): string[] {
  const shape = service.shapes.get(operation.input)?.shape;
  if (shape?.kind !== 'structure') return [];
  return shape.members.filter((one) => one.idempotencyToken).map(({ name }) => name);
}

/** Whether null means something somewhere in the request: in a sparse map or a document. */
function holdsNull(service: Service, input: string): boolean {
  const seen = new Set<Shape>();
  const visit = (shape: Shape): boolean => {
    const resolved = resolveShape(service, shape);
    if (seen.has(resolved)) return false;
    seen.add(resolved);
    if (resolved.kind === 'document') return true;
    if (resolved.kind === 'map') return resolved.sparse || visit(resolved.of);
    if (resolved.kind === 'list') return visit(resolved.of);
    return resolved.kind === 'structure' && resolved.members.some((member) => visit(member.shape));
  };
  const named = service.shapes.get(input);
  return named !== undefined && visit(named.shape);
}

/** Type of what a paginator gives one by one: an item of a list, an entry of a map, or the answer itself. */
function itemType(
  service: Service,
  shapeName: string | null,
  output: string,
  items: string | null,
): string {
  if (items === null || shapeName === null) return output;
  let shape = service.shapes.get(shapeName)?.shape;
  let type = output;
  for (const name of items.split('.')) {
    type = `NonNullable<${type}[${stringLiteral(name)}]>`;
    const member =
      shape?.kind === 'structure' ? shape.members.find((one) => one.name === name) : undefined;
    shape = member && resolveShape(service, member.shape);
  }
  return shape?.kind === 'map' ? `[string, ${type}[string]]` : `${type}[number]`;
}

/** What every object has: a member of that name makes even `{}` an object of another type. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** True where `{}` is not enough as input: something must be there, or is there in every object. */
export function hasRequiredInput(service: Service, operation: Operation): boolean {
  const shape = service.shapes.get(operation.input)?.shape;
  return (
    operation.exclusive.some(({ exactly }) => exactly === 'one') ||
    (shape?.kind === 'structure' &&
      shape.members.some(({ name, required }) => required || inherited.has(name)))
  );
}
