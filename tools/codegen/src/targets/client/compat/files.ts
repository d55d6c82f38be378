import type { Service } from '../../../model/model.ts';
import { packageNames } from '../../package-names.ts';
import { checkClaims } from '../../text/claims.ts';
import type { Claim } from '../../text/claims.ts';
import { docComment } from '../../text/comment.ts';
import { literal, propertyName } from '../../text/literal.ts';
import type { RuntimeType } from '../../runtime-symbols.ts';
import type { TargetInput } from '../../target.ts';
import { aggregatedClientModule, sdkClientModule } from './client.ts';
import { commandsModule, paginatorsModule } from './commands.ts';
import { exceptionsModule } from './exceptions.ts';
import { enumShapes, exceptionCodes, fixedNames, sdkName } from './names.ts';

/** Types of the runtime that are part of the entry. */
const reexportedTypes: readonly RuntimeType<'@trent/sdk-compat'>[] = [
  'MetadataBearer',
  'ResponseMetadata',
  'SendOptions',
];

/**
 * The compatibility entry: the service with the names and shapes of the AWS SDK for JavaScript v3, so that trying this
 * client is a change of one import. In files of its own, which nothing else imports.
 */
export function compatFiles({
  service,
  source,
}: Pick<TargetInput, 'service' | 'source'>): ReadonlyMap<string, string> {
  checkNames(service);
  const name = sdkName(service);
  const base = `${name}ServiceException`;
  const files = new Map([
    ['compat/client.ts', sdkClientModule(service, name)],
    ['compat/aggregated-client.ts', aggregatedClientModule(service, name, source)],
    ['compat/commands.ts', commandsModule(service, source)],
    ['compat/exceptions.ts', exceptionsModule(service, base, source)],
  ]);
  const paginators = paginatorsModule(service, name, source);
  if (paginators !== undefined) files.set('compat/paginators.ts', paginators);
  const enums = enumShapes(service);
  if (enums.length > 0) {
    files.set(
      'compat/enums.ts',
      enums
        .map(({ name: shape, values }) => {
          const members = values.map(
            ([member, value]) => `${propertyName(member)}: ${literal(value)},`,
          );
          const where = source(service.shapes.get(shape)!.position);
          return `${docComment(`Values of ${shape}.`, where)}export const ${shape} = {
${members.join('\n')}
} as const;
${docComment(`Values of ${shape}.`, where)}export type ${shape} = (typeof ${shape})[keyof typeof ${shape}];`;
        })
        .join('\n\n'),
    );
  }
  const { openTypes } = packageNames(service.name);
  files.set(
    'compat/index.ts',
    [
      `export type * from '${openTypes}';`,
      `export type { ${reexportedTypes.join(', ')} } from '@trent/sdk-compat';`,
      `export { ${name} } from './aggregated-client.ts';`,
      `export { ${name}Client } from './client.ts';`,
      `export type { ${name}ClientConfig } from './client.ts';`,
      `export type { ${service.operations.flatMap((one) => [`${one.name}CommandInput`, `${one.name}CommandOutput`]).join(', ')} } from './commands.ts';`,
      `export { ${service.operations.map((one) => `${one.name}Command`).join(', ')} } from './commands.ts';`,
      ...(enums.length === 0
        ? []
        : [`export { ${enums.map((one) => one.name).join(', ')} } from './enums.ts';`]),
      `export { ${[base, ...exceptionCodes(service)].join(', ')} } from './exceptions.ts';`,
      ...(paginators === undefined ? [] : paginatorExports(service, name)),
    ].join('\n'),
  );
  return files;
}

function paginatorExports(service: Service, name: string): string[] {
  const paginators = service.operations.filter(({ pagination }) => pagination !== null);
  return [
    `export type { ${name}PaginationConfiguration } from './paginators.ts';`,
    `export { ${paginators.map((one) => `paginate${one.name}`).join(', ')} } from './paginators.ts';`,
  ];
}

/** No two names that the entry exports by name are the same; types of the spec with such a name give way to it. */
function checkNames(service: Service): void {
  const commands = service.operations.flatMap(({ name: from, position }): Claim[] =>
    ['Command', 'CommandInput', 'CommandOutput'].map((end) => ({
      name: `${from}${end}`,
      kind: 'operation',
      from,
      position,
    })),
  );
  const enums = enumShapes(service).map(({ name: from }): Claim => ({
    name: from,
    kind: 'shape',
    from,
    position: service.shapes.get(from)!.position,
  }));
  checkClaims(
    [...fixedNames(service), ...reexportedTypes, ...exceptionCodes(service)],
    'the compatibility entry of the client',
    [...commands, ...enums],
  );
}
