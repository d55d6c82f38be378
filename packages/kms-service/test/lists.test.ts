import { beforeEach, describe, expect, it } from 'vitest';
import { call, newKey, openFixture, outcome, stranger } from './fixture.ts';
import type { Fixture } from './fixture.ts';

let service: Fixture['service'];

beforeEach(async () => {
  ({ service } = await openFixture());
});

interface Page {
  readonly names: readonly string[];
  readonly next: string | undefined;
  readonly truncated: boolean | undefined;
}

const lists = {
  ListKeys: async (input: { Limit?: number; Marker?: string }): Promise<Page> => {
    const answer = await service.listKeys(input, call());
    return {
      names: answer.Keys!.map((key) => key.KeyId!),
      next: answer.NextMarker,
      truncated: answer.Truncated,
    };
  },
  ListAliases: async (input: { Limit?: number; Marker?: string }): Promise<Page> => {
    const answer = await service.listAliases(input, call());
    return {
      names: answer.Aliases!.map((alias) => alias.AliasName!),
      next: answer.NextMarker,
      truncated: answer.Truncated,
    };
  },
};

async function addOne(list: keyof typeof lists): Promise<string> {
  const { id } = await newKey(service);
  if (list === 'ListKeys') return id;
  const AliasName = `alias/${id}`;
  await service.createAlias({ AliasName, TargetKeyId: id }, call());
  return AliasName;
}

describe.each(['ListKeys', 'ListAliases'] as const)('%s', (list) => {
  it('answers everything once, page by page', async () => {
    const all = new Set<string>();
    for (let n = 0; n < 25; n += 1) all.add(await addOne(list));
    const seen: string[] = [];
    const sizes: number[] = [];
    let Marker: string | undefined;
    do {
      const page = await lists[list](Marker === undefined ? { Limit: 10 } : { Limit: 10, Marker });
      expect(page.truncated).toBe(page.next !== undefined);
      seen.push(...page.names);
      sizes.push(page.names.length);
      Marker = page.next;
    } while (Marker !== undefined);
    expect(sizes).toEqual([10, 10, 5]);
    expect(new Set(seen)).toEqual(all);
    expect(seen.length).toBe(all.size);
  });

  it('has no further page where the last one is full', async () => {
    for (let n = 0; n < 4; n += 1) await addOne(list);
    const page = await lists[list]({ Limit: 4 });
    expect(page).toMatchObject({ next: undefined, truncated: false });
    expect(page.names.length).toBe(4);
  });

  it('neither repeats nor misses what was there while others come and go', async () => {
    const kept = new Set<string>();
    for (let n = 0; n < 20; n += 1) kept.add(await addOne(list));
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await lists[list](Marker === undefined ? { Limit: 3 } : { Limit: 3, Marker });
      seen.push(...page.names);
      Marker = page.next;
      for (let n = 0; n < 3; n += 1) {
        const name = await addOne(list);
        if (list === 'ListAliases' && n === 1)
          await service.deleteAlias({ AliasName: name }, call());
      }
    } while (Marker !== undefined && seen.length < 500);
    expect(new Set(seen).size).toBe(seen.length);
    for (const name of kept) expect(seen).toContain(name);
  });

  it('refuses markers that it did not write', async () => {
    for (let n = 0; n < 3; n += 1) await addOne(list);
    const { next } = await lists[list]({ Limit: 1 });
    const elsewhere = list === 'ListKeys' ? 'ListAliases' : 'ListKeys';
    const markers = [
      'x',
      '{}',
      'null',
      `${next}A`,
      next!.slice(0, -3),
      Buffer.from('["a"]').toString('base64url'),
    ];
    for (const Marker of markers) {
      expect(await outcome(lists[list]({ Marker }))).toMatchObject({
        code: 'InvalidMarkerException',
      });
    }
    expect(await outcome(lists[elsewhere]({ Marker: next! }))).toMatchObject({
      code: 'InvalidMarkerException',
    });
    const other = call({ identity: stranger });
    const foreign =
      list === 'ListKeys'
        ? service.listKeys({ Marker: next! }, other)
        : service.listAliases({ Marker: next! }, other);
    expect(await outcome(foreign)).toMatchObject({ code: 'InvalidMarkerException' });
    expect(await outcome(lists[list]({ Marker: next! }))).toBe('ok');
  });
});

describe('a page', () => {
  it.each([
    ['ListKeys', 100, 101],
    ['ListAliases', 50, 100],
  ] as const)(
    'of %s has %i entries by default, %i where 1000 are asked for',
    async (list, byDefault, most) => {
      for (let n = 0; n < 101; n += 1) await addOne(list);
      expect((await lists[list]({})).names.length).toBe(byDefault);
      expect((await lists[list]({ Limit: 1000 })).names.length).toBe(most);
    },
  );
});
