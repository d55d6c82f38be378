/**
 * The body of an error answer: `__type` is the bare name of the error shape, as AWS JSON 1.1 wants it, the text goes
 * under `messageMember`, which services mix. A message that is `null` or `''` is no member at all. `members`
 * is what else the error carries, as JSON.
 */
export function writeErrorBody(
  code: string,
  message: string | null,
  messageMember: 'message' | 'Message',
  members?: object,
): string {
  return JSON.stringify({
    __type: code,
    ...(message === null || message === '' ? {} : { [messageMember]: message }),
    ...members,
  });
}
