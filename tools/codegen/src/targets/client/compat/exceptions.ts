import type { Service, SpecPosition } from '../../../model/model.ts';
import { docComment } from '../../text/comment.ts';
import { literal, propertyName } from '../../text/literal.ts';
import { Imports } from '../../text/module.ts';
import { exceptionCodes } from './names.ts';

const compat = '@trent/sdk-compat';

/** The class that all refusals of the service are instances of, and one for each error that operations declare. */
export function exceptionsModule(
  service: Service,
  base: string,
  source: (position: SpecPosition) => string,
): string {
  const imports = new Imports();
  const parent = imports.runtimeValue(compat, 'ServiceException');
  const options = imports.runtimeType(compat, 'ExceptionOptions');
  const table = imports.runtimeType(compat, 'SdkExceptions');
  const codes = exceptionCodes(service);
  const classes = codes.map((code) => {
    const { description, fault, position } = service.errors.get(code)!;
    return `${docComment(description, source(position))}export class ${code} extends ${base} {
  declare readonly name: ${literal(code)};
  declare readonly $fault: ${literal(fault)};

  constructor(options: ${options}) {
    super({ ...options, name: ${literal(code)}, $fault: ${literal(fault)} });
  }
}`;
  });
  const members = codes.map((code) => `${propertyName(code)}: ${code},`);
  return `${imports}

${docComment(`A refusal of ${service.title}; \`name\` is its code.`)}export class ${base} extends ${parent} {}

${classes.join('\n\n')}

${docComment('The classes above by code, for the client.')}export const exceptions: ${table} = {
base: ${base},
classes: {
${members.join('\n')}
},
};`;
}
