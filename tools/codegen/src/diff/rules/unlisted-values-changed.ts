import type { ShapeRule } from '../rule.ts';

export const unlistedValuesChanged: ShapeRule = {
  scope: 'shape',
  code: 'unlisted-values-changed',
  title: 'Other values pass the validator without being listed',
  affects: { request: 'servers', answer: 'servers' },
  why: 'A later check of the server must refuse them, or no longer.',
  find: ({ old, new: now, where }) =>
    old.kind === 'string' &&
    now.kind === 'string' &&
    JSON.stringify(old.unlistedValues) !== JSON.stringify(now.unlistedValues)
      ? [
          {
            message: `${where} lets other values pass that it does not list`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
