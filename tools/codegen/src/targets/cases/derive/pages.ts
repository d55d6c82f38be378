import type { JsonObject } from '../../../load/bundle.ts';
import type { Operation, Pagination } from '../../../model/model.ts';
import type { Expectation, Step } from '../../../suite/format.ts';
import type { Derivation } from '../derivation.ts';

/** Pages: a limit is kept, the marker leads on, the last page says that it is the last. */
export function derivePages(derivation: Derivation, operation: Operation): void {
  const { pagination } = operation;
  const base = derivation.base(operation);
  if (pagination === null || base === null) return;
  addLast(derivation, operation, pagination, base.with);
  if (base.pages !== null && pagination.limit !== null)
    addNext(derivation, operation, pagination, pagination.limit);
}

function more(pagination: Pagination): Expectation {
  const { moreResults, outputToken } = pagination;
  return {
    members: {
      ...(moreResults === null ? {} : { [moreResults]: { equals: true } }),
      [outputToken]: 'present',
    },
  };
}

function noMore({ moreResults, outputToken }: Pagination): Expectation {
  return {
    members: {
      ...(moreResults === null ? {} : { [moreResults]: { equals: false } }),
      [outputToken]: 'absent',
    },
  };
}

function addLast(
  derivation: Derivation,
  operation: Operation,
  pagination: Pagination,
  request: JsonObject,
): void {
  const { moreResults, outputToken } = pagination;
  const says = `the page says with ${[moreResults ?? [], outputToken].flat().join(' and ')} alike whether there is more`;
  derivation.add({
    operation,
    id: ['pages', 'end'],
    title: `${operation.name}: ${says}`,
    level: 'MUST',
    position: operation.position,
    cites: [derivation.citeSpec(operation.position, says)],
    cells: [`${operation.name}/pages/end`],
    probes: [
      {
        id: 'page',
        request,
        expect: { anyOf: [more(pagination), noMore(pagination)] as never },
      },
    ],
  });
}

function addNext(
  derivation: Derivation,
  operation: Operation,
  pagination: Pagination,
  limit: string,
): void {
  const base = derivation.base(operation);
  const { inputToken, outputToken, items } = pagination;
  if (base === null || base.pages === null) return;
  const { pages } = base;
  const request = { ...pages.with, [limit]: 1 };
  const first: Step = {
    id: 'first',
    call: operation.name,
    with: request,
    expect: {
      members: {
        ...(more(pagination) as { readonly members: JsonObject }).members,
        ...(items === null ? {} : { [items]: { length: [0, 1] } }),
      },
    },
  };
  const next = { ...request, [inputToken]: { $: `first.${outputToken}` } };
  const says = `${limit} bounds a page, and ${outputToken} leads to the next`;
  derivation.addSteps(
    {
      operation,
      id: ['pages', 'next'],
      title: `${operation.name}: ${says}`,
      level: 'MUST',
      position: operation.position,
      cites: [derivation.citeSpec(operation.position, says)],
      cells: [
        `${operation.name}/pages/next`,
        `${operation.name}/input/${limit}`,
        `${operation.name}/input/${inputToken}`,
        `${operation.name}/output/${outputToken}`,
      ],
      probes: [],
    },
    pages.use,
    [
      ...pages.setup,
      first,
      {
        id: 'second',
        call: operation.name,
        with: next,
        expect: items === null ? {} : { members: { [items]: { length: [0, 1] } } },
      },
    ],
  );
}
