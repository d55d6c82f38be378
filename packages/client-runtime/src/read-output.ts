import { parseResponse } from '@trent/protocol';
import { decode } from './decode.ts';
import type { ClientOperation } from './operation.ts';
import { redact } from './redact.ts';
import { TransportError } from './transport-error.ts';

/** The output in the body of an answer with status 200. Throws TransportError `InvalidAnswerError` where there is none. */
export function readOutput<Input, Output, Code extends string>(
  { output, sensitive, name }: ClientOperation<Input, Output, Code>,
  body: string,
): Output {
  let result: unknown;
  try {
    const json = parseResponse(body);
    result = json === undefined ? undefined : decode(json, output);
  } catch {
    // Without the words of what failed: they might quote a secret.
  }
  if (result === undefined) {
    throw new TransportError(
      'InvalidAnswerError',
      `the answer to ${name} has status 200 but is not what the protocol allows; is the endpoint the service itself?`,
      { mayHaveArrived: true },
    );
  }
  return (sensitive === undefined ? result : redact(result as object, sensitive)) as Output;
}
