import type { ServiceFacts } from '../format/case-file.ts';
import type { Wire } from '../format/step.ts';
import type { Json } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';
import type { UnsignedRequest } from './sign.ts';

export interface RequestParts {
  readonly service: ServiceFacts;
  /** e.g. `TrentService.Decrypt` */
  readonly target: string;
  readonly endpoint: URL;
  readonly input: Json;
  readonly wire: Wire | undefined;
  /** What references in the body of the wire mean. */
  readonly scope: Scope;
}

/** The request of a step: an ordinary POST, or what its wire says instead. Throws as `evaluate` does. */
export function compose({
  service,
  target,
  endpoint,
  input,
  wire = {},
  scope,
}: RequestParts): UnsignedRequest {
  const ordinary: Record<string, string> = {
    'content-type': service.contentType,
    'x-amz-target': target,
    host: endpoint.host,
    'user-agent': 'trent-conformance',
  };
  const headers = Object.entries({ ...ordinary, ...wire.headers }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const base = endpoint.pathname.replace(/\/$/, '');
  return {
    method: wire.method ?? 'POST',
    path: `${base}${wire.path ?? '/'}`,
    headers: Object.fromEntries(headers),
    body: wire.body === undefined ? JSON.stringify(input) : filled(wire.body, scope),
  };
}

function filled(body: string, scope: Scope): string {
  return body.replace(/\$\{([^}]+)\}/g, (_whole, reference: string) =>
    JSON.stringify(scope.valueOf(reference.trim())),
  );
}
