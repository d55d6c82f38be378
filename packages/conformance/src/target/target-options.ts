import type { Credentials } from '@trent/protocol';

/** What is tested, and as whom. */
export interface TargetOptions {
  /** e.g. `http://127.0.0.1:8080` */
  readonly endpoint: string;
  /** Region that requests are signed for, e.g. `us-east-1`. */
  readonly region: string;
  readonly credentials: Credentials;
  /** ARN of whom these are; default the root of the account, whose permissions every policy of a case gives. */
  readonly callerArn?: string;
  /** Of another principal in the same account, without policies of its own. */
  readonly secondPrincipal?: Caller;
  /** Of an administrator of another account. */
  readonly secondAccount?: Caller;
  /** Another Region of the same target; `endpoint` where it has one of its own. */
  readonly secondRegion?: { readonly region: string; readonly endpoint?: string };
  /** Capabilities that the target must have, besides those that show by themselves. */
  readonly capabilities?: readonly string[];
  /** Operations that the target says it offers: one that is absent is a failure. */
  readonly claims?: readonly string[];
  /** How long an answer may take, in milliseconds. Default 30 000. */
  readonly timeoutMilliseconds?: number;
  /** Steps that may be repeated until the target settles are so for this long at most. Default: as long as each says. */
  readonly settleSeconds?: number;
  /** At most so many keys are made. Default: no limit. */
  readonly maxKeys?: number;
  /** Flags of the command line that lines for running a case again repeat, each with its value. */
  readonly flags?: readonly string[];
  /** Folder of the ledger. */
  readonly ledgerFolder: string;
}

export interface Caller {
  readonly credentials: Credentials;
  /** e.g. `arn:aws:iam::111122223333:user/other` */
  readonly arn?: string;
}

export type CallerName = 'default' | 'second-principal' | 'second-account';
export type RegionName = 'default' | 'second';
