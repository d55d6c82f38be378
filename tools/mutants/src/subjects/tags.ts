import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, instead, omit, replaceError, rewrite } from '../ways/index.ts';

const tagging = ['TagResource', 'CreateKey'];
const tagsOf = (input: JsonObject): readonly JsonObject[] =>
  Array.isArray(input['Tags']) ? (input['Tags'] as readonly JsonObject[]) : [];

function listed(
  id: string,
  breaks: string,
  why: string,
  change: (tags: readonly JsonObject[]) => readonly JsonObject[],
): Mutant {
  return {
    id: `tags-${id}`,
    breaks,
    why,
    violates: 'ListResourceTags answers the tags as they were set',
    operations: ['ListResourceTags', 'TagResource'],
    change: () =>
      alter('ListResourceTags', (output) => ({
        ...output,
        Tags: change(output['Tags'] as readonly JsonObject[]),
      })),
  };
}

export const tags: readonly Mutant[] = [
  {
    id: 'tags-of-creation-lost',
    breaks: 'CreateKey ignores Tags',
    why: 'Only TagResource was thought of',
    violates: 'Tags of CreateKey are those of the key',
    operations: ['CreateKey'],
    change: () =>
      instead('createKey', async (input, call, own, service) => {
        const output = await own(input);
        const TagKeys = (input.Tags ?? []).map(({ TagKey }) => TagKey);
        if (TagKeys.length > 0) {
          await service.untagResource({ KeyId: output.KeyMetadata!.KeyId, TagKeys }, call);
        }
        return output;
      }),
  },
  {
    id: 'tags-replace',
    breaks: 'TagResource replaces all tags',
    why: 'Set instead of add',
    violates: 'TagResource leaves other tags alone',
    operations: ['TagResource'],
    change: () =>
      instead('tagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        await own(input);
        const gone = Tags!
          .map(({ TagKey }) => TagKey!)
          .filter((key) => input.Tags.every(({ TagKey }) => TagKey !== key));
        if (gone.length > 0)
          await service.untagResource({ KeyId: input.KeyId, TagKeys: gone }, call);
      }),
  },
  {
    id: 'tags-not-overwritten',
    breaks: 'TagResource does not change the value of a tag that is there',
    why: 'Insert or ignore',
    violates: 'TagResource overwrites',
    operations: ['TagResource'],
    change: () =>
      instead('tagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        const Kept = input.Tags.filter(({ TagKey }) => Tags!.every((tag) => tag.TagKey !== TagKey));
        await own(
          Kept.length === 0
            ? {
                ...input,
                Tags: Tags!.map((tag) => ({ TagKey: tag.TagKey!, TagValue: tag.TagValue! })),
              }
            : { ...input, Tags: Kept },
        );
      }),
  },
  {
    id: 'tags-twice',
    breaks: 'A tag that is set again is listed twice',
    why: 'Appended to a list',
    violates: 'A key has one tag of a name',
    operations: ['TagResource', 'ListResourceTags'],
    change: () => {
      const again = new Map<string, JsonObject[]>();
      return {
        ...instead('tagResource', async (input, call, own, service) => {
          const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
          await own(input);
          const old = Tags!.filter((tag) => input.Tags.some(({ TagKey }) => TagKey === tag.TagKey));
          again.set(input.KeyId.replace(/^.*\//, ''), old as JsonObject[]);
        }),
        ...alter('ListResourceTags', (output, { input }) => ({
          ...output,
          Tags: [
            ...(output['Tags'] as JsonObject[]),
            ...(again.get(String(input['KeyId']).replace(/^.*\//, '')) ?? []),
          ],
        })),
      };
    },
  },
  {
    id: 'tags-any-case',
    breaks: 'Tag keys that differ in case are one',
    why: 'A column with a case-insensitive collation',
    violates: 'Tag keys are case-sensitive',
    operations: ['TagResource'],
    change: () =>
      rewrite(['TagResource'], (input) => ({
        ...input,
        Tags: tagsOf(input).map((tag) => ({
          ...tag,
          TagKey: typeof tag['TagKey'] === 'string' ? tag['TagKey'].toLowerCase() : tag['TagKey'],
        })),
      })),
  },
  {
    id: 'tags-untag-any-case',
    breaks: 'UntagResource finds keys in any case',
    why: 'A column with a case-insensitive collation',
    violates: 'Tag keys are case-sensitive',
    operations: ['UntagResource'],
    change: () =>
      instead('untagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        const wanted = new Set(input.TagKeys.map((key) => key.toLowerCase()));
        await own({
          ...input,
          TagKeys: [
            ...input.TagKeys,
            ...Tags!.map(({ TagKey }) => TagKey!).filter((key) => wanted.has(key.toLowerCase())),
          ],
        });
      }),
  },
  {
    id: 'tags-untag-forgotten',
    breaks: 'UntagResource answers, and the tag stays',
    why: 'The change is not written',
    violates: 'UntagResource removes tags',
    operations: ['UntagResource'],
    change: () =>
      instead('untagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        await own(input);
        if (Tags!.length > 0)
          await service.tagResource(
            {
              KeyId: input.KeyId,
              Tags: Tags!.map((tag) => ({ TagKey: tag.TagKey!, TagValue: tag.TagValue! })),
            },
            call,
          );
      }),
  },
  {
    id: 'tags-untag-first-only',
    breaks: 'UntagResource removes the first tag of the list only',
    why: 'A return inside the loop',
    violates: 'UntagResource removes all tags that it is given',
    operations: ['UntagResource'],
    change: () =>
      rewrite('UntagResource', (input) => ({
        ...input,
        ...(Array.isArray(input['TagKeys']) ? { TagKeys: input['TagKeys'].slice(0, 1) } : {}),
      })),
  },
  {
    id: 'tags-untag-all',
    breaks: 'UntagResource removes all tags',
    why: 'The list of keys is not read',
    violates: 'UntagResource leaves other tags alone',
    operations: ['UntagResource'],
    change: () =>
      instead('untagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        await own({ ...input, TagKeys: [...input.TagKeys, ...Tags!.map(({ TagKey }) => TagKey!)] });
      }),
  },
  {
    id: 'tags-untag-absent-refused',
    breaks: 'UntagResource of a tag that is not there is refused',
    why: 'It is looked up',
    violates: 'A tag that is not there is no error',
    operations: ['UntagResource'],
    change: () =>
      instead('untagResource', async (input, call, own, service) => {
        const { Tags } = await service.listResourceTags({ KeyId: input.KeyId }, call);
        for (const key of input.TagKeys) {
          if (Tags!.every(({ TagKey }) => TagKey !== key))
            await service.tagResource(
              { KeyId: input.KeyId, Tags: [{ TagKey: 'aws:no', TagValue: '' }] },
              call,
            );
        }
        await own(input);
      }),
  },
  {
    id: 'tags-51-accepted',
    breaks: 'CreateKey takes 51 tags',
    why: 'The quota is not checked',
    violates: 'Recorded: 51 tags are a TagException',
    operations: ['CreateKey'],
    change: () =>
      rewrite('CreateKey', (input) =>
        tagsOf(input).length > 50 ? { ...input, Tags: tagsOf(input).slice(0, 50) } : input,
      ),
  },
  {
    id: 'tags-50-refused',
    breaks: 'CreateKey refuses 50 tags',
    why: 'Off by one',
    violates: 'A key may have 50 tags',
    operations: ['CreateKey'],
    change: () =>
      rewrite('CreateKey', (input) =>
        tagsOf(input).length === 50
          ? { ...input, Tags: [...tagsOf(input), { TagKey: 'one-more', TagValue: '' }] }
          : input,
      ),
  },
  {
    id: 'tags-duplicates-accepted',
    breaks: 'A tag key may be given twice in one request',
    why: 'The last one wins',
    violates: 'Recorded: duplicate tag keys are a TagException',
    operations: tagging,
    change: () =>
      rewrite(tagging, (input) =>
        input['Tags'] === undefined
          ? input
          : {
              ...input,
              Tags: [...new Map(tagsOf(input).map((tag) => [tag['TagKey'], tag])).values()],
            },
      ),
  },
  {
    id: 'tags-aws-accepted',
    breaks: 'Tag keys may begin with aws:',
    why: 'The reserved names are forgotten',
    violates: 'Recorded: tag keys beginning with aws: are a TagException',
    operations: tagging,
    change: () => rewrite(tagging, (input) => renamed(input, /^aws:/i)),
  },
  {
    id: 'tags-aws-upper-case-accepted',
    breaks: 'Tag keys may begin with AWS:',
    why: 'Compared with case',
    violates: 'Recorded: aws: is reserved in any letter case',
    operations: tagging,
    change: () => rewrite(tagging, (input) => renamed(input, /^(?!aws:)[aA][wW][sS]:/)),
  },
  {
    id: 'tags-error-is-validation',
    breaks: 'Duplicate and reserved tags are a ValidationException',
    why: 'One error for all bad input',
    violates: 'Recorded: TagException',
    operations: tagging,
    change: () => replaceError('*', 'TagException', 'ValidationException'),
  },
  listed('values-lost', 'Tags have no value', 'Forgotten', (all) => all.map(omit('TagValue'))),
  listed(
    'keys-and-values-swapped',
    'Keys and values are swapped',
    'Two members of one type',
    (all) => all.map((tag) => ({ TagKey: tag['TagValue'], TagValue: tag['TagKey'] })),
  ),
  listed('named-otherwise', 'Tags have the members Key and Value', 'As in other services', (all) =>
    all.map((tag) => ({ Key: tag['TagKey'], Value: tag['TagValue'] })),
  ),
  listed('values-trimmed', 'Values of tags are trimmed', 'Text is trimmed when read', (all) =>
    all.map((tag) => ({ ...tag, TagValue: String(tag['TagValue']).trim() })),
  ),
  listed('values-ascii', 'Values of tags lose what is not ASCII', 'Encoded as ASCII', (all) =>
    all.map((tag) => ({
      ...tag,
      TagValue: String(tag['TagValue']).replaceAll(/[^ -~]/g, '?'),
    })),
  ),
  listed(
    'empty-values-missing',
    'Tags with an empty value are not listed',
    'An empty text is false',
    (all) => all.filter((tag) => tag['TagValue'] !== ''),
  ),
  listed('last-missing', 'The last tag is not listed', 'Off by one', (all) => all.slice(0, -1)),
  listed(
    'as-map',
    'Tags are a map',
    'As in other services',
    (all) => Object.fromEntries(all.map((tag) => [tag['TagKey'], tag['TagValue']])) as never,
  ),
];

function renamed(input: JsonObject, reserved: RegExp): JsonObject {
  if (!Array.isArray(input['Tags'])) return input;
  return {
    ...input,
    Tags: tagsOf(input).map((tag) =>
      reserved.test(String(tag['TagKey'])) ? { ...tag, TagKey: `x-${String(tag['TagKey'])}` } : tag,
    ),
  };
}
