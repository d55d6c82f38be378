import { refusal } from '../guard/refusal.ts';
import type { TagRecord } from '../store/records.ts';

/** Quota of the service: tags of one key. */
const tagsPerKey = 50;

/** The tags of a request. Throws TagException for too many, for a key given twice and for reserved keys. */
export function readTags(
  tags: readonly { readonly TagKey: string; readonly TagValue: string }[] = [],
): readonly TagRecord[] {
  if (tags.length > tagsPerKey) throw refusal('tags-too-many');
  const keys = new Set(tags.map((tag) => tag.TagKey));
  if (keys.size < tags.length) throw refusal('tags-duplicate');
  if (tags.some((tag) => /^aws:/i.test(tag.TagKey))) throw refusal('tags-reserved');
  return tags.map((tag) => ({ key: tag.TagKey, value: tag.TagValue }));
}

/**
 * Tags with others added, which replace those of the same key. Throws TagException where that makes too many.
 */
export function mergeTags(
  present: readonly TagRecord[],
  added: readonly TagRecord[],
): readonly TagRecord[] {
  const values = new Map([...present, ...added].map((tag) => [tag.key, tag.value]));
  if (values.size > tagsPerKey) throw refusal('tags-too-many');
  return [...values].map(([key, value]) => ({ key, value }));
}
