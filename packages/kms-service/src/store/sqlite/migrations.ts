/** One step of the schema; never changed once released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Times are milliseconds since the epoch. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE kept (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE kms_key (
        region TEXT NOT NULL,
        key_id TEXT NOT NULL,
        account_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        spec TEXT NOT NULL,
        usage TEXT NOT NULL,
        origin TEXT NOT NULL,
        state TEXT NOT NULL,
        description TEXT NOT NULL,
        policy TEXT,
        created_at INTEGER NOT NULL,
        deletion_at INTEGER,
        current_material_id TEXT,
        PRIMARY KEY (region, key_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX kms_key_by_account ON kms_key (account_id, region, key_id, deletion_at);
      CREATE INDEX kms_key_by_deletion ON kms_key (deletion_at) WHERE deletion_at IS NOT NULL;

      CREATE TABLE key_material (
        region TEXT NOT NULL,
        key_id TEXT NOT NULL,
        material_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (region, key_id, material_id),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE key_tag (
        region TEXT NOT NULL,
        key_id TEXT NOT NULL,
        tag_key TEXT NOT NULL,
        tag_value TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (region, key_id, tag_key),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE alias (
        account_id TEXT NOT NULL,
        region TEXT NOT NULL,
        name TEXT NOT NULL,
        target_key_id TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (account_id, region, name),
        FOREIGN KEY (region, target_key_id) REFERENCES kms_key (region, key_id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX alias_by_key ON alias (region, target_key_id, name);
    `,
  },
  {
    version: 2,
    sql: `
      ALTER TABLE kms_key ADD COLUMN rotation_days INTEGER;
      ALTER TABLE kms_key ADD COLUMN rotation_at INTEGER;
      CREATE INDEX kms_key_by_rotation ON kms_key (rotation_at) WHERE rotation_at IS NOT NULL;
      ALTER TABLE key_material ADD COLUMN public_key BLOB;
      ALTER TABLE key_material ADD COLUMN rotation_type TEXT;

      CREATE TABLE key_grant (
        region TEXT NOT NULL,
        key_id TEXT NOT NULL,
        grant_id TEXT NOT NULL,
        name TEXT,
        issuing_account TEXT NOT NULL,
        grantee TEXT NOT NULL,
        grantee_is_service INTEGER NOT NULL,
        retiring TEXT,
        retiring_is_service INTEGER NOT NULL,
        operations TEXT NOT NULL,
        constraints TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (region, key_id, grant_id),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX key_grant_by_name ON key_grant (region, key_id, name) WHERE name IS NOT NULL;
      CREATE INDEX key_grant_by_retiring ON key_grant (region, retiring, grant_id) WHERE retiring IS NOT NULL;
    `,
  },
  {
    version: 3,
    sql: `ALTER TABLE key_material ADD COLUMN sealed_under TEXT NOT NULL DEFAULT '';`,
  },
];
