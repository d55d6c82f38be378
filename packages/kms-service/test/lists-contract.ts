import { randomUUID } from 'node:crypto';
import type { KeyService, KeyStore } from '@trent/kms-service';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, newKey, openFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

interface PageRequest {
  readonly Limit: number;
  readonly Marker?: string;
}

interface Page {
  readonly names: readonly string[];
  readonly next: string | undefined;
  readonly truncated: boolean;
}

/** A list, and how entries come to it and go; `null` where none ever goes. */
interface List {
  readonly add: () => Promise<string>;
  readonly remove: ((name: string) => Promise<void>) | null;
  readonly read: (request: PageRequest) => Promise<Page>;
}

interface Answer {
  readonly Truncated?: boolean | undefined;
  readonly NextMarker?: string | undefined;
}

const page = (
  { Truncated, NextMarker }: Answer,
  entries: readonly object[],
  name: string,
): Page => ({
  names: entries.map((entry) => String((entry as Readonly<Record<string, unknown>>)[name])),
  next: NextMarker,
  truncated: Truncated === true,
});

type MakeList = (fixture: Fixture, keys: readonly string[]) => List;

const role = `arn:aws:iam::${accountId}:role/worker`;

async function addGrant(service: KeyService, KeyId: string): Promise<string> {
  const { GrantId } = await service.createGrant(
    { KeyId, GranteePrincipal: role, RetiringPrincipal: role, Operations: ['Decrypt'] },
    call(),
  );
  return GrantId;
}

const aliasesOf =
  (filter: boolean): MakeList =>
  ({ service }, [TargetKeyId = '']) => ({
    add: async () => {
      const AliasName = `alias/${randomUUID()}`;
      await service.createAlias({ AliasName, TargetKeyId }, call());
      return AliasName;
    },
    remove: (AliasName) => service.deleteAlias({ AliasName }, call()),
    read: async (request) => {
      const input = filter ? { ...request, KeyId: TargetKeyId } : request;
      const answer = await service.listAliases(input, call());
      return page(answer, answer.Aliases, 'AliasName');
    },
  });

const lists: Readonly<Record<string, MakeList>> = {
  ListKeys: ({ service, clock }) => ({
    add: async () => (await newKey(service)).id,
    remove: async (KeyId) => {
      await service.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 }, call());
      clock.advanceDays(7);
    },
    read: async (request) => {
      const answer = await service.listKeys(request, call());
      return page(answer, answer.Keys, 'KeyId');
    },
  }),
  ListAliases: aliasesOf(false),
  'ListAliases of a key': aliasesOf(true),
  ListGrants: ({ service }, [KeyId = '']) => ({
    add: () => addGrant(service, KeyId),
    remove: (GrantId) => service.revokeGrant({ KeyId, GrantId }, call()),
    read: async (request) => {
      const answer = await service.listGrants({ ...request, KeyId }, call());
      return page(answer, answer.Grants, 'GrantId');
    },
  }),
  'ListRetirableGrants, over two keys': ({ service }, keys) => {
    const keyOf = new Map<string, string>();
    return {
      add: async () => {
        const KeyId = keys[keyOf.size % 2]!;
        const id = await addGrant(service, KeyId);
        keyOf.set(id, KeyId);
        return id;
      },
      remove: (GrantId) => service.retireGrant({ KeyId: keyOf.get(GrantId)!, GrantId }, call()),
      read: async (request) => {
        const answer = await service.listRetirableGrants(
          { ...request, RetiringPrincipal: role },
          call(),
        );
        return page(answer, answer.Grants, 'GrantId');
      },
    };
  },
  ListResourceTags: ({ service }, [KeyId = '']) => ({
    add: async () => {
      const TagKey = randomUUID();
      await service.tagResource({ KeyId, Tags: [{ TagKey, TagValue: '' }] }, call());
      return TagKey;
    },
    remove: (TagKey) => service.untagResource({ KeyId, TagKeys: [TagKey] }, call()),
    read: async (request) => {
      const answer = await service.listResourceTags({ ...request, KeyId }, call());
      return page(answer, answer.Tags, 'TagKey');
    },
  }),
  ListKeyRotations: ({ service }, [KeyId = '']) => ({
    add: async () => {
      await service.rotateKeyOnDemand({ KeyId }, call());
      const { KeyMetadata } = await service.describeKey({ KeyId }, call());
      return KeyMetadata.CurrentKeyMaterialId!;
    },
    remove: null,
    read: async (request) => {
      const answer = await service.listKeyRotations({ ...request, KeyId }, call());
      return page(answer, answer.Rotations, 'KeyMaterialId');
    },
  }),
};

/**
 * What every list promises on every store: whatever comes and goes while its pages are read, what stays is there once, and
 * nothing is there twice. (ListKeyPolicies has one entry, which neither comes nor goes.)
 */
export function describeLists(kind: string, open: () => Promise<KeyStore>): void {
  describe.each(Object.entries(lists))(`%s on ${kind}`, (_name, makeList) => {
    let fixture: Fixture;
    let list: List;
    beforeAll(async () => {
      fixture = await openFixture(await open());
    });
    afterAll(() => fixture.service.close());
    beforeEach(async () => {
      await fixture.service.reset();
      const keys = [await newKey(fixture.service), await newKey(fixture.service)];
      list = makeList(
        fixture,
        keys.map(({ id }) => id),
      );
    });

    it('gives everything that stays once, whatever comes and goes between the pages', async () => {
      const kept: string[] = [];
      const doomed: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        kept.push(await list.add());
        if (list.remove !== null) doomed.push(await list.add());
      }
      const seen: string[] = [];
      let Marker: string | undefined;
      do {
        const { names, next, truncated } = await list.read({
          Limit: 2,
          ...(Marker === undefined ? {} : { Marker }),
        });
        expect(names.length).toBeLessThanOrEqual(2);
        expect(truncated).toBe(next !== undefined);
        seen.push(...names);
        Marker = next;
        // The entry that the marker names goes, if it may, and one that is not read yet; two come, of which one goes.
        for (const name of [names.find((one) => doomed.includes(one)), doomed.at(-1)]) {
          if (name === undefined || !doomed.includes(name)) continue;
          doomed.splice(doomed.indexOf(name), 1);
          await list.remove?.(name);
        }
        if (seen.length < 14) {
          await list.add();
          await list.remove?.(await list.add());
        }
      } while (Marker !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(kept));
    });

    it('goes on behind an entry that has gone', async () => {
      if (list.remove === null) return;
      const names = [await list.add(), await list.add(), await list.add(), await list.add()];
      const first = await list.read({ Limit: 3 });
      // Keys that the list was made with are entries of ListKeys, too.
      const last = first.names.findLast((name) => names.includes(name))!;
      await list.remove(last);
      const rest = await list.read({ Limit: 100, Marker: first.next! });
      expect(rest.truncated).toBe(false);
      expect([...first.names, ...rest.names]).toEqual(expect.arrayContaining(names));
      expect(rest.names.filter((name) => first.names.includes(name))).toEqual([]);
    });

    it('is read while others write', async () => {
      const kept: string[] = [];
      for (let n = 0; n < 6; n += 1) kept.push(await list.add());
      const writing = (async () => {
        for (let n = 0; n < 8; n += 1) await list.remove?.(await list.add());
      })();
      const seen: string[] = [];
      let Marker: string | undefined;
      do {
        const { names, next } = await list.read({
          Limit: 1,
          ...(Marker === undefined ? {} : { Marker }),
        });
        seen.push(...names);
        Marker = next;
      } while (Marker !== undefined);
      await writing;
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(kept));
    });
  });
}
