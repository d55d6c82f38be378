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
  /** ID of the root key that it is sealed under; empty in records of before root keys had IDs. */
  readonly sealedUnder: string;
  /** DER SubjectPublicKeyInfo where the material is a key pair. */
  readonly publicKey: Uint8Array | null;
  readonly createdAt: Date;
  /** The rotation that made it: `AUTOMATIC`, `ON_DEMAND`; `null` for the first material of a key. */
  readonly rotationType: string | null;
}

/** Automatic rotation. */
export interface RotationSchedule {
  readonly periodInDays: number;
  readonly nextAt: Date;
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
  /** `null` where automatic rotation is off. */
  readonly rotation: RotationSchedule | null;
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

/** What becomes of a key in one step; a member that is left out stays as it is. */
export interface KeyChange {
  readonly state?: string;
  readonly deletionDate?: Date | null;
  readonly description?: string;
  readonly policy?: string | null;
  /** All of them. */
  readonly tags?: readonly TagRecord[];
  readonly rotation?: RotationSchedule | null;
  /** A further material, current from now on. */
  readonly material?: MaterialRecord;
}

/** What a request must be like for a grant to permit it; `null` where it may be like anything. */
export interface GrantConstraintsRecord {
  readonly encryptionContextSubset: Readonly<Record<string, string>> | null;
  readonly encryptionContextEquals: Readonly<Record<string, string>> | null;
  readonly sourceArn: string | null;
}

export interface GrantRecord extends KeyReference {
  /** 64 lower-case hexadecimal digits. */
  readonly grantId: string;
  readonly name: string | null;
  /** The account that made the grant. */
  readonly issuingAccount: string;
  /** ARN of a principal, or the name of a service where `isGranteeService`. */
  readonly grantee: string;
  readonly isGranteeService: boolean;
  /** ARN of a principal, or the name of a service where `isRetiringService`; `null` for none. */
  readonly retiring: string | null;
  readonly isRetiringService: boolean;
  /** Names of operations, in the order they were given. */
  readonly operations: readonly string[];
  readonly constraints: GrantConstraintsRecord;
  readonly createdAt: Date;
}

/** Which grants of a key; a member that is left out lets all pass. */
export interface GrantFilter {
  readonly grantId?: string;
  /** As `grantee` of the record. */
  readonly grantee?: string;
}

/** One page of a list in the order of its keys: what comes after `after`, at most `limit` entries. */
export interface PageRequest {
  readonly after: string | null;
  readonly limit: number;
}

/** One key material of a key. */
export interface MaterialReference extends KeyReference {
  readonly materialId: string;
}

export interface SealedMaterial extends MaterialReference {
  readonly sealed: Uint8Array;
}

/** A seal to be replaced where it still is `from`. */
export interface SealChange extends MaterialReference {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** ID of the root key that `to` is sealed under. */
  readonly sealedUnder: string;
}

/** A change of one of the values that belong to the store as a whole; `null` where there is, or shall be, none. */
export interface KeptChange {
  readonly name: string;
  readonly from: Uint8Array | null;
  readonly to: Uint8Array | null;
}

/** One thing that a store holds. */
export type StoreEntry =
  | { readonly kind: 'kept'; readonly name: string; readonly value: Uint8Array }
  | { readonly kind: 'key'; readonly key: KeyRecord }
  | { readonly kind: 'alias'; readonly alias: AliasRecord }
  | { readonly kind: 'grant'; readonly grant: GrantRecord };

/** What of the store is not any more what was read from it. */
export type ForeignChange =
  | { readonly kind: 'key' | 'grants'; readonly key: KeyReference }
  | { readonly kind: 'alias'; readonly scope: Scope; readonly name: string }
  | { readonly kind: 'all' };

export type ForeignChangeListener = (change: ForeignChange) => void | Promise<void>;
