import type { Principal } from '@trent/kms-service';
import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import type { KnownAccessKey } from '@trent/protocol';
import type { Authenticate } from '@trent/server-runtime';
import { partitionOf, partitionOfArn } from './account.ts';
import type { AccessKey, Account, Session } from './account.ts';

/** Who called: the principal that the access key belongs to, or its session. */
export type Caller = Principal;

export interface AuthenticatorOptions {
  readonly accounts: readonly Account[];
  readonly regions: readonly string[];
  readonly now: () => Date;
}

/** Holds every request to a SigV4 signature by one of the access keys of the accounts. There is no way around it. */
export class Authenticator {
  readonly #regions: readonly string[];
  readonly #now: () => Date;
  #known: ReadonlyMap<string, KnownAccessKey<Caller>>;
  #signingKeys = new SigningKeyCache();
  readonly #decoySigningKeys = new SigningKeyCache();

  constructor({ accounts, regions, now }: AuthenticatorOptions) {
    this.#regions = regions;
    this.#now = now;
    this.#known = accessKeysOf(accounts);
  }

  /** From the next request on, these accounts alone. */
  changeAccounts(accounts: readonly Account[]): void {
    this.#known = accessKeysOf(accounts);
    // Keys derived from secrets that are no longer valid must not stay in memory.
    this.#signingKeys = new SigningKeyCache();
  }

  readonly authenticate: Authenticate<Caller> = (request) =>
    verifyRequest(request, {
      lookup: this.#lookup,
      service: 'kms',
      regions: this.#regions,
      now: this.#now(),
      signingKeys: this.#signingKeys,
      decoySigningKeys: this.#decoySigningKeys,
    });

  /** Access keys of one partition are unknown in the others, as AWS has it. */
  readonly #lookup = (accessKeyId: string, region: string): KnownAccessKey<Caller> | undefined =>
    this.#known.get(`${partitionOf(region)}/${accessKeyId}`);
}

function accessKeysOf(accounts: readonly Account[]): ReadonlyMap<string, KnownAccessKey<Caller>> {
  const known = new Map<string, KnownAccessKey<Caller>>();
  const add = (accessKeys: readonly AccessKey[], identity: Caller): void => {
    const partition = partitionOfArn(identity.arn);
    for (const { accessKeyId, secretAccessKey, sessionToken, expiration } of accessKeys) {
      known.set(`${partition}/${accessKeyId}`, {
        secretAccessKey,
        sessionToken,
        expiration,
        identity,
      });
    }
  };
  for (const { id, principals } of accounts) {
    for (const { accessKeys, sessions = [], services = [], ...principal } of principals) {
      const identity = { accountId: id, ...principal };
      add(accessKeys, identity);
      for (const session of sessions) add(session.accessKeys, sessionOf(identity, session));
      for (const { accessKeys: ofService, ...through } of services) {
        add(ofService, { ...identity, ...through });
      }
    }
  }
  return known;
}

/** A role acts through sessions, which have ARNs of their own (IAM guide, IAM identifiers). */
function sessionOf(role: Caller, { name, policies }: Session): Caller {
  const { accountId, arn } = role;
  const roleName = arn.slice(arn.lastIndexOf('/') + 1);
  return {
    ...role,
    arn: `arn:${partitionOfArn(arn)}:sts::${accountId}:assumed-role/${roleName}/${name}`,
    issuerArn: arn,
    ...(policies === undefined ? {} : { sessionPolicies: policies }),
  };
}
