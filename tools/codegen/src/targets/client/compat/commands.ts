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

/** Paginators that give answers, page by page. */
export function paginatorsModule(
  service: Service,
  client: string,
  source: (position: SpecPosition) => string,
): string | undefined {
  const imports = new Imports();
  const texts = service.operations.flatMap(({ name, pagination, position }) => {
    if (pagination === null) return [];
    const input = imports.type(`${name}CommandInput`, './commands.ts');
    const output = imports.type(`${name}CommandOutput`, './commands.ts');
    const command = imports.value(`${name}Command`, './commands.ts');
    const config = imports.runtimeType(compat, 'PaginationConfiguration');
    const options = imports.runtimeType(compat, 'SendOptions');
    const { inputToken, outputToken, limit } = pagination;
    const members = literal({ inputToken, outputToken });
    const withLimit = members.replace(
      / \}$/,
      `, limit: ${limit === null ? 'undefined' : literal(limit)} }`,
    );
    return [
      `${docComment(`The answers of ${name}, page by page as iteration goes on.`, source(position))}export function paginate${name}(config: ${config}<${imports.type(client, './client.ts')}>, input: ${input}, options?: ${options}): AsyncGenerator<${output}, undefined, unknown> {
  return ${imports.runtimeValue(compat, 'paginatePages')}((page: ${input}) => new ${command}(page), ${withLimit}, config, input, options);
}`,
    ];
  });
  return texts.length === 0 ? undefined : [imports, ...texts].join('\n\n');
}
