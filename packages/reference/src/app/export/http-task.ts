import type { HttpTask } from '../../content/index.ts';
import type { Call } from '../send/call.ts';
import { taskBody } from './task-body.ts';

/**
 * The call as a task of a workflow definition: the generated one, with the endpoint and the body as they are now. What is
 * sensitive in the body is a parameter of the workflow.
 */
export function httpTask(call: Call): HttpTask {
  const { httpTask: task } = call.operation;
  return {
    ...task,
    inputParameters: {
      ...task.inputParameters,
      http_request: {
        ...task.inputParameters.http_request,
        uri: call.url.href,
        body: taskBody(call),
      },
    },
  };
}

export function httpTaskText(call: Call): string {
  return `${JSON.stringify(httpTask(call), null, 2)}\n`;
}
