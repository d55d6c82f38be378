import type { KeyPrecondition } from '../model/model.ts';

/** What is asked of a key that was not asked before, in words. */
export function narrowed(old: KeyPrecondition, now: KeyPrecondition): readonly string[] {
  const found: string[] = [];
  if (now.usage !== null && now.usage !== old.usage) found.push(`only keys for ${now.usage}`);
  const { specs } = now;
  if (specs !== null && (old.specs === null || old.specs.some((spec) => !specs.includes(spec)))) {
    found.push(`only keys of ${specs.join(', ')}`);
  }
  if (now.algorithm !== null && old.algorithm === null) {
    found.push(`only keys that have the ${now.algorithm}`);
  }
  return found;
}
