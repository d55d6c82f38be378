import type { Protocol } from './choose-service.ts';
import type { ServiceFacts } from './service-facts.ts';
import { yamlMap } from './yaml-text.ts';
import type { Yaml } from './yaml-text.ts';

/** The entry document. In: names of the operations, in the order of the service. */
export function entryFile(
  facts: ServiceFacts,
  protocol: Protocol,
  internalError: string,
  operations: readonly string[],
): Yaml {
  return yamlMap({
    openapi: '3.1.0',
    info: yamlMap({ title: facts.title, version: facts.version, description: facts.description }),
    servers: servers(facts.endpointPrefix),
    security: [{ sigv4: [] }],
    'x-trent-service': {
      name: facts.name,
      protocol,
      targetPrefix: facts.targetPrefix,
      signingName: facts.signingName,
      internalError,
      checks: ['http', 'json-syntax', 'target', 'signature', 'json-types', 'constraints'],
    },
    'x-trent-answers': {},
    'x-trent-errors': { $ref: 'errors.yaml' },
    paths: yamlMap(
      operations.map((name): [string, Yaml] => [
        `/#X-Amz-Target=${facts.targetPrefix}.${name}`,
        { $ref: `operations/${name}.yaml` },
      ]),
    ),
    components: {
      securitySchemes: {
        sigv4: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: `AWS Signature Version 4, service name \`${facts.signingName}\``,
        },
      },
    },
  });
}

function servers(endpointPrefix: string | undefined): Yaml {
  if (endpointPrefix === undefined) return undefined;
  return [
    {
      url: `https://${endpointPrefix}.{region}.amazonaws.com`,
      description: 'AWS Regions outside China',
      variables: { region: { default: 'us-east-1' } },
    },
    {
      url: `https://${endpointPrefix}.{region}.amazonaws.com.cn`,
      description: 'China Regions',
      variables: { region: { default: 'cn-north-1', enum: ['cn-north-1', 'cn-northwest-1'] } },
    },
  ];
}
