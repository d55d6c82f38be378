import type { KmsKey } from '../keys/kms-key.ts';
import { defaultPolicyText } from './default-policy.ts';
import { parsePolicy } from './parse-policy.ts';
import type { PolicyDocument } from './policy-document.ts';

/** By the object of a key, which never changes: a change of the key makes another one. */
const parsed = new WeakMap<KmsKey, PolicyDocument>();

/** The key policy of a key, ready for evaluation. It was judged when it was put. */
export function keyPolicyOf(key: KmsKey): PolicyDocument {
  let document = parsed.get(key);
  if (document === undefined) {
    document = parsePolicy(key.facts.policy ?? defaultPolicyText(key.facts), 'key-policy');
    parsed.set(key, document);
  }
  return document;
}
