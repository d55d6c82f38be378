import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { literal, propertyName } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { pascalCase } from '../text/names.ts';
import { packageNames } from '../package-names.ts';

/** How each error looks on the wire. */
export function errorsModule(service: Service, source: (position: SpecPosition) => string): string {
  const imports = new Imports();
  const descriptor = imports.runtimeType('@trent/server-runtime', 'ErrorDescriptor');
  const codes = imports.type(
    `${pascalCase(service.name)}ErrorCode`,
    packageNames(service.name).types,
  );
  const entries = [...service.errors.values()].map(
    ({ code, description, status, fault, messageMember, position }) =>
      `${docComment(description, source(position))}${propertyName(code)}: ${literal({ status, fault, messageMember })},`,
  );
  return `${imports}

${docComment('Status, fault and message member of every error, by code.')}export const errors: Readonly<Record<${codes}, ${descriptor}>> = {
${entries.join('\n')}
};`;
}
