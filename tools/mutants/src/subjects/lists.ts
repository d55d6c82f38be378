import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, instead, omit, rewrite, storing } from '../ways/index.ts';

/** Lists with the member that holds their entries. */
const entriesOf: Readonly<Record<string, string>> = {
  ListKeys: 'Keys',
  ListAliases: 'Aliases',
  ListGrants: 'Grants',
  ListRetirableGrants: 'Grants',
  ListResourceTags: 'Tags',
  ListKeyRotations: 'Rotations',
};

const violates = 'Pages together hold every entry once, and the last one says so';

const everyList = (
  id: string,
  breaks: string,
  why: string,
  change: (output: JsonObject, entries: readonly unknown[], member: string) => JsonObject,
): readonly Mutant[] =>
  Object.entries(entriesOf).map(([operation, member]) => ({
    id: `list-${id}-${operation}`,
    breaks: `${operation}: ${breaks}`,
    why,
    violates,
    operations: [operation],
    change: () =>
      alter(operation, (output) => change(output, output[member] as readonly unknown[], member)),
  }));

export const pages: readonly Mutant[] = [
  ...everyList(
    'skips-last-of-page',
    'the last entry of each full page is lost',
    'Off by one',
    (output, entries, member) =>
      output['Truncated'] === true ? { ...output, [member]: entries.slice(0, -1) } : output,
  ),
  ...everyList('never-truncated', 'Truncated is always false', 'A stand-in', (output) => ({
    ...omit('NextMarker')(output),
    Truncated: false,
  })),
  ...everyList(
    'truncated-without-marker',
    'there is no NextMarker',
    'Forgotten',
    omit('NextMarker'),
  ),
  ...everyList(
    'marker-on-last-page',
    'the last page has a NextMarker',
    'Always written',
    (output) => ({ NextMarker: 'end', ...output }),
  ),
  ...everyList('truncated-text', 'Truncated is a text', 'Written as text', (output) => ({
    ...output,
    Truncated: String(output['Truncated']),
  })),
  ...Object.keys(entriesOf).map((operation): Mutant => ({
    id: `list-limit-ignored-${operation}`,
    breaks: `${operation}: Limit is ignored`,
    why: 'The member is not read; seen',
    violates: 'A page has at most Limit entries',
    operations: [operation],
    change: () => rewrite(operation, omit('Limit')),
  })),
  ...Object.keys(entriesOf).map((operation): Mutant => ({
    id: `list-limit-plus-one-${operation}`,
    breaks: `${operation}: pages have one entry too many`,
    why: 'The one that is read to see whether there are more',
    violates: 'A page has at most Limit entries',
    operations: [operation],
    change: () =>
      rewrite(operation, (input) =>
        typeof input['Limit'] === 'number' && input['Limit'] > 0 && input['Limit'] < 1_000
          ? { ...input, Limit: input['Limit'] + 1 }
          : input,
      ),
  })),
  ...Object.keys(entriesOf).map((operation): Mutant => ({
    id: `list-marker-ignored-${operation}`,
    breaks: `${operation}: Marker is ignored`,
    why: 'The member is not read',
    violates,
    operations: [operation],
    change: () => rewrite(operation, omit('Marker')),
  })),
  ...Object.keys(entriesOf).map((operation): Mutant => ({
    id: `list-marker-any-${operation}`,
    breaks: `${operation}: a marker that is none begins at the beginning`,
    why: 'What cannot be read is ignored',
    violates: 'A marker that is none is an InvalidMarkerException',
    operations: [operation],
    change: () => ({
      answer: (answer, call) =>
        call.operation === operation && answer.body?.['__type'] === 'InvalidMarkerException'
          ? { ...answer, status: 200, body: { [entriesOf[operation]!]: [], Truncated: false } }
          : answer,
    }),
  })),
  {
    id: 'list-skips-between-pages',
    breaks: 'ListKeys leaves out an entry between pages',
    why: 'The marker is the entry after the last one',
    violates,
    operations: ['ListKeys'],
    change: () =>
      storing((store) => ({
        listKeyIds: async (scope, page, now) => {
          const found = await store.listKeyIds(scope, { ...page, limit: page.limit + 1 }, now);
          return page.after === null ? found.slice(0, page.limit) : found.slice(1);
        },
      })),
  },
  {
    id: 'list-repeats-between-pages',
    breaks: 'ListKeys repeats the last entry of a page on the next one',
    why: 'The marker is the last entry, and counts',
    violates,
    operations: ['ListKeys'],
    change: () =>
      storing((store) => ({
        listKeyIds: async (scope, page, now) => {
          const found = await store.listKeyIds(scope, page, now);
          return page.after === null ? found : [page.after, ...found].slice(0, page.limit);
        },
      })),
  },
  {
    id: 'list-aliases-repeats-between-pages',
    breaks: 'ListAliases skips an entry between pages',
    why: 'The marker is the entry after the last one',
    violates,
    operations: ['ListAliases'],
    change: () =>
      storing((store) => ({
        listAliases: async (scope, target, page, now) => {
          const found = await store.listAliases(
            scope,
            target,
            { ...page, limit: page.limit + 1 },
            now,
          );
          return page.after === null ? found.slice(0, page.limit) : found.slice(1);
        },
      })),
  },
  {
    id: 'list-grants-skips-between-pages',
    breaks: 'ListGrants skips an entry between pages',
    why: 'The marker is the entry after the last one',
    violates,
    operations: ['ListGrants'],
    change: () =>
      storing((store) => ({
        listGrants: async (key, filter, page) => {
          const found = await store.listGrants(key, filter, { ...page, limit: page.limit + 1 });
          return page.after === null ? found.slice(0, page.limit) : found.slice(1);
        },
      })),
  },
  {
    id: 'list-keys-arn-missing',
    breaks: 'ListKeys leaves out KeyArn',
    why: 'Forgotten',
    violates: 'Entries have KeyId and KeyArn',
    operations: ['ListKeys'],
    change: () =>
      alter('ListKeys', (output) => ({
        ...output,
        Keys: (output['Keys'] as readonly JsonObject[]).map(omit('KeyArn')),
      })),
  },
  {
    id: 'list-keys-id-is-arn',
    breaks: 'KeyId of ListKeys is the ARN',
    why: 'As everywhere else',
    violates: 'KeyId of the entries is the bare ID',
    operations: ['ListKeys'],
    change: () =>
      alter('ListKeys', (output) => ({
        ...output,
        Keys: (output['Keys'] as readonly JsonObject[]).map((key) => ({
          ...key,
          KeyId: key['KeyArn'],
        })),
      })),
  },
  {
    id: 'list-keys-first-page-only',
    breaks: 'ListKeys lists the oldest ten keys',
    why: 'A limit from a test',
    violates,
    operations: ['ListKeys'],
    change: () =>
      alter('ListKeys', (output) => ({
        ...omit('NextMarker')(output),
        Truncated: false,
        Keys: (output['Keys'] as unknown[]).slice(0, 1),
      })),
  },
  {
    id: 'list-keys-new-missing',
    breaks: 'A new key is not listed',
    why: 'A cache that is not told',
    violates: 'ListKeys lists every key of the account in the Region',
    operations: ['ListKeys', 'CreateKey'],
    change: () => {
      const made = new Set<string>();
      return {
        ...instead('createKey', async (input, _call, own) => {
          const output = await own(input);
          made.add(output.KeyMetadata!.KeyId);
          return output;
        }),
        ...alter('ListKeys', (output) => ({
          ...output,
          Keys: (output['Keys'] as readonly JsonObject[]).filter(
            (key) => !made.has(String(key['KeyId'])),
          ),
        })),
      };
    },
  },
];
