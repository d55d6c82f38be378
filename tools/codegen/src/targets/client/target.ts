import type { Target, TargetInput } from '../target.ts';
import { packageNames } from '../package-names.ts';
import type { Service } from '../../model/model.ts';
import { checkClaims } from '../text/claims.ts';
import type { Claim } from '../text/claims.ts';
import type { RuntimeValue } from '../runtime-symbols.ts';
import { bindingName, camelCase, kebabCase, pascalCase } from '../text/names.ts';
import { errorsWithMembers } from '../types/named-types.ts';
import { claimedTypeNames, fixedTypeNames } from '../types/exported-names.ts';
import { clientClassModule } from './client-class.ts';
import { compatFiles } from './compat/files.ts';
import { configModule } from './config.ts';
import { errorsModule } from './errors.ts';
import { operationModule } from './operation.ts';

/**
 * The caller's side: a function for each operation in a file of its own, which bundlers keep or drop, and a class on top.
 */
export const clientTarget: Target = { name: 'client', emit };

async function emit({
  service,
  bundle,
  source,
}: TargetInput): Promise<ReadonlyMap<string, string>> {
  checkNames(service);
  const prefix = pascalCase(service.name);
  const { openTypes } = packageNames(service.name);
  const files = new Map<string, string>();
  for (const operation of service.operations) {
    files.set(
      `operations/${kebabCase(operation.name)}.ts`,
      operationModule(service, operation, source),
    );
  }
  files.set('config.ts', configModule(service, bundle));
  files.set('client.ts', clientClassModule(service, source));
  const telling = errorsWithMembers(service).length > 0;
  if (telling) files.set('errors.ts', errorsModule(service));
  files.set(
    'index.ts',
    [
      `export type * from '${openTypes}';`,
      `export { ${reexported.join(', ')} } from '@trent/client-runtime';`,
      `export { ${prefix}Client } from './client.ts';`,
      `export { create${prefix}Client } from './config.ts';`,
      `export type { ${prefix}ClientConfig } from './config.ts';`,
      ...(telling ? ["export { errorMembers } from './errors.ts';"] : []),
      ...service.operations.map((operation) => {
        const name = camelCase(operation.name);
        const exported = [bindingName(name), `${name}Operation`];
        if (operation.pagination !== null) exported.push(`paginate${operation.name}`);
        return `export { ${exported.join(', ')} } from './operations/${kebabCase(operation.name)}.ts';`;
      }),
    ].join('\n'),
  );
  for (const [path, text] of compatFiles({ service, source })) files.set(path, text);
  return files;
}

/** What applications need of the runtime besides the client itself; no types, whose names the API may have as well. */
const reexported: readonly RuntimeValue<'@trent/client-runtime'>[] = [
  'ServiceError',
  'TransportError',
  'createAdaptiveRateLimiter',
  'createFetchTransport',
  'createInMemoryTransport',
  'createNodeHttpTransport',
  'isServiceError',
  'isTransportError',
  'logCalls',
  'memoizeCredentials',
  'metadataOf',
];

/** Functions and constants of the operations, and the methods of the class: no two the same. */
function checkNames(service: Service): void {
  const prefix = pascalCase(service.name);
  const functions = service.operations.flatMap(({ name, pagination, position }): Claim[] => {
    const claim = { kind: 'operation', from: name, position } as const;
    return [
      { name: bindingName(camelCase(name)), ...claim },
      ...(pagination === null ? [] : [{ name: `paginate${name}`, ...claim }]),
    ];
  });
  const constants = service.operations.map(({ name, position }): Claim => ({
    name: `${camelCase(name)}Operation`,
    kind: 'operation',
    from: name,
    position,
  }));
  const where = 'the generated client';
  checkClaims(['close', 'constructor'], where, functions);
  checkClaims(
    [
      ...reexported,
      'errorMembers',
      `${prefix}Client`,
      `create${prefix}Client`,
      `${prefix}ClientConfig`,
      ...fixedTypeNames(service),
    ],
    where,
    [...claimedTypeNames(service), ...functions, ...constants],
  );
}
