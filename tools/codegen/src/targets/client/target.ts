import type { Target, TargetInput } from '../target.ts';
import { packageNames } from '../package-names.ts';
import { bindingName, camelCase, kebabCase, pascalCase } from '../text/names.ts';
import { clientClassModule, configModule } from './client-class.ts';
import { operationModule } from './operation.ts';

/**
 * The caller's side: a function for each operation in a file of its own, which bundlers keep or drop, and a class on top.
 */
export const clientTarget: Target = { name: 'client', emit };

async function emit({ service, bundle, source }: TargetInput): Promise<ReadonlyMap<string, string>> {
  const prefix = pascalCase(service.name);
  const { openTypes } = packageNames(service.name);
  const files = new Map<string, string>();
  for (const operation of service.operations) {
    files.set(`operations/${kebabCase(operation.name)}.ts`, operationModule(service, operation, source));
  }
  files.set('config.ts', configModule(service, bundle));
  files.set('client.ts', clientClassModule(service, source));
  files.set(
    'index.ts',
    [
      `export type * from '${openTypes}';`,
      `export { ServiceError, TransportError, isServiceError, isTransportError } from '@trent/client-runtime';`,
      `export { ${prefix}Client } from './client.ts';`,
      `export { create${prefix}Client } from './config.ts';`,
      `export type { ${prefix}ClientConfig } from './config.ts';`,
      ...service.operations.map((operation) => {
        const name = camelCase(operation.name);
        const exported = [bindingName(name), `${name}Operation`];
        if (operation.pagination !== null) exported.push(`paginate${operation.name}`);
        return `export { ${exported.join(', ')} } from './operations/${kebabCase(operation.name)}.ts';`;
      }),
    ].join('\n'),
  );
  return files;
}
