import { keySpecs, type KeySpecRules } from '@trent/kms-server-stub';

/** The algorithm of symmetric keys, meant where a request names none. */
export const defaultAlgorithm = 'SYMMETRIC_DEFAULT';

const rules: ReadonlyMap<string, KeySpecRules> = new Map(Object.entries(keySpecs));

/** The algorithms of keys of this spec and usage; none where the API does not have the pair. */
export function algorithmsOf(spec: string, usage: string): readonly string[] {
  return rules.get(spec)?.usages[usage] ?? [];
}

/** Whether the API allows the usage for the spec. */
export function isCompatible(spec: string, usage: string): boolean {
  return algorithmsOf(spec, usage).length > 0;
}

/** Whether the API has the spec in a partition. */
export function isInPartition(spec: string, partition: string): boolean {
  const rule = rules.get(spec);
  return rule !== undefined && (rule.partitions?.includes(partition) ?? true);
}

/** The type of key that a spec is of; an alias stays with one type. */
export function typeOfSpec(spec: string): 'symmetric' | 'HMAC' | 'asymmetric' {
  const family = rules.get(spec)?.family;
  if (family === 'symmetric') return family;
  return family === 'hmac' ? 'HMAC' : 'asymmetric';
}
