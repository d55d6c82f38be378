import { refusal } from '../guard/refusal.ts';
import { isDefaultPolicy } from '../policy/default-policy.ts';
import type { Scope } from '../store/records.ts';

/** Quota of the service: length of a key policy in bytes. */
const maxPolicyBytes = 32_768;

/**
 * The key policy of a request, `null` where it has none: then the default policy holds. A policy that says anything
 * else is refused, since it would not be acted upon.
 */
export function readKeyPolicy(text: string | undefined, owner: Scope): string | null {
  if (text === undefined) return null;
  if (Buffer.byteLength(text) > maxPolicyBytes) {
    throw refusal('policy-too-large', { limit: maxPolicyBytes });
  }
  if (!isDefaultPolicy(parse(text), owner)) {
    throw refusal('not-supported', { value: 'A key policy other than the default one' });
  }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('policy-malformed', { value: 'it is not JSON' });
  }
}
