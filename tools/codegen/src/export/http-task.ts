import type { Operation, Service } from '../model/model.ts';
import { kebabCase } from '../targets/text/names.ts';
import { literally, parameter } from './parameters.ts';
import { contentTypeOf, endpointUrl, mediaTypeOf } from './request-form.ts';
import { taskBody } from './task-body.ts';

/** A call as a task of a workflow definition in the form of Conductor. */
export interface HttpTask {
  readonly name: string;
  readonly taskReferenceName: string;
  readonly type: 'HTTP';
  readonly inputParameters: {
    readonly http_request: {
      readonly uri: string;
      readonly method: 'POST';
      readonly headers: Readonly<Record<string, string>>;
      readonly contentType: string;
      readonly accept: string;
      readonly body: string;
    };
  };
}

export interface HttpTaskOptions {
  /** Where the request goes; the first endpoint of the spec by default. */
  readonly endpoint?: string;
  /** Region of the endpoint; the default of the spec by default. */
  readonly region?: string;
  /** Name of the example that the body is; the first one by default. */
  readonly example?: string;
}

/**
 * The call of an operation as an HTTP task. Its body is an example of the spec, with a parameter of the workflow in place of
 * each sensitive value; without an example, the required members. The signature, which the engine cannot make, comes from
 * parameters too. Throws RangeError for an example that there is not.
 */
export function httpTask(
  service: Service,
  operation: Operation,
  options: HttpTaskOptions = {},
): HttpTask {
  const name = snakeCase(operation.name);
  return {
    name: `${snakeCase(service.name)}_${name}`,
    taskReferenceName: `${name}_ref`,
    type: 'HTTP',
    inputParameters: {
      http_request: {
        uri: uriOf(service, options),
        method: 'POST',
        headers: {
          'X-Amz-Target': literally(`${service.targetPrefix}.${operation.name}`),
          'X-Amz-Date': parameter('signature.date'),
          Authorization: parameter('signature.authorization'),
          // An engine leaves out a header that has no value: so do credentials without a session.
          'X-Amz-Security-Token': parameter('signature.securityToken'),
        },
        contentType: contentTypeOf(service, operation),
        accept: mediaTypeOf(service),
        body: taskBody(service, operation, options.example),
      },
    },
  };
}

function uriOf(service: Service, { endpoint, region }: HttpTaskOptions): string {
  const url = endpoint ?? endpointUrl(service, region) ?? parameter('endpoint');
  return url.endsWith('/') ? url : `${url}/`;
}

function snakeCase(name: string): string {
  return kebabCase(name).replaceAll('-', '_');
}
