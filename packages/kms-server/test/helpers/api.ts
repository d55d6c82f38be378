import { call, type JsonAnswer } from './signed-request.ts';
import type { ServerProcess } from './server-process.ts';

/** One signed request to a server. */
export function ask(
  { url, credentials }: Pick<ServerProcess, 'url' | 'credentials'>,
  operation: string,
  input: object = {},
): Promise<JsonAnswer> {
  return call(url, { credentials, operation, body: JSON.stringify(input) });
}

/** The same, where it has to succeed: the members of the answer. */
export async function get(
  server: Pick<ServerProcess, 'url' | 'credentials'>,
  operation: string,
  input: object = {},
): Promise<JsonAnswer['body']> {
  const { status, body, text } = await ask(server, operation, input);
  if (status !== 200) throw new Error(`${operation} was answered with ${status}: ${text}`);
  return body;
}

/** The key ID of a new key. */
export async function createKey(
  server: Pick<ServerProcess, 'url' | 'credentials'>,
  input: object = {},
): Promise<string> {
  const { KeyMetadata } = await get(server, 'CreateKey', input);
  return (KeyMetadata as { KeyId: string }).KeyId;
}
