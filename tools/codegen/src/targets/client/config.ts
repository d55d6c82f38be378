import type { OpenApiDocument } from '../../load/bundle.ts';
import type { Service } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { literal, stringLiteral } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { pascalCase } from '../text/names.ts';

/** What a client is made of: the runtime's config, and where the service is by region, from the servers of the spec. */
export function configModule(service: Service, bundle: OpenApiDocument): string {
  const prefix = pascalCase(service.name);
  const runtime = '@trent/client-runtime';
  const imports = new Imports();
  const client = imports.runtimeType(runtime, 'Client');
  const config = imports.runtimeType(runtime, 'ClientConfig');
  const create = imports.runtimeValue(runtime, 'createClient');
  const aws = awsEndpointPrefix(bundle);
  const variants = aws === undefined ? '' : ` & ${imports.runtimeType(runtime, 'EndpointVariant')}`;
  const endpoint =
    aws === undefined
      ? 'config.endpoint ?? regionalEndpoint'
      : `${imports.runtimeValue(runtime, 'awsEndpoint')}(${stringLiteral(aws)}, config)`;
  return `${imports}

${docComment('Like ClientConfig, with the public endpoint of the region where none is given.')}export type ${prefix}ClientConfig = Omit<${config}, 'endpoint'> & Partial<Pick<${config}, 'endpoint'>>${variants};

${docComment(
  'A client for the functions of this package. `endpoint` defaults to the public endpoint of `region`.',
  'Throws TypeError for a config that cannot work.',
)}export function create${prefix}Client(config: ${prefix}ClientConfig): ${client} {
  return ${create}({ ...config, endpoint: ${endpoint} });
}${aws === undefined ? regionalEndpointFunction(bundle) : ''}`;
}

function regionalEndpointFunction(bundle: OpenApiDocument): string {
  return `

function regionalEndpoint(region: string): string {
  // The region becomes a part of the host name: it must not be able to name another host.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(region)) {
    throw new TypeError(\`region \${JSON.stringify(region)} is no region; give one like us-east-1, or an endpoint\`);
  }
${endpoints(bundle).join('\n')}
}`;
}

/** `kms` where the servers of the spec are those of an AWS service: the runtime then knows every partition and variant. */
function awsEndpointPrefix(bundle: OpenApiDocument): string | undefined {
  const general = regionalServers(bundle).find(({ regions }) => regions === null);
  return /^https:\/\/([a-z0-9.-]+)\.\{region\}\.amazonaws\.com\/?$/.exec(general?.url ?? '')?.[1];
}

/** Statements that return the URL of a region: servers for few regions before the one for all others. */
function endpoints(bundle: OpenApiDocument): string[] {
  const servers = regionalServers(bundle);
  const url = (text: string): string =>
    `return ${text.split('{region}').map(stringLiteral).join(' + region + ')};`;
  const general = servers.find(({ regions }) => regions === null);
  return [
    ...servers.flatMap(({ url: text, regions }) =>
      regions === null ? [] : [`if (${literal(regions)}.includes(region)) ${url(text)}`],
    ),
    general === undefined
      ? 'throw new TypeError(`no endpoint is known for region ${region}; give one`);'
      : url(general.url),
  ];
}

interface RegionalServer {
  readonly url: string;
  /** The only regions it serves; `null` for all others. */
  readonly regions: readonly string[] | null;
}

/** Servers whose URL needs the region and nothing else. */
function regionalServers(bundle: OpenApiDocument): RegionalServer[] {
  const servers = (bundle['servers'] ?? []) as readonly {
    url: string;
    variables?: { region?: { enum?: string[] } };
  }[];
  return servers
    .filter(({ url }) => /^[^{]*\{region\}[^{]*$/.test(url))
    .map(({ url, variables }) => ({ url, regions: variables?.region?.enum ?? null }));
}
