import { gone } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const endpointChanged: ServiceRule = {
  scope: 'service',
  code: 'endpoint-changed',
  title: 'An endpoint is gone or has another URL',
  affects: 'clients',
  why: 'Clients send there.',
  find: (old, now) =>
    gone(old.endpoints, now.endpoints, ({ url }) => url).map((one) => ({
      message: `the endpoint ${one.url} is gone`,
      old: one.position,
    })),
};
