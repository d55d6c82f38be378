import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { propertyName } from '../text/literal.ts';
import { pascalCase } from '../text/names.ts';
import { packageNames } from '../package-names.ts';

/** How each error looks on the wire. */
export function errorsModule(service: Service, source: (position: SpecPosition) => string): string {
  const codes = `${pascalCase(service.name)}ErrorCode`;
  const entries = [...service.errors.values()].map(
    (error) =>
      `${docComment(error.description, source(error.position))}${propertyName(error.code)}: { status: ${error.status}, fault: '${error.fault}', messageMember: '${error.messageMember}' },`,
  );
  return `import type { ErrorDescriptor } from '@trent/server-runtime';
import type { ${codes} } from '${packageNames(service.name).types}';

${docComment('Status, fault and message member of every error, by code.')}export const errors: Readonly<Record<${codes}, ErrorDescriptor>> = {
${entries.join('\n')}
};`;
}
