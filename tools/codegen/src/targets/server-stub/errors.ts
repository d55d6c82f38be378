import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { propertyName, stringLiteral } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { pascalCase } from '../text/names.ts';
import { packageNames } from '../package-names.ts';
import { shapeConstant } from './shapes.ts';

/** How each error looks on the wire. */
export function errorsModule(service: Service, source: (position: SpecPosition) => string): string {
  const imports = new Imports();
  const descriptor = imports.runtimeType('@trent/server-runtime', 'ErrorDescriptor');
  const codes = imports.type(
    `${pascalCase(service.name)}ErrorCode`,
    packageNames(service.name).types,
  );
  const entries = [...service.errors.values()].map(
    ({ code, description, status, fault, messageMember, members, position }) => {
      const carried =
        members.length === 0
          ? ''
          : `, members: ${imports.value(shapeConstant(code), './shapes.ts')}`;
      return `${docComment(description, source(position))}${propertyName(code)}: { status: ${status}, fault: ${stringLiteral(fault)}, messageMember: ${stringLiteral(messageMember)}${carried} },`;
    },
  );
  return `${imports}

${docComment('Status, fault and message member of every error, by code.')}export const errors: Readonly<Record<${codes}, ${descriptor}>> = {
${entries.join('\n')}
};`;
}
