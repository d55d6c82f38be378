import type { SignedClient } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';
import type { KindOfChange } from './kinds-of-change.ts';

/** How many tries are under way at once. */
const width = 8;

export interface OldStateOptions {
  /** Tries on the other node after changes of this kind. */
  readonly tries: number;
  readonly triesPerChange: number;
  readonly problems: Problems;
  readonly tried: (count: number) => void;
}

/**
 * Changes a key on one node and, as soon as that is acknowledged, tries it on the other, which has just used it the way
 * it was; then takes the change back and tries again. Resolves with the number of changes.
 */
export async function lookForOldState(
  kind: KindOfChange,
  a: SignedClient,
  b: SignedClient,
  { tries, triesPerChange, problems, tried }: OldStateOptions,
): Promise<number> {
  const keyId = await kind.setUp(a);
  let changes = 0;
  await tryKey('200', Math.min(width, tries));
  for (let left = tries; left > 0; left -= triesPerChange) {
    changes += 1;
    const isBack = changes % 2 === 0;
    await (isBack ? kind.takeBack(a, keyId) : kind.change(a, keyId));
    await tryKey(isBack ? '200' : kind.refusedWith, Math.min(left, triesPerChange));
  }
  return changes;

  async function tryKey(expected: string, count: number): Promise<void> {
    let left = count;
    const one = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const input = { KeyId: keyId, KeySpec: 'AES_256' };
        const { status, code } = await b.call(
          'GenerateDataKeyWithoutPlaintext',
          input,
          kind.caller,
        );
        const answer = code ?? String(status);
        if (answer !== expected) {
          problems.add('old state', `${kind.name}, change ${changes}: ${answer}, not ${expected}`);
        }
        tried(1);
      }
    };
    await Promise.all(Array.from({ length: width }, one));
  }
}
