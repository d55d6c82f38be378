import { randomUUID } from 'node:crypto';
import type { AliasOutcome, GrantOutcome, KeyRevision, KeyStore } from '../key-store.ts';
import type {
  AliasRecord,
  ForeignChange,
  ForeignChangeListener,
  GrantFilter,
  GrantRecord,
  KeptChange,
  KeyChange,
  KeyRecord,
  KeyReference,
  MaterialReference,
  PageRequest,
  Scope,
  SealChange,
  SealedMaterial,
  StoreEntry,
} from '../records.ts';
import { isSameGrant } from '../same-grant.ts';
import { SupersededRootKeyError } from '../superseded-root-key-error.ts';
import * as aliases from './aliases.ts';
import type { Database, Session } from './database.ts';
import { keyTables, readEntries, writeEntry } from './entries.ts';
import { forgetOldRows } from './forget-old-rows.ts';
import * as grants from './grants.ts';
import * as kept from './kept.ts';
import * as keys from './keys.ts';
import { announcements, encodeAnnouncement, type Announcement } from './messages.ts';
import type { NodeChannel } from './node-channel.ts';
import type { Settlement } from './settlement.ts';

/** Thrown within a transaction to undo it. */
class Undo extends Error {}

export class PostgresStore implements KeyStore {
  readonly #database: Database;
  readonly #channel: NodeChannel;
  readonly #settlement: Settlement;

  constructor(database: Database, channel: NodeChannel, settlement: Settlement) {
    this.#database = database;
    this.#channel = channel;
    this.#settlement = settlement;
  }

  async keepOnce(name: string, candidate: Uint8Array): Promise<Uint8Array> {
    return this.#database.transaction(async (session) => {
      await session.run(
        'INSERT INTO kept (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        name,
        candidate,
      );
      return (await kept.readKept(session, name))!;
    });
  }

  async readKept(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return kept.readAllKept(this.#database, names);
  }

  async changeKept(changes: readonly KeptChange[]): Promise<boolean> {
    try {
      await this.#change(async (session, changed) => {
        if (!(await kept.changeKept(session, changes))) throw new Undo();
        changed.push({ kind: 'all' });
      });
      await forgetOldRows(this.#database);
      return true;
    } catch (error) {
      if (error instanceof Undo) return false;
      throw error;
    }
  }

  async countMaterialsNotUnder(rootKeyId: string): Promise<number> {
    return kept.countMaterialsNotUnder(this.#database, rootKeyId);
  }

  async listMaterialsNotUnder(
    rootKeyId: string,
    after: MaterialReference | null,
    limit: number,
  ): Promise<readonly SealedMaterial[]> {
    return kept.listMaterialsNotUnder(this.#database, rootKeyId, after, limit);
  }

  async resealMaterials(changes: readonly SealChange[]): Promise<void> {
    await this.#database.transaction((session) => kept.resealMaterials(session, changes));
  }

  async createKey(key: KeyRecord): Promise<void> {
    await this.#database.transaction(async (session) => {
      await kept.checkSeals(session, key.materials);
      await keys.insertKey(session, key);
    });
  }

  async findKey(key: KeyReference): Promise<KeyRecord | null> {
    return keys.findKey(this.#database, key);
  }

  async changeKey(key: KeyReference, revision: number, change: KeyChange): Promise<boolean> {
    const { region, keyId } = key;
    return this.#change(async (session, changed) => {
      const row = await keys.lockKey(session, { region, keyId, revision });
      if (row === undefined) return false;
      if (change.material !== undefined) await kept.checkSeals(session, [change.material]);
      await keys.changeKey(session, row, change);
      changed.push({ kind: 'key', key: { region, keyId } });
      return true;
    });
  }

  async listKeyIds(scope: Scope, page: PageRequest, now: Date): Promise<readonly string[]> {
    return keys.listKeyIds(this.#database, scope, page, now);
  }

  async deleteDueKeys(now: Date, limit: number): Promise<readonly KeyReference[]> {
    const removed: KeyReference[] = [];
    // A transaction and its announcement cost more than the question, which is asked often.
    while (await this.#hasDue(now)) {
      const batch = await this.#change(async (session, changed) => {
        const gone = await keys.deleteDueKeys(session, now, limit);
        changed.push(...gone.keys.map((key): ForeignChange => ({ kind: 'key', key })));
        changed.push(...gone.keys.map((key): ForeignChange => ({ kind: 'grants', key })));
        changed.push(...gone.aliases.map((alias): ForeignChange => ({ kind: 'alias', ...alias })));
        return gone.keys;
      });
      removed.push(...batch);
    }
    if (removed.length > 0) await forgetOldRows(this.#database);
    return removed;
  }

  async listDueRotations(now: Date, limit: number): Promise<readonly KeyReference[]> {
    return keys.listDueRotations(this.#database, now, limit);
  }

  async findAlias(scope: Scope, name: string): Promise<AliasRecord | null> {
    return aliases.findAlias(this.#database, scope, name);
  }

  async createAlias(
    alias: AliasRecord,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    // No node knows a name that does not exist: no one needs to be told.
    return this.#database.transaction(async (session) => {
      if ((await keys.lockKey(session, target)) === undefined) return 'stale';
      if ((await aliases.findAlias(session, alias, alias.name)) !== null) return 'exists';
      if ((await aliases.countAliases(session, target)) >= aliasesPerKey) return 'limit';
      return (await aliases.insertAlias(session, alias)) ? 'done' : 'exists';
    });
  }

  async updateAlias(
    alias: AliasRecord,
    from: string,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    return this.#change(async (session, changed) => {
      // The key before the alias, as where a key is deleted with its aliases.
      const row = await keys.lockKey(session, target);
      const current = await aliases.findAlias(session, alias, alias.name, 'FOR UPDATE');
      if (current === null) return 'missing';
      if (current.targetKeyId !== from || row === undefined) return 'stale';
      if (from !== target.keyId) {
        if ((await aliases.countAliases(session, target)) >= aliasesPerKey) return 'limit';
      }
      await aliases.updateAlias(session, alias);
      changed.push(aliasChange(alias, alias.name));
      return 'done';
    });
  }

  async deleteAlias(scope: Scope, name: string): Promise<boolean> {
    return this.#change(async (session, changed) => {
      if (!(await aliases.deleteAlias(session, scope, name))) return false;
      changed.push(aliasChange(scope, name));
      return true;
    });
  }

  async listAliases(
    scope: Scope,
    targetKeyId: string | null,
    page: PageRequest,
    now: Date,
  ): Promise<readonly AliasRecord[]> {
    return aliases.listAliases(this.#database, scope, targetKeyId, page, now);
  }

  async createGrant(
    grant: GrantRecord,
    target: KeyRevision,
    grantsPerKey: number,
  ): Promise<GrantOutcome> {
    return this.#change(async (session, changed): Promise<GrantOutcome> => {
      if ((await keys.lockKey(session, target)) === undefined) return { outcome: 'stale' };
      const namesakes =
        grant.name === null ? [] : await grants.grantsNamed(session, target, grant.name);
      const existing = namesakes.find((other) => isSameGrant(other, grant));
      if (existing !== undefined) return { outcome: 'existing', grant: existing };
      if ((await grants.countGrants(session, target)) >= grantsPerKey) return { outcome: 'limit' };
      await grants.insertGrant(session, grant);
      changed.push(grantsChange(target));
      return { outcome: 'done' };
    });
  }

  async findGrant(key: KeyReference, grantId: string): Promise<GrantRecord | null> {
    return grants.findGrant(this.#database, key, grantId);
  }

  async grantsOfKey(key: KeyReference): Promise<readonly GrantRecord[]> {
    return grants.grantsOfKey(this.#database, key);
  }

  async listGrants(
    key: KeyReference,
    filter: GrantFilter,
    page: PageRequest,
  ): Promise<readonly GrantRecord[]> {
    return grants.listGrants(this.#database, key, filter, page);
  }

  async listRetirableGrants(
    region: string,
    retiring: string,
    page: PageRequest,
    now: Date,
  ): Promise<readonly GrantRecord[]> {
    return grants.listRetirableGrants(this.#database, region, retiring, page, now);
  }

  async deleteGrant(key: KeyReference, grantId: string): Promise<boolean> {
    return this.#change(async (session, changed) => {
      if (!(await grants.deleteGrant(session, key, grantId))) return false;
      changed.push(grantsChange(key));
      return true;
    });
  }

  /** At one moment, however long the reader takes with it, up to ten minutes for one entry. */
  async *exportEntries(): AsyncIterable<StoreEntry> {
    // A generator cannot run inside of a callback: entries are handed over one by one.
    const { readable, writable } = new TransformStream<StoreEntry, StoreEntry>();
    const writer = writable.getWriter();
    const work = this.#database
      .transaction(
        async (session) => {
          await session.run("SET LOCAL idle_in_transaction_session_timeout = '10min'");
          await session.run(`LOCK TABLE kept, ${keyTables} IN ACCESS SHARE MODE`);
          for await (const entry of readEntries(session)) await writer.write(entry);
        },
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        1,
      )
      .then(
        () => writer.close(),
        (error: unknown) => writer.abort(error),
      );
    try {
      yield* readable;
    } finally {
      await work.catch(() => {});
    }
  }

  async replaceAll(
    entries: AsyncIterable<StoreEntry>,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<boolean> {
    return this.#change(async (session, changed) => {
      await prepareLongWork(session);
      const sealing = await kept.lockSealingRootKey(session);
      await session.run(`LOCK TABLE ${keyTables}`);
      if (!overwrite && (await keys.hasKeys(session))) return false;
      await session.run(`TRUNCATE ${keyTables}`);
      for await (const entry of entries) await writeEntry(session, entry);
      if (sealing !== null && (await kept.countMaterialsNotUnder(session, sealing)) > 0) {
        throw new SupersededRootKeyError();
      }
      changed.push({ kind: 'all' });
      return true;
    }, 1);
  }

  async clear(): Promise<void> {
    await this.#change(async (session, changed) => {
      await prepareLongWork(session);
      // Removes the files with the rows in them.
      await session.run(`TRUNCATE ${keyTables}`);
      changed.push({ kind: 'all' });
    });
  }

  isCoherent(): boolean {
    return this.#channel.isCoherent();
  }

  onForeignChange(listener: ForeignChangeListener): void {
    this.#channel.onForeignChange(listener);
  }

  async close(): Promise<void> {
    await this.#channel.close();
    await this.#database.close();
  }

  /** A transaction whose changes, where there are any, are told with its commit and settled before this resolves. */
  async #change<T>(
    work: (session: Session, changed: ForeignChange[]) => Promise<T>,
    attempts?: number,
  ): Promise<T> {
    const id = randomUUID();
    const { replyTo } = this.#channel;
    let announcement: Announcement | null = null;
    const expected = { id, replyTo, changes: [] };
    this.#settlement.expect(expected);
    try {
      const result = await this.#database.transaction(
        async (session) => {
          const changes: ForeignChange[] = [];
          const answer = await work(session, changes);
          announcement = changes.length === 0 ? null : { id, replyTo, changes };
          if (announcement !== null) {
            await session.get(
              'SELECT pg_notify($1, $2)',
              announcements,
              encodeAnnouncement(announcement),
            );
          }
          return answer;
        },
        'BEGIN',
        attempts,
      );
      if (announcement !== null) await this.#settlement.settle(announcement, this.#channel);
      return result;
    } finally {
      this.#settlement.forget(expected);
    }
  }

  async #hasDue(now: Date): Promise<boolean> {
    const row = await this.#database.get<{ due: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM kms_key WHERE deletion_at <= $1) AS due',
      now.getTime(),
    );
    return row!.due;
  }
}

async function prepareLongWork(session: Session): Promise<void> {
  await session.run("SET LOCAL lock_timeout = '30s'");
  await session.run("SET LOCAL statement_timeout = '5min'");
  await session.run("SET LOCAL idle_in_transaction_session_timeout = '10min'");
}

function aliasChange({ accountId, region }: Scope, name: string): ForeignChange {
  return { kind: 'alias', scope: { accountId, region }, name };
}

function grantsChange({ region, keyId }: KeyReference): ForeignChange {
  return { kind: 'grants', key: { region, keyId } };
}
