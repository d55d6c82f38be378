import type { OpenApiDocument } from '../../load/bundle.ts';
import type { Service, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { docComment } from '../text/comment.ts';
import { literal, stringLiteral } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { bindingName, camelCase, kebabCase, pascalCase } from '../text/names.ts';
import { hasRequiredInput } from './operation.ts';

/** A class with a method for each operation, for those who prefer one object over functions. */
export function clientClassModule(service: Service, source: (position: SpecPosition) => string): string {
  const prefix = pascalCase(service.name);
  const { openTypes } = packageNames(service.name);
  const imports = new Imports();
  const runtime = '@trent/client-runtime';
  imports.type('CallOptions', runtime);
  imports.type('Client', runtime);
  imports.type(`${prefix}ClientConfig`, './config.ts');
  imports.value(`create${prefix}Client`, './config.ts');
  const methods = service.operations.flatMap((operation) => {
    const name = camelCase(operation.name);
    const input = imports.type(operation.input, openTypes);
    const output = operation.output === null ? 'void' : imports.type(operation.output, openTypes);
    const optional = hasRequiredInput(service, operation) ? '' : ' = {}';
    const called = imports.value(bindingName(name), `./operations/${kebabCase(operation.name)}.ts`);
    const list = [
      `${docComment(`${operation.summary}.`.replace(/\.\.$/, '.'), source(operation.position))}${name}(input: ${input}${optional}, options?: CallOptions): Promise<${output}> {
  return ${called}(this.#client, input, options);
}`,
    ];
    if (operation.pagination !== null) {
      const paginator = imports.value(`paginate${operation.name}`, `./operations/${kebabCase(operation.name)}.ts`);
      list.push(
        `${docComment(`Every item that ${operation.name} lists.`)}${paginator}(input: ${input}${optional}, options?: CallOptions): ReturnType<typeof ${paginator}> {
  return ${paginator}(this.#client, input, options);
}`,
      );
    }
    return list;
  });
  return `${imports}

${docComment(`${service.title}, one method an operation. Bundlers keep all of it: use the functions where size matters.`)}export class ${prefix}Client {
readonly #client: Client;

/** Nothing is sent yet. Throws TypeError for a config that cannot work. */
constructor(config: ${prefix}ClientConfig) {
  this.#client = create${prefix}Client(config);
}

/** Gives back idle connections. */
close(): void {
  this.#client.close();
}

${methods.join('\n\n')}
}`;
}

/** Where the service is by region, from the servers of the spec. */
export function configModule(service: Service, bundle: OpenApiDocument): string {
  const prefix = pascalCase(service.name);
  return `import { createClient, type Client, type ClientConfig } from '@trent/client-runtime';

${docComment('Like ClientConfig, with the public endpoint of the region where none is given.')}export type ${prefix}ClientConfig = Omit<ClientConfig, 'endpoint'> & Partial<Pick<ClientConfig, 'endpoint'>>;

${docComment(
  'A client for the functions of this package. `endpoint` defaults to the public endpoint of `region`.',
  'Throws TypeError for a config that cannot work.',
)}export function create${prefix}Client(config: ${prefix}ClientConfig): Client {
  return createClient({ ...config, endpoint: config.endpoint ?? regionalEndpoint });
}

function regionalEndpoint(region: string): string {
${regionalServers(bundle)
  .map(({ url, regions }) => {
    const endpoint = `return ${stringLiteral(url)}.replace('{region}', region);`;
    return regions === null ? endpoint : `if (${literal(regions)}.includes(region)) ${endpoint}`;
  })
  .join('\n')}
}`;
}

interface RegionalServer {
  readonly url: string;
  /** The only regions it serves; `null` for all others. */
  readonly regions: readonly string[] | null;
}

/** Servers whose URL names a region, those for few regions before the one for all others. */
function regionalServers(bundle: OpenApiDocument): RegionalServer[] {
  const servers = (bundle['servers'] ?? []) as readonly { url: string; variables?: { region?: { enum?: string[] } } }[];
  const regional = servers
    .filter(({ url }) => url.includes('{region}'))
    .map(({ url, variables }) => ({ url, regions: variables?.region?.enum ?? null }));
  const general = regional.find(({ regions }) => regions === null);
  if (general === undefined) throw new Error('the spec has no server for any region: one whose URL has {region}');
  return [...regional.filter(({ regions }) => regions !== null), general];
}
