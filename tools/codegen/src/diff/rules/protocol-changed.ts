import type { ServiceRule } from '../rule.ts';

export const protocolChanged: ServiceRule = {
  scope: 'service',
  code: 'protocol-changed',
  title: 'The protocol, the target prefix or the signing name is another',
  affects: 'both',
  why: 'Requests look different on the wire.',
  find: (old, now) =>
    (['protocol', 'targetPrefix', 'signingName'] as const)
      .filter((name) => old[name] !== now[name])
      .map((name) => ({
        message: `${name} was ${old[name]} and is ${now[name]}`,
        old: old.position,
        new: now.position,
      })),
};
