import type { Principal } from '@trent/kms-service';
import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import type { KnownAccessKey } from '@trent/protocol';
import type { Authenticate } from '@trent/server-runtime';
import type { Account } from './account.ts';

/** Who called: the principal that the access key belongs to. */
export type Caller = Principal;

export interface AuthenticateOptions {
  readonly accounts: readonly Account[];
  readonly regions: readonly string[];
  readonly now: () => Date;
}

/** Holds every request to a SigV4 signature by one of the access keys of `accounts`. There is no way around it. */
export function createAuthenticate({
  accounts,
  regions,
  now,
}: AuthenticateOptions): Authenticate<Caller> {
  const known = new Map<string, KnownAccessKey<Caller>>();
  for (const { id, principals } of accounts) {
    for (const { accessKeys, ...principal } of principals) {
      const identity = { accountId: id, ...principal };
      for (const { accessKeyId, secretAccessKey } of accessKeys) {
        known.set(accessKeyId, { secretAccessKey, identity });
      }
    }
  }
  const signingKeys = new SigningKeyCache();
  const decoySigningKeys = new SigningKeyCache();
  const lookup = (accessKeyId: string): KnownAccessKey<Caller> | undefined =>
    known.get(accessKeyId);
  return (request) =>
    verifyRequest(request, {
      lookup,
      service: 'kms',
      regions,
      now: now(),
      signingKeys,
      decoySigningKeys,
    });
}
