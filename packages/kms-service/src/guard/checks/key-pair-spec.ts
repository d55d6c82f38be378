import { partitionOf } from '../../keys/arn.ts';
import { isInPartition } from '../../keys/key-spec.ts';
import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/** Whether the partition has data key pairs of that kind. */
export const keyPairSpec: CheckMaker = () => [
  (invocation) => {
    const spec = invocation.member('KeyPairSpec') as string;
    if (!isInPartition(spec, partitionOf(invocation.scope.region))) {
      throw refusal('key-spec-not-in-region', { spec });
    }
  },
];
