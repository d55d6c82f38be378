import type { CallContext } from '@trent/server-runtime';
import type { Clock } from '../clock.ts';
import type { Ciphertext } from '../crypto/ciphertext.ts';
import type { GrantTokens } from '../grants/grant-token.ts';
import type { KeyDirectory } from '../keys/key-directory.ts';
import type { KeyIdentifier, UnusableIdentifier } from '../keys/key-identifier.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import type { Authorizer } from '../policy/authorizer.ts';
import type { AllowedBy } from '../policy/decision.ts';
import type { Principal } from '../principal.ts';
import type { GrantRecord, Scope } from '../store/records.ts';

/** What operations work with. */
export interface Services {
  readonly keys: KeyDirectory;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  readonly grantTokens: GrantTokens;
}

/** One request under way, and what its checks have found so far. */
export class Invocation<Input = object> {
  readonly input: Input;
  readonly call: CallContext<Principal>;
  readonly services: Services;
  /** The caller's account and the Region called: where bare names are looked up. */
  readonly scope: Scope;
  /** By request member. */
  readonly identifiers: Map<string, KeyIdentifier | UnusableIdentifier> = new Map();
  /** By request member: the KMS key that a key identifier or an alias name stands for. */
  readonly keys: Map<string, KmsKey> = new Map();
  /** The ciphertext of the request, where it is of this service. */
  ciphertext: Ciphertext | null = null;
  /** The grant that the request names; for operations whose checks include `grant-lookup`. */
  grant: GrantRecord | null = null;
  /** What allowed the last permission that was asked for. */
  allowedBy: AllowedBy | null = null;
  output: unknown = undefined;

  constructor(input: Input, call: CallContext<Principal>, services: Services) {
    this.input = input;
    this.call = call;
    this.services = services;
    this.scope = { accountId: call.identity.accountId, region: call.region };
  }

  /** A member of the request by name; `undefined` where it is absent. */
  member(name: string): unknown {
    return (this.input as Readonly<Record<string, unknown>>)[name];
  }

  /** Notes the key that a request member turned out to name, also for the audit. */
  found(member: string, key: KmsKey): void {
    this.keys.set(member, key);
    this.isAbout(key);
  }

  /** Tells the audit of a key that the request is about. */
  isAbout({ arn, facts }: KmsKey): void {
    const { resources } = this.call;
    if (resources.some((one) => one.arn === arn)) return;
    resources.push({ arn, accountId: facts.accountId });
  }

  /** The KMS key that a request member names; for operations whose checks include `key-lookup`. */
  key(member: string): KmsKey {
    const key = this.keys.get(member);
    if (key === undefined) throw new Error(`${member} was not looked up`);
    return key;
  }
}
