import { casesTarget } from './cases/target.ts';
import { clientTarget } from './client/target.ts';
import { referenceTarget } from './reference/target.ts';
import { serverStubTarget } from './server-stub/target.ts';
import type { Target, TargetName } from './target.ts';
import { typesTarget } from './types/target.ts';
import { validatorTarget } from './validator/target.ts';

/** Everything that the generator makes, in the order in which the packages build on each other. */
export const targets: ReadonlyMap<TargetName, Target> = new Map(
  [typesTarget, validatorTarget, serverStubTarget, clientTarget, casesTarget, referenceTarget].map(
    (target) => [target.name, target],
  ),
);
