import type { Service, SpecPosition } from '../../../model/model.ts';
import { asSentence, docComment, taggedDocComment } from '../../text/comment.ts';
import { stringLiteral } from '../../text/literal.ts';
import { Imports } from '../../text/module.ts';
import { camelCase, pascalCase } from '../../text/names.ts';
import { hasRequiredInput } from '../operation.ts';

const compat = '@trent/sdk-compat';

/** The client that commands are sent with. */
export function sdkClientModule(service: Service, name: string): string {
  const imports = new Imports();
  const config = imports.runtimeType(compat, 'SdkClientConfig');
  const create = imports.value(`create${pascalCase(service.name)}Client`, '../config.ts');
  const exceptions = imports.value('exceptions', './exceptions.ts');
  const parent = imports.runtimeValue(compat, 'SdkClient');
  return `${imports}

${docComment('The options of the SDK that are supported; others are refused with what to do instead.')}export type ${name}ClientConfig = ${config};

${docComment(`${service.title} with the classes of the AWS SDK for JavaScript v3.`)}export class ${name}Client extends ${parent} {
  /** Nothing is read or sent yet. Throws TypeError for an option that is not supported. */
  constructor(config: ${name}ClientConfig = {}) {
    super(config, { serviceId: ${stringLiteral(name)}, createClient: ${create}, exceptions: ${exceptions} });
  }
}`;
}

/** Members of every client: an operation of such a name has its command, and no method. */
const ofClient = ['config', 'constructor', 'destroy', 'middlewareStack', 'send'];

/** The client with a method for each operation. */
export function aggregatedClientModule(
  service: Service,
  name: string,
  source: (position: SpecPosition) => string,
): string {
  const imports = new Imports();
  const options = imports.runtimeType(compat, 'SendOptions');
  const client = imports.value(`${name}Client`, './client.ts');
  const methods = service.operations.flatMap((operation) => {
    const method = camelCase(operation.name);
    if (ofClient.includes(method)) return [];
    const input = imports.type(`${operation.name}CommandInput`, './commands.ts');
    const output = imports.type(`${operation.name}CommandOutput`, './commands.ts');
    const command = imports.value(`${operation.name}Command`, './commands.ts');
    const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
    return `${taggedDocComment(operation, asSentence(operation.summary), source(operation.position))}${method}(input: ${input}${optional}, options?: ${options}): Promise<${output}> {
  return this.send(new ${command}(input), options);
}`;
  });
  return `${imports}

${docComment(`${service.title}, one method an operation, as the SDK's aggregated client.`)}export class ${name} extends ${client} {
${methods.join('\n\n')}
}`;
}
