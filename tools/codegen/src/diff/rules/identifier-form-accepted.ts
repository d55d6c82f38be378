import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const identifierFormAccepted: OperationRule = {
  scope: 'operation',
  code: 'identifier-form-accepted',
  title: 'A further form of key identifiers is taken',
  affects: 'servers',
  why: 'Servers refused it.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      [
        ...now.identifiers,
        ...now.crossAccountIdentifiers.map((form) => `${form} of another account`),
      ]
        .filter(
          (form) =>
            ![
              ...old.identifiers,
              ...old.crossAccountIdentifiers.map((other) => `${other} of another account`),
            ].includes(form),
        )
        .map((one) => ({
          message: `${where} takes a ${one}`,
          old: old.position,
          new: now.position,
        })),
    ),
};
