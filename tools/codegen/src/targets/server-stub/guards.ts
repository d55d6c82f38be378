import type { KeyPrecondition, Operation, Service, SpecPosition } from '../../model/model.ts';
import { docComment, lineComment } from '../text/comment.ts';
import { literal, propertyName } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { pascalCase } from '../text/names.ts';
import { packageNames } from '../package-names.ts';

/** What each operation checks beyond its schema, as data that a service runs. */
export function guardsModule(service: Service, source: (position: SpecPosition) => string): string {
  const imports = new Imports();
  const guardType = imports.runtimeType('@trent/server-runtime', 'OperationGuard');
  const names = imports.type(
    `${pascalCase(service.name)}OperationName`,
    packageNames(service.name).types,
  );
  const entries = service.operations.map(
    (operation) =>
      `${docComment(source(operation.position))}${propertyName(operation.name)}: ${guard(operation, source)},`,
  );
  return `${imports}

${docComment('Permissions, key preconditions, exclusive members and the order of checks, by operation.')}export const guards: Readonly<Record<${names}, ${guardType}>> = {
${entries.join('\n')}
};`;
}

function guard(operation: Operation, source: (position: SpecPosition) => string): string {
  return `{
operation: ${literal(operation.name)},
permissions: ${literal(operation.permissions)},
crossAccount: ${operation.crossAccount},
keys: [${operation.keys.map((key) => keyGuard(key, source)).join(', ')}],
exclusive: [${operation.exclusive
    .map(
      ({ members, exactly, answer, position }) =>
        `\n${lineComment(source(position))}\n${literal({ members, exactly, answer })}`,
    )
    .join(', ')}],
checks: ${literal(operation.checks)},
dryRun: ${literal(operation.dryRun)},
encryptionContext: ${literal(operation.encryptionContext)},
}`;
}

function keyGuard(
  { states, position, ...rest }: KeyPrecondition,
  source: (position: SpecPosition) => string,
): string {
  return `\n${lineComment(source(position))}\n${literal({ ...rest, states: Object.fromEntries(states) })}`;
}
