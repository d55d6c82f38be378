import type { Operation, Service } from '../model/model.ts';

/** Media type of requests and answers in the protocol. */
export function mediaTypeOf({ protocol }: Pick<Service, 'protocol'>): string {
  return `application/x-amz-${protocol.slice('aws-'.length)}`;
}

/** Media type that a request is sent in: what the spec prefers, else that of the protocol. */
export function contentTypeOf(service: Service, operation: Operation): string {
  const header = operation.headers.find(({ name }) => name === 'content-type');
  return header?.defaultValue ?? mediaTypeOf(service);
}

/** Where requests go: the URL of an endpoint with its variables filled in. A variable without a value stays as it is. */
export function endpointUrl(
  endpoint: Service['endpoints'][number],
  values: Readonly<Record<string, string>> = {},
): string {
  const defaults = endpoint.variables.map(
    ({ name, defaultValue }) => [name, defaultValue] as const,
  );
  const known = new Map([...defaults, ...Object.entries(values)]);
  return endpoint.url.replace(/\{([^{}]*)\}/g, (place, name: string) => known.get(name) ?? place);
}
