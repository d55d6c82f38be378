import type { Service, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { asSentence, docComment, taggedDocComment } from '../text/comment.ts';
import { Imports } from '../text/module.ts';
import { bindingName, camelCase, kebabCase, pascalCase } from '../text/names.ts';
import { hasRequiredInput } from './operation.ts';

/** A class with a method for each operation, for those who prefer one object over functions. */
export function clientClassModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const prefix = pascalCase(service.name);
  const { openTypes } = packageNames(service.name);
  const imports = new Imports();
  const runtime = '@trent/client-runtime';
  const options = imports.runtimeType(runtime, 'CallOptions');
  const client = imports.runtimeType(runtime, 'Client');
  const config = imports.type(`${prefix}ClientConfig`, './config.ts');
  const create = imports.value(`create${prefix}Client`, './config.ts');
  const methods = service.operations.flatMap((operation) => {
    const name = camelCase(operation.name);
    const input = imports.type(operation.input, openTypes);
    const output = operation.output === null ? 'void' : imports.type(operation.output, openTypes);
    const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
    const called = imports.value(bindingName(name), `./operations/${kebabCase(operation.name)}.ts`);
    const list = [
      `${taggedDocComment(operation, asSentence(operation.summary), source(operation.position))}${name}(input: ${input}${optional}, options?: ${options}): Promise<${output}> {
  return ${called}(this.#client, input, options);
}`,
    ];
    if (operation.pagination !== null) {
      const paginator = imports.value(
        `paginate${operation.name}`,
        `./operations/${kebabCase(operation.name)}.ts`,
      );
      list.push(
        `${docComment(`Every item that ${operation.name} lists, page by page as iteration goes on.`, source(operation.position))}${paginator}(input: ${input}${optional}, options?: ${options}): ReturnType<typeof ${paginator}> {
  return ${paginator}(this.#client, input, options);
}`,
      );
    }
    return list;
  });
  return `${imports}

${docComment(`${service.title}, one method an operation. Bundlers keep all of it: use the functions where size matters.`)}export class ${prefix}Client {
readonly #client: ${client};

/** Nothing is sent yet. Throws TypeError for a config that cannot work. */
constructor(config: ${config}) {
  this.#client = ${create}(config);
}

/** Gives back idle connections. */
close(): void {
  this.#client.close();
}

${methods.join('\n\n')}
}`;
}
