import { mediaTypeOf } from '../../export/request-form.ts';
import type { Service } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { pascalCase } from '../text/names.ts';
import type { ContentContext } from './context.ts';
import { errorContent } from './errors.ts';
import { namedShapes } from './shapes.ts';

/** `service.json`. */
export function serviceContent(context: ContentContext): object {
  const { service, prose, hasClient, source } = context;
  const common = [...service.errors.values()].filter((error) => error.common);
  return {
    name: service.name,
    title: service.title,
    version: service.version,
    description: prose.read(service.description),
    protocol: service.protocol,
    mediaType: mediaTypeOf(service),
    targetPrefix: service.targetPrefix,
    signingName: service.signingName,
    checks: service.checks,
    callers: { client: hasClient ? clientOf(service) : null, ...service.callers },
    endpoints: service.endpoints.map(({ url, description, variables }) => ({
      url,
      description,
      variables,
    })),
    operations: service.operations.map(({ name, summary, deprecated }) => ({
      name,
      summary,
      deprecated,
    })),
    commonErrors: common.map((error) => errorContent(error, context)),
    shapes: namedShapes(
      common.flatMap(({ members }) => members),
      context,
    ),
    keySpecs: [...service.keySpecs].map(([name, rules]) => ({
      name,
      family: rules.family,
      usages: [...rules.usages].map(([usage, algorithms]) => ({ usage, algorithms })),
      partitions: rules.partitions,
      source: source(rules.position),
    })),
    source: source(service.position),
  };
}

/** The generated client: its package, and the function that makes one. */
function clientOf({ name }: Service): object {
  return { package: packageNames(name).client, create: `create${pascalCase(name)}Client` };
}
