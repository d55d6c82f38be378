import { keyPairs } from '../key-pairs.ts';
import type { OperationRule } from '../rule.ts';

export const identifierFormRefused: OperationRule = {
  scope: 'operation',
  code: 'identifier-form-refused',
  title: 'A form of key identifiers is no longer taken',
  affects: 'clients',
  why: 'Clients use it.',
  find: (pair) =>
    keyPairs(pair).flatMap(({ old, new: now, where }) =>
      [
        ...old.identifiers,
        ...old.crossAccountIdentifiers.map((form) => `${form} of another account`),
      ]
        .filter(
          (form) =>
            ![
              ...now.identifiers,
              ...now.crossAccountIdentifiers.map((other) => `${other} of another account`),
            ].includes(form),
        )
        .map((one) => ({
          message: `${where} no longer takes a ${one}`,
          old: old.position,
          new: now.position,
        })),
    ),
};
