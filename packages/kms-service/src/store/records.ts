/** Which KMS key: a key ID is unique in its Region, over all accounts. */
export interface KeyReference {
  readonly region: string;
  /** The bare key ID. */
  readonly keyId: string;
}

/** Whose keys and aliases: names are looked up in one account and one Region. */
export interface Scope {
  readonly accountId: string;
  readonly region: string;
}

export interface TagRecord {
  readonly key: string;
  readonly value: string;
}

/** One key material of a KMS key, sealed under the root key. */
export interface MaterialRecord {
  /** 64 lower-case hexadecimal digits. */
  readonly materialId: string;
  readonly sealed: Uint8Array;
  readonly createdAt: Date;
}

/** Words of the API, kept as they are: key states, specs, usages and origins gain members over time. */
export interface KeyRecord extends KeyReference, Scope {
  /** Counts the changes; a change names the revision that it was decided on. */
  readonly revision: number;
  readonly spec: string;
  readonly usage: string;
  readonly origin: string;
  readonly state: string;
  readonly description: string;
  /** The key policy as it was given; `null` for the default one. */
  readonly policy: string | null;
  readonly createdAt: Date;
  /** When a key that is pending deletion goes. */
  readonly deletionDate: Date | null;
  readonly currentMaterialId: string | null;
  /** Oldest first. */
  readonly materials: readonly MaterialRecord[];
  /** In the order they were set. */
  readonly tags: readonly TagRecord[];
}

export interface AliasRecord extends Scope {
  /** With the prefix: `alias/app`. */
  readonly name: string;
  readonly targetKeyId: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The members of a key that a change of state touches. */
export interface KeyStateChange {
  readonly state: string;
  readonly deletionDate: Date | null;
}

/** One page of a list in the order of its keys: what comes after `after`, at most `limit` entries. */
export interface PageRequest {
  readonly after: string | null;
  readonly limit: number;
}
