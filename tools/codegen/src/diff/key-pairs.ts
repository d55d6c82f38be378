import type { KeyPrecondition } from '../model/model.ts';
import type { OperationPair } from './rule.ts';

export interface KeyPair {
  readonly old: KeyPrecondition;
  readonly new: KeyPrecondition;
  /** e.g. `Decrypt.KeyId` */
  readonly where: string;
}

/** The keys that an operation takes, on both sides. */
export function keyPairs({ old, new: now }: OperationPair): readonly KeyPair[] {
  return now.keys.flatMap((key) => {
    const before = old.keys.find(({ member }) => member === key.member);
    return before === undefined
      ? []
      : [{ old: before, new: key, where: `${now.name}.${key.member}` }];
  });
}
