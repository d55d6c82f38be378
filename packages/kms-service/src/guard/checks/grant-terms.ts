import { checkGrantTerms } from '../../grants/grant-terms.ts';
import { staysWithin } from '../../grants/stays-within.ts';
import type { InputOf } from '../../operations/handler.ts';
import type { CheckMaker } from '../check.ts';
import { refusal } from '../refusal.ts';

/**
 * Whether a grant like the one that is asked for may be made for the key; by a caller who may do so because of a grant, no
 * wider one than that.
 */
export const grantTerms: CheckMaker = () => [
  async (invocation) => {
    const input = invocation.input as InputOf<'createGrant'>;
    const key = invocation.key('KeyId');
    checkGrantTerms(input, key);
    const { allowedBy, services } = invocation;
    if (allowedBy?.kind !== 'grant') return;
    const parent = await services.keys.findGrant(key, allowedBy.grantId);
    if (parent === null || !staysWithin(input, parent)) throw refusal('grant-exceeds-parent');
  },
];
