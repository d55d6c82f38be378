import type { AliasOutcome, GrantOutcome, KeyRevision, KeyStore } from '../key-store.ts';
import type {
  AliasRecord,
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
import { AliasTable } from './aliases.ts';
import { Connection } from './connection.ts';
import { exportEntries } from './export.ts';
import { GrantTable } from './grants.ts';
import { KeptTable } from './kept.ts';
import { KeyTables } from './keys.ts';
import { openDatabase } from './open-database.ts';
import { replaceAll } from './replace.ts';
import { removeSideFiles } from './side-file.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

/**
 * Opens a key store on SQLite: a file, or `:memory:`. What a method has answered survives `kill -9` and a loss of
 * power; the file belongs to this process until `close`. Throws StoreError.
 */
export function openSqliteStore(file: string): KeyStore {
  const log = file === ':memory:' ? null : new WriteAheadLog(file);
  const connection = new Connection(openDatabase(file), log);
  removeSideFiles(file);
  return new SqliteStore(connection, file);
}

class SqliteStore implements KeyStore {
  readonly #connection: Connection;
  readonly #file: string;
  readonly #kept: KeptTable;
  readonly #keys: KeyTables;
  readonly #aliases: AliasTable;
  readonly #grants: GrantTable;

  constructor(connection: Connection, file: string) {
    this.#connection = connection;
    this.#file = file;
    this.#kept = new KeptTable(connection);
    this.#keys = new KeyTables(connection);
    this.#aliases = new AliasTable(connection);
    this.#grants = new GrantTable(connection);
  }

  async keepOnce(name: string, candidate: Uint8Array): Promise<Uint8Array> {
    return this.#connection.transaction(() => this.#kept.keepOnce(name, candidate));
  }

  async readKept(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return this.#connection.read(() => this.#kept.read(names));
  }

  async changeKept(changes: readonly KeptChange[]): Promise<boolean> {
    const isDone = await this.#connection.transaction(() => this.#kept.change(changes));
    this.#connection.forgetOldPages();
    return isDone;
  }

  async countMaterialsNotUnder(rootKeyId: string): Promise<number> {
    return this.#connection.read(() => this.#kept.countMaterialsNotUnder(rootKeyId));
  }

  async listMaterialsNotUnder(
    rootKeyId: string,
    after: MaterialReference | null,
    limit: number,
  ): Promise<readonly SealedMaterial[]> {
    return this.#connection.read(() => this.#kept.listMaterialsNotUnder(rootKeyId, after, limit));
  }

  async resealMaterials(changes: readonly SealChange[]): Promise<void> {
    await this.#connection.transaction(() => this.#kept.reseal(changes));
  }

  async createKey(key: KeyRecord): Promise<void> {
    await this.#connection.transaction(() => {
      this.#kept.checkSeals(key.materials);
      this.#keys.insert(key);
    });
  }

  async findKey(key: KeyReference): Promise<KeyRecord | null> {
    return this.#connection.read(() => this.#keys.find(key));
  }

  async changeKey(key: KeyReference, revision: number, change: KeyChange): Promise<boolean> {
    return this.#connection.transaction(() => {
      if (!this.#keys.isCurrent({ region: key.region, keyId: key.keyId, revision })) return false;
      if (change.material !== undefined) this.#kept.checkSeals([change.material]);
      this.#keys.change(key, change);
      return true;
    });
  }

  async listKeyIds(scope: Scope, page: PageRequest, now: Date): Promise<readonly string[]> {
    return this.#connection.read(() => this.#keys.listIds(scope, page, now));
  }

  async deleteDueKeys(now: Date, limit: number): Promise<readonly KeyReference[]> {
    const removed: KeyReference[] = [];
    while (await this.#connection.read(() => this.#keys.hasDue(now))) {
      removed.push(...(await this.#connection.transaction(() => this.#keys.deleteDue(now, limit))));
    }
    if (removed.length > 0) this.#connection.forgetOldPages();
    return removed;
  }

  async listDueRotations(now: Date, limit: number): Promise<readonly KeyReference[]> {
    return this.#connection.read(() => this.#keys.listDueRotations(now, limit));
  }

  async findAlias(scope: Scope, name: string): Promise<AliasRecord | null> {
    return this.#connection.read(() => this.#aliases.find(scope, name));
  }

  async createAlias(
    alias: AliasRecord,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    return this.#connection.transaction(() => {
      if (!this.#keys.isCurrent(target)) return 'stale';
      if (this.#aliases.find(alias, alias.name) !== null) return 'exists';
      if (this.#aliases.count(target) >= aliasesPerKey) return 'limit';
      this.#aliases.insert(alias);
      return 'done';
    });
  }

  async updateAlias(
    alias: AliasRecord,
    from: string,
    target: KeyRevision,
    aliasesPerKey: number,
  ): Promise<AliasOutcome> {
    return this.#connection.transaction(() => {
      const current = this.#aliases.find(alias, alias.name);
      if (current === null) return 'missing';
      if (current.targetKeyId !== from || !this.#keys.isCurrent(target)) return 'stale';
      if (from !== target.keyId && this.#aliases.count(target) >= aliasesPerKey) return 'limit';
      this.#aliases.update(alias);
      return 'done';
    });
  }

  async deleteAlias(scope: Scope, name: string): Promise<boolean> {
    return this.#connection.transaction(() => this.#aliases.delete(scope, name));
  }

  async listAliases(
    scope: Scope,
    targetKeyId: string | null,
    page: PageRequest,
    now: Date,
  ): Promise<readonly AliasRecord[]> {
    return this.#connection.read(() => this.#aliases.list(scope, targetKeyId, page, now));
  }

  async createGrant(
    grant: GrantRecord,
    target: KeyRevision,
    grantsPerKey: number,
  ): Promise<GrantOutcome> {
    return this.#connection.transaction(() => {
      if (!this.#keys.isCurrent(target)) return { outcome: 'stale' };
      const namesakes = grant.name === null ? [] : this.#grants.named(target, grant.name);
      const existing = namesakes.find((other) => isSameGrant(other, grant));
      if (existing !== undefined) return { outcome: 'existing', grant: existing };
      if (this.#grants.count(target) >= grantsPerKey) return { outcome: 'limit' };
      this.#grants.insert(grant);
      return { outcome: 'done' };
    });
  }

  async findGrant(key: KeyReference, grantId: string): Promise<GrantRecord | null> {
    return this.#connection.read(() => this.#grants.find(key, grantId));
  }

  async grantsOfKey(key: KeyReference): Promise<readonly GrantRecord[]> {
    return this.#connection.read(() => this.#grants.ofKey(key));
  }

  async listGrants(
    key: KeyReference,
    filter: GrantFilter,
    page: PageRequest,
  ): Promise<readonly GrantRecord[]> {
    return this.#connection.read(() => this.#grants.list(key, filter, page));
  }

  async listRetirableGrants(
    region: string,
    retiring: string,
    page: PageRequest,
    now: Date,
  ): Promise<readonly GrantRecord[]> {
    return this.#connection.read(() => this.#grants.listRetirable(region, retiring, page, now));
  }

  async deleteGrant(key: KeyReference, grantId: string): Promise<boolean> {
    return this.#connection.transaction(() => this.#grants.delete(key, grantId));
  }

  exportEntries(): AsyncIterable<StoreEntry> {
    return exportEntries(this.#connection, this.#file);
  }

  async replaceAll(
    entries: AsyncIterable<StoreEntry>,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<boolean> {
    const isDone = await replaceAll(this.#connection, this.#file, entries, overwrite);
    this.#connection.forgetOldPages();
    return isDone;
  }

  async clear(): Promise<void> {
    await this.#connection.transaction(() => this.#keys.deleteAll());
    this.#connection.forgetOldPages();
  }

  /** The file belongs to this process. */
  isCoherent(): boolean {
    return true;
  }

  onForeignChange(): void {}

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
