import type { KeyReference, RotationSchedule, Scope, TagRecord } from '../store/records.ts';

/** Key material that is given: raw bytes of a symmetric or HMAC key, PKCS #8 in DER of a key pair. */
export interface SeedMaterial {
  /** 64 hexadecimal digits; `null` for ones that follow from the key ID and the place in the list. */
  readonly materialId: string | null;
  /** Taken over and overwritten; `null` for random ones, which are made where the key does not exist. */
  readonly bytes: Uint8Array | null;
  readonly createdAt: Date | null;
  /** `null` for the first one. */
  readonly rotationType: 'AUTOMATIC' | 'ON_DEMAND' | null;
}

export interface SeedGrant {
  readonly name: string | null;
  readonly granteePrincipal: string;
  readonly retiringPrincipal: string | null;
  readonly operations: readonly string[];
  readonly encryptionContextSubset: Readonly<Record<string, string>> | null;
  readonly encryptionContextEquals: Readonly<Record<string, string>> | null;
}

/** A key as it is to be, whatever there is. */
export interface SeedKey extends KeyReference, Scope {
  readonly spec: string;
  readonly usage: string;
  readonly description: string;
  readonly state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  /** When the key is pending deletion. */
  readonly deletionDate: Date | null;
  readonly createdAt: Date | null;
  /** The key policy as JSON; `null` for the default one. */
  readonly policy: string | null;
  readonly tags: readonly TagRecord[];
  /** A `nextAt` of `null` is one period from now. */
  readonly rotation: (Omit<RotationSchedule, 'nextAt'> & { readonly nextAt: Date | null }) | null;
  /** Oldest first, at least one; the last one is current. */
  readonly materials: readonly SeedMaterial[];
  /** With their prefix. */
  readonly aliases: readonly string[];
  readonly grants: readonly SeedGrant[];
}

/** What is wrong with one member of a key, e.g. `materials[0]`; the message holds no secret. */
export interface SeedProblem {
  readonly member: string;
  readonly message: string;
}

/** The store has something that keeps keys from being seeded; nothing was changed. */
export class SeedConflictError extends Error {
  /** Each with the place of its key in the list. */
  readonly conflicts: readonly (SeedProblem & { readonly index: number })[];

  constructor(conflicts: readonly (SeedProblem & { readonly index: number })[]) {
    super(conflicts.map(({ message }) => message).join('\n'));
    this.name = 'SeedConflictError';
    this.conflicts = conflicts;
  }
}
