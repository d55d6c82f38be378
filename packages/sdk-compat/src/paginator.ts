import type { SdkClient, SendOptions } from './client.ts';
import type { Command } from './command.ts';

/** How a list is walked, with the SDK's names. */
export interface PaginationConfiguration<C extends SdkClient> {
  readonly client: C;
  /** Items per page, where the input does not say. */
  readonly pageSize?: number | undefined;
  /** Where to start: a token of a page before. */
  readonly startingToken?: string | undefined;
  /** Ends where the service answers the token that it was given. */
  readonly stopOnSameToken?: boolean | undefined;
}

/** Names of the members that carry a list on. */
export interface PaginationMembers {
  readonly inputToken: string;
  readonly outputToken: string;
  /** Without it, `pageSize` has no effect. */
  readonly limit?: string;
}

/** The answers of a list operation, page by page; each is asked for when iteration gets there. */
export async function* paginatePages<Input extends object, Output extends object>(
  create: (input: Input) => Command<Input, Output>,
  { inputToken, outputToken, limit }: PaginationMembers,
  { client, pageSize, startingToken, stopOnSameToken = false }: PaginationConfiguration<SdkClient>,
  input: Input,
  options?: SendOptions,
): AsyncGenerator<Output, undefined, unknown> {
  const size = limit === undefined || pageSize === undefined ? {} : { [limit]: pageSize };
  let token: unknown = startingToken;
  for (;;) {
    const request = { ...size, ...input, ...(token !== undefined && { [inputToken]: token }) };
    const page = await client.send(create(request), options);
    yield page;
    const next = (page as Readonly<Record<string, unknown>>)[outputToken];
    if (!next || (stopOnSameToken && next === token)) return undefined;
    token = next;
  }
}
