import { checkGrantTerms } from '../../grants/grant-terms.ts';
import type { InputOf } from '../../operations/handler.ts';
import type { CheckMaker } from '../check.ts';

/** Whether a grant like the one that is asked for may be made for the key. */
export const grantTerms: CheckMaker = () => [
  (invocation) =>
    checkGrantTerms(invocation.input as InputOf<'createGrant'>, invocation.key('KeyId')),
];
