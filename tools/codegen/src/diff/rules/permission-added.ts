import { gone } from '../find.ts';
import type { Permission } from '../../model/model.ts';
import type { OperationRule } from '../rule.ts';

const text = ({ action, policy, resource, when }: Permission): string =>
  `${action} (${policy}, ${resource}${when === null ? '' : `, with ${when}`})`;

export const permissionAdded: OperationRule = {
  scope: 'operation',
  code: 'permission-added',
  title: 'A further permission is needed',
  affects: 'clients',
  why: 'Callers may not have it.',
  find: ({ old, new: now }) =>
    gone(now.permissions, old.permissions, text).map((one) => ({
      message: `${now.name} needs the permission ${text(one)}`,
      old: old.position,
      new: now.position,
    })),
};
