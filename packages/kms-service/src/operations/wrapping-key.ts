import type { BackingKey } from '../crypto/backing-key.ts';
import type { KmsKey } from '../keys/kms-key.ts';

/** The key material that wraps under `key`, whose state has been checked. */
export function wrappingKey(key: KmsKey): BackingKey {
  const backingKey = key.currentBackingKey;
  if (backingKey === null) throw new Error(`${key.arn} is usable and has no key material`);
  return backingKey;
}
