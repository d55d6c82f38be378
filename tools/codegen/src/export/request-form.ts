import type { Endpoint, Operation, Service } from '../model/model.ts';

/** Media type of requests and answers in the protocol. */
export function mediaTypeOf({ protocol }: Pick<Service, 'protocol'>): string {
  return `application/x-amz-${protocol.slice('aws-'.length)}`;
}

/** Media type that a request is sent in: what the spec prefers, else that of the protocol. */
export function contentTypeOf(service: Service, operation: Operation): string {
  const header = operation.headers.find(({ name }) => name === 'content-type');
  return header?.defaultValue ?? mediaTypeOf(service);
}

/**
 * Where requests go: the URL of the first endpoint, with its variables filled in; with a Region, of the first endpoint that
 * has it. Null where the spec has no endpoint.
 */
export function endpointUrl(service: Service, region?: string): string | null {
  const endpoint =
    region === undefined
      ? service.endpoints[0]
      : (service.endpoints.find((one) => regionsOf(one)?.includes(region)) ??
        service.endpoints.find((one) => regionsOf(one) === null) ??
        service.endpoints[0]);
  if (endpoint === undefined) return null;
  const values = new Map(endpoint.variables.map(({ name, defaultValue }) => [name, defaultValue]));
  if (region !== undefined) values.set('region', region);
  return endpoint.url.replace(/\{([^{}]*)\}/g, (place, name: string) => values.get(name) ?? place);
}

/** The only Regions of an endpoint; null for any. One without a Region in its URL has none. */
function regionsOf({ variables }: Endpoint): readonly string[] | null {
  const variable = variables.find(({ name }) => name === 'region');
  return variable === undefined ? [] : variable.values;
}
