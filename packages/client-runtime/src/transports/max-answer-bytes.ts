import { TransportError } from '../transport-error.ts';

/** 10 MiB, far above the largest answer of the API: an endless answer must not fill the memory. */
export const maxAnswerBytes = 10_485_760;

export function tooLarge(host: string): TransportError {
  return new TransportError(
    'InvalidAnswerError',
    `the answer of ${host} is larger than ${maxAnswerBytes} bytes`,
    { mayHaveArrived: true },
  );
}
