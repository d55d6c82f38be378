import type { Caller } from './caller.ts';

/** What policies may ask about a key. */
export interface KeyConditionFacts {
  readonly accountId: string;
  readonly spec: string;
  readonly usage: string;
  readonly origin: string;
  readonly multiRegion: boolean;
  /** e.g. `alias/app` */
  readonly aliases: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** What policies may ask about a request. */
export interface RequestFacts {
  /** e.g. `Decrypt`; for the two sides of ReEncrypt `ReEncryptFrom` and `ReEncryptTo`. */
  readonly operation: string;
  /** Members of the request by their names in the API. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The key that is asked for; `null` where there is none. */
  readonly key: KeyConditionFacts | null;
  readonly caller: Caller;
  /** Unique id of the caller, for a session followed by `:` and its name. */
  readonly userId: string | null;
  readonly principalTags: Readonly<Record<string, string>>;
  /** Service that calls on behalf of the principal, e.g. `s3.eu-west-1.amazonaws.com`. */
  readonly viaService: string | null;
  readonly sourceArn: string | null;
  readonly sourceIp: string | null;
  readonly userAgent: string | null;
  readonly secureTransport: boolean;
  readonly region: string;
  readonly time: Date;
}
