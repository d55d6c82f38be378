import { gone } from '../find.ts';
import type { ServiceRule } from '../rule.ts';

export const endpointAdded: ServiceRule = {
  scope: 'service',
  code: 'endpoint-added',
  title: 'An endpoint is new',
  affects: 'nobody',
  why: 'Nobody has to use it.',
  find: (old, now) =>
    gone(now.endpoints, old.endpoints, ({ url }) => url).map((one) => ({
      message: `the endpoint ${one.url} is new`,
      new: one.position,
    })),
};
