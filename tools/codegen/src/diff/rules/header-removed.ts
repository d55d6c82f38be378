import type { OperationRule } from '../rule.ts';

export const headerRemoved: OperationRule = {
  scope: 'operation',
  code: 'header-removed',
  title: 'A request header is gone, is no longer required or may have more values',
  affects: 'servers',
  why: 'Servers must do without.',
  find: ({ old, new: now }) =>
    old.headers
      .filter((header) => {
        const after = now.headers.find(({ name }) => name === header.name);
        const widens =
          header.values !== null &&
          after !== undefined &&
          (after.values === null || after.values.some((value) => !header.values!.includes(value)));
        return after === undefined || (header.required && !after.required) || widens;
      })
      .map((header) => ({
        message: `${now.name} requires less of the header ${header.name}`,
        old: header.position,
      })),
};
