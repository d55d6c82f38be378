import { both } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const errorStatusChanged: ServiceRule = {
  scope: 'service',
  code: 'error-status-changed',
  title: 'An error has another HTTP status, fault or message member',
  affects: 'clients',
  why: 'Clients tell errors by these.',
  find: (old, now) =>
    both(old.errors, now.errors)
      .filter(
        ([one, other]) =>
          one.status !== other.status ||
          one.fault !== other.fault ||
          one.messageMember !== other.messageMember,
      )
      .map(([one, other]) => ({
        message: `${other.code} was ${one.status} (${one.fault}, ${one.messageMember}) and is ${other.status} (${other.fault}, ${other.messageMember})`,
        old: one.position,
        new: other.position,
      })),
};
