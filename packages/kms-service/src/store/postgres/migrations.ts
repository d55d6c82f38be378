/** The PostgreSQL schema that belongs to this program alone. */
export const schemaName = 'trent_kms';

/** One step of the schema; never changed once released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Times are milliseconds since the epoch. Collation "C" orders by bytes, as the lists of the API are ordered. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE kept (
        name text COLLATE "C" PRIMARY KEY,
        value bytea NOT NULL
      );

      CREATE TABLE kms_key (
        region text COLLATE "C" NOT NULL,
        key_id text COLLATE "C" NOT NULL,
        account_id text COLLATE "C" NOT NULL,
        revision bigint NOT NULL,
        spec text NOT NULL,
        usage text NOT NULL,
        origin text NOT NULL,
        state text NOT NULL,
        description text NOT NULL,
        policy text,
        created_at bigint NOT NULL,
        deletion_at bigint,
        current_material_id text,
        rotation_days bigint,
        rotation_at bigint,
        PRIMARY KEY (region, key_id)
      );
      CREATE INDEX kms_key_by_account ON kms_key (account_id, region, key_id, deletion_at);
      CREATE INDEX kms_key_by_deletion ON kms_key (deletion_at) WHERE deletion_at IS NOT NULL;
      CREATE INDEX kms_key_by_rotation ON kms_key (rotation_at) WHERE rotation_at IS NOT NULL;

      CREATE TABLE key_material (
        region text COLLATE "C" NOT NULL,
        key_id text COLLATE "C" NOT NULL,
        material_id text COLLATE "C" NOT NULL,
        position bigint NOT NULL,
        sealed bytea NOT NULL,
        public_key bytea,
        created_at bigint NOT NULL,
        rotation_type text,
        PRIMARY KEY (region, key_id, material_id),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      );

      CREATE TABLE key_tag (
        region text COLLATE "C" NOT NULL,
        key_id text COLLATE "C" NOT NULL,
        tag_key text COLLATE "C" NOT NULL,
        tag_value text NOT NULL,
        position bigint NOT NULL,
        PRIMARY KEY (region, key_id, tag_key),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      );

      CREATE TABLE alias (
        account_id text COLLATE "C" NOT NULL,
        region text COLLATE "C" NOT NULL,
        name text COLLATE "C" NOT NULL,
        target_key_id text COLLATE "C" NOT NULL,
        created_at bigint NOT NULL,
        updated_at bigint NOT NULL,
        PRIMARY KEY (account_id, region, name),
        FOREIGN KEY (region, target_key_id) REFERENCES kms_key (region, key_id) ON DELETE CASCADE
      );
      CREATE INDEX alias_by_key ON alias (region, target_key_id, name);

      CREATE TABLE key_grant (
        region text COLLATE "C" NOT NULL,
        key_id text COLLATE "C" NOT NULL,
        grant_id text COLLATE "C" NOT NULL,
        name text COLLATE "C",
        issuing_account text NOT NULL,
        grantee text COLLATE "C" NOT NULL,
        grantee_is_service boolean NOT NULL,
        retiring text COLLATE "C",
        retiring_is_service boolean NOT NULL,
        operations text NOT NULL,
        constraints text NOT NULL,
        created_at bigint NOT NULL,
        PRIMARY KEY (region, key_id, grant_id),
        FOREIGN KEY (region, key_id) REFERENCES kms_key ON DELETE CASCADE
      );
      CREATE INDEX key_grant_by_name ON key_grant (region, key_id, name) WHERE name IS NOT NULL;
      CREATE INDEX key_grant_by_retiring ON key_grant (region, retiring, grant_id) WHERE retiring IS NOT NULL;

      CREATE TABLE node (
        id text COLLATE "C" PRIMARY KEY,
        is_evicted boolean NOT NULL DEFAULT false
      );
    `,
  },
  {
    version: 2,
    sql: `ALTER TABLE key_material ADD COLUMN sealed_under text NOT NULL DEFAULT ''`,
  },
];
