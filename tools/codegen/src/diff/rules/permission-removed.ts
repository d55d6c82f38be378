import { gone } from '../find.ts';
import type { Permission } from '../../model/model.ts';
import type { OperationRule } from '../rule.ts';

const text = ({ action, policy, resource, when }: Permission): string =>
  `${action} (${policy}, ${resource}${when === null ? '' : `, with ${when}`})`;

export const permissionRemoved: OperationRule = {
  scope: 'operation',
  code: 'permission-removed',
  title: 'A permission is no longer needed',
  affects: 'servers',
  why: 'Servers must not ask for it.',
  find: ({ old, new: now }) =>
    gone(old.permissions, now.permissions, text).map((one) => ({
      message: `${now.name} no longer needs the permission ${text(one)}`,
      old: old.position,
      new: now.position,
    })),
};
