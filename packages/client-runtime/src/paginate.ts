import type { CallOptions } from './config.ts';
import type { Pagination } from './operation.ts';

/** Iterate over it for the items of all pages; over `pages()` for the answers themselves. Each iteration starts anew. */
export interface Paginated<Output, Item> extends AsyncIterable<Item> {
  pages(): AsyncIterable<Output>;
}

/** Sends one page's request; the functions and methods of a generated client fit. */
export type SendPage<Input, Output> = (input: Input, options?: CallOptions) => Promise<Output>;

/**
 * Walks a list operation to its end: nothing is sent before iteration asks for it, and a page only when the one
 * before is used up. Throws what `send` throws, and Error where the service hands out the same token twice in a row,
 * which would never end.
 */
export function paginate<Input extends object, Output extends object, Item>(
  send: SendPage<Input, Output>,
  input: Input,
  pagination: Pagination,
  options?: CallOptions,
): Paginated<Output, Item> {
  return {
    pages: () => pages(send, input, pagination, options),
    async *[Symbol.asyncIterator]() {
      for await (const page of pages(send, input, pagination, options)) {
        if (pagination.items === undefined) {
          yield page as unknown as Item;
          continue;
        }
        const items = at(page, pagination.items);
        if (Array.isArray(items)) yield* items as Item[];
        else if (typeof items === 'object' && items !== null) {
          yield* Object.entries(items) as Item[];
        }
      }
    },
  };
}

async function* pages<Input extends object, Output extends object>(
  send: SendPage<Input, Output>,
  input: Input,
  { inputToken, outputToken, moreResults }: Pagination,
  options: CallOptions | undefined,
): AsyncGenerator<Output> {
  let request = input;
  let token = (input as Record<string, unknown>)[inputToken];
  for (;;) {
    const page = await send(request, options);
    yield page;
    const next = at(page, outputToken);
    if (moreResults !== undefined && at(page, moreResults) !== true) return;
    if (next === undefined || next === null || next === '') return;
    if (sameToken(next, token)) {
      throw new Error(
        `the service answered the ${outputToken} it was given: listing would never end; try again from the start`,
      );
    }
    token = next;
    request = { ...input, [inputToken]: next };
  }
}

/** The value at a path of member names, undefined where one of them is absent. */
function at(value: unknown, path: string): unknown {
  let current = value;
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, name) ? (current as Record<string, unknown>)[name] : undefined;
  }
  return current;
}

/** A token may be a structure or map (`LastEvaluatedKey`), made anew for each answer. */
function sameToken(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === 'object' && one !== null && JSON.stringify(one) === JSON.stringify(other);
}
