import { createClient, createInMemoryTransport, paginate } from '@trent/client-runtime';
import type { CallOptions } from '@trent/client-runtime';
import { expect, test } from 'vitest';
import { config, listNumbers, numbersPagination, signedEcho } from './helpers.ts';
import type { NumbersPage } from './helpers.ts';

const client = createClient({
  ...config,
  transport: createInMemoryTransport(signedEcho().handler),
});

async function collect<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

function numbers(input: { Limit?: number; Marker?: string }) {
  const sent: unknown[] = [];
  const pages = paginate<typeof input, NumbersPage, number>(
    (request, options) => {
      sent.push(request);
      return client.send(listNumbers, request, options);
    },
    input,
    numbersPagination,
  );
  return { pages, sent };
}

test('items of all pages, one request a page', async () => {
  const { pages, sent } = numbers({ Limit: 3 });
  expect(sent).toEqual([]);
  expect(await collect(pages)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(sent).toEqual([{ Limit: 3 }, { Limit: 3, Marker: '3' }, { Limit: 3, Marker: '6' }]);
});

test('pages, and again from the start', async () => {
  const { pages } = numbers({ Limit: 4 });
  const first = await collect(pages.pages());
  expect(first).toEqual([
    { Numbers: [0, 1, 2, 3], NextMarker: '4', Truncated: true },
    { Numbers: [4, 5, 6], Truncated: false },
  ]);
  expect(await collect(pages.pages())).toEqual(first);
});

test('from a token on', async () => {
  expect(await collect(numbers({ Marker: '5' }).pages)).toEqual([5, 6]);
});

test('no page is asked for that nobody wants', async () => {
  const { pages, sent } = numbers({ Limit: 2 });
  for await (const number of pages) if (number === 1) break;
  expect(sent).toHaveLength(1);
});

const fixed = (...answers: Partial<NumbersPage>[]) =>
  paginate<{ Marker?: string }, Partial<NumbersPage>, number>(
    async () => answers.shift()!,
    {},
    numbersPagination,
  );

test('empty pages in between and pages without items are no end', async () => {
  const pages = fixed(
    { Numbers: [], NextMarker: 'a', Truncated: true },
    { NextMarker: 'b', Truncated: true },
    { Numbers: [1], Truncated: false },
  );
  expect(await collect(pages)).toEqual([1]);
});

test('a token without more results is no reason to go on', async () => {
  expect(await collect(fixed({ Numbers: [1], NextMarker: 'a', Truncated: false }))).toEqual([1]);
});

test('a token that comes back ends the listing with an error', async () => {
  const pages = fixed(
    { Numbers: [1], NextMarker: 'a', Truncated: true },
    { Numbers: [2], NextMarker: 'a', Truncated: true },
    { Numbers: [3], Truncated: false },
  );
  const seen: number[] = [];
  await expect(
    (async () => {
      for await (const number of pages) seen.push(number);
    })(),
  ).rejects.toThrow('the service answered the NextMarker it was given');
  expect(seen).toEqual([1, 2]);
});

test('options go along with every page', async () => {
  const seen: (CallOptions | undefined)[] = [];
  const options = { maxAttempts: 2 };
  const pages = paginate<{ Marker?: string }, NumbersPage, number>(
    async ({ Marker }, given) => {
      seen.push(given);
      return Marker === undefined
        ? { Numbers: [1], NextMarker: 'a', Truncated: true }
        : { Numbers: [2], Truncated: false };
    },
    {},
    numbersPagination,
    options,
  );
  await collect(pages);
  expect(seen).toEqual([options, options]);
});

test('paths to members, and a list that goes on while there is a token', async () => {
  interface Page {
    readonly Result?: {
      readonly Next?: object;
      readonly Items?: object;
    };
  }
  const answers: Page[] = [
    { Result: { Next: { Id: 1 }, Items: { a: 1, b: 2 } } },
    { Result: { Next: { Id: 2 } } },
    { Result: { Items: { c: 3 } } },
  ];
  const walk = (items?: string) => {
    const sent: unknown[] = [];
    const pages = paginate<{ From?: object }, Page, unknown>(
      async (request) => {
        sent.push(request);
        return answers[sent.length - 1] ?? {};
      },
      {},
      { inputToken: 'From', outputToken: 'Result.Next', ...(items !== undefined && { items }) },
    );
    return { pages, sent };
  };
  const { pages, sent } = walk('Result.Items');
  expect(await collect(pages)).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  expect(sent).toEqual([{}, { From: { Id: 1 } }, { From: { Id: 2 } }]);
  expect(await collect(walk().pages)).toEqual(answers);
});

test('a token that is a structure and comes twice in a row', async () => {
  const pages = paginate<{ From?: object }, { Next: object }, unknown>(
    async () => ({ Next: { Id: 1 } }),
    {},
    { inputToken: 'From', outputToken: 'Next' },
  );
  await expect(collect(pages)).rejects.toThrow(/listing would never end/);
});
