import type { Handler } from './handler.ts';
import { cutPage, readPage } from './page.ts';
import { mergeTags, readTags } from './tags.ts';

const limits = { maximum: 50, byDefault: 50 };

export const tagResource: Handler<'tagResource'> = async (invocation) => {
  const key = invocation.key('KeyId');
  const tags = mergeTags(key.facts.tags, readTags(invocation.input.Tags));
  await invocation.services.keys.changeKey(key, { tags });
};

export const untagResource: Handler<'untagResource'> = async (invocation) => {
  const key = invocation.key('KeyId');
  const removed = new Set(invocation.input.TagKeys);
  const tags = key.facts.tags.filter((tag) => !removed.has(tag.key));
  if (tags.length === key.facts.tags.length) return;
  await invocation.services.keys.changeKey(key, { tags });
};

export const listResourceTags: Handler<'listResourceTags'> = (invocation) => {
  const { arn, facts } = invocation.key('KeyId');
  const list = ['ListResourceTags', arn];
  const { after, limit } = readPage(list, limits, invocation.input);
  // In the order of tag keys, so that a page goes on in the right place whatever was tagged meanwhile.
  const found = facts.tags
    .filter((tag) => after === null || tag.key > after)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, limit + 1);
  const { entries, more } = cutPage(list, limit, found, (tag) => tag.key);
  return { Tags: entries.map((tag) => ({ TagKey: tag.key, TagValue: tag.value })), ...more };
};
