import type { HttpTask } from '../../content/index.ts';
import type { Call } from '../send/call.ts';

/** The call as a task of a workflow definition: the generated one, with the endpoint and the body as they are now. */
export function httpTask({ operation, url, body }: Call): HttpTask {
  const { httpTask: task } = operation;
  return {
    ...task,
    inputParameters: {
      ...task.inputParameters,
      http_request: { ...task.inputParameters.http_request, uri: url.href, body },
    },
  };
}

export function httpTaskText(call: Call): string {
  return `${JSON.stringify(httpTask(call), null, 2)}\n`;
}
