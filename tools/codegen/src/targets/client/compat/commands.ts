import type { Service, SpecPosition } from '../../../model/model.ts';
import { packageNames } from '../../package-names.ts';
import { asSentence, docComment, taggedDocComment } from '../../text/comment.ts';
import { literal } from '../../text/literal.ts';
import { Imports } from '../../text/module.ts';
import { camelCase, kebabCase } from '../../text/names.ts';
import { hasRequiredInput } from '../operation.ts';

const compat = '@trent/sdk-compat';

/**
 * A command class for each operation, with the types of its input and output. Imports are printed last: they are complete then.
 */
export function commandsModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const { openTypes } = packageNames(service.name);
  const imports = new Imports();
  const command = imports.runtimeValue(compat, 'Command');
  const input = imports.runtimeType(compat, 'SdkInput');
  const bearer = imports.runtimeType(compat, 'MetadataBearer');
  const texts = service.operations.map((operation) => {
    const { name, position } = operation;
    const constant = imports.value(
      `${camelCase(name)}Operation`,
      `../operations/${kebabCase(name)}.ts`,
    );
    const output =
      operation.output === null
        ? bearer
        : `${imports.type(operation.output, openTypes)} & ${bearer}`;
    const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
    const where = source(position);
    return `${docComment(`What ${name}Command takes.`, where)}export type ${name}CommandInput = ${input}<${imports.type(operation.input, openTypes)}>;

${docComment(`What ${name}Command comes to.`, where)}export type ${name}CommandOutput = ${output};

${taggedDocComment(operation, asSentence(operation.summary), where)}export class ${name}Command extends ${command}<${name}CommandInput, ${name}CommandOutput> {
  constructor(input: ${name}CommandInput${optional}) {
    super(${constant}, input);
  }
}`;
  });
  return [imports, ...texts].join('\n\n');
}

/** Paginators that give answers, page by page; undefined for a service without lists. */
export function paginatorsModule(
  service: Service,
  name: string,
  source: (position: SpecPosition) => string,
): string | undefined {
  const imports = new Imports();
  const client = imports.type(`${name}Client`, './client.ts');
  const general = imports.runtimeType(compat, 'PaginationConfiguration');
  const options = imports.runtimeType(compat, 'SendOptions');
  const pages = imports.runtimeValue(compat, 'paginatePages');
  const config = `${name}PaginationConfiguration`;
  const texts = service.operations.flatMap((operation) => {
    if (operation.pagination === null) return [];
    const input = imports.type(`${operation.name}CommandInput`, './commands.ts');
    const output = imports.type(`${operation.name}CommandOutput`, './commands.ts');
    const command = imports.value(`${operation.name}Command`, './commands.ts');
    const { inputToken, outputToken, limit } = operation.pagination;
    const members = literal({ inputToken, outputToken, ...(limit !== null && { limit }) });
    return [
      `${docComment(`The answers of ${operation.name}, page by page as iteration goes on.`, source(operation.position))}export function paginate${operation.name}(config: ${config}, input: ${input}, options?: ${options}): AsyncGenerator<${output}, undefined, unknown> {
  return ${pages}((page: ${input}) => new ${command}(page), ${members}, config, input, options);
}`,
    ];
  });
  const type = `${docComment('How a list is walked.')}export type ${config} = ${general}<${client}>;`;
  return texts.length === 0 ? undefined : [imports, type, ...texts].join('\n\n');
}
