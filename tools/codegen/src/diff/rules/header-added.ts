import type { OperationRule } from '../rule.ts';

export const headerAdded: OperationRule = {
  scope: 'operation',
  code: 'header-added',
  title: 'A request header is required that was not, or has to be of fewer values',
  affects: 'clients',
  why: 'Clients do not send it.',
  find: ({ old, new: now }) =>
    now.headers
      .filter((header) => {
        const before = old.headers.find(({ name }) => name === header.name);
        const narrows =
          header.values !== null &&
          (before?.values ?? null) !== null &&
          before!.values!.some((value) => !header.values!.includes(value));
        return (
          (header.required && before?.required !== true) ||
          narrows ||
          (before !== undefined && before.values === null && header.values !== null)
        );
      })
      .map((header) => ({
        message: `${now.name} requires more of the header ${header.name}`,
        new: header.position,
      })),
};
