/**
 * A value in a request: JSON as it is, in which an object with one of the names below stands for what it says. Members
 * that are blobs take and give base64 text, as on the wire.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [member: string]: Value }
  | Reference
  | Bytes
  | Repeated
  | Joined
  | Altered
  | Digest
  | Sum;

/**
 * What an earlier step answered, a fixture's member, or something of the run: `wrap.CiphertextBlob`, `key.Arn`,
 * `each.ctx`, `list.Keys.0.KeyId`, `target.partition` (`aws`), `target.region`, `target.secondRegion`, `target.account`,
 * `target.secondAccount`, `caller.arn`, `caller.secondPrincipalArn`, `caller.secondAccountArn`, `run.id` (short, unique to the run), `case.id` (letters, digits and hyphens, unique
 * to the case in the run, fit for an alias name), `now` (seconds). A step that was repeated: `wrap.0.KeyId`.
 */
export interface Reference {
  readonly $: string;
}

/** A blob: exactly one of the ways to say its bytes. `random` ones come from the seed of the run. */
export interface Bytes {
  readonly $bytes:
    | { readonly hex: string }
    | { readonly utf8: string }
    | { readonly zeros: number }
    | { readonly random: number };
}

/** A long text or list: `of`, so many times. */
export interface Repeated {
  readonly $repeat: { readonly of: Value; readonly times: number };
}

/** Texts, one after the other. */
export interface Joined {
  readonly $join: readonly Value[];
}

/** A blob with something done to it. `bit` counts from the first byte's highest bit; a negative one from the end. */
export interface Altered {
  readonly $alter: {
    readonly of: Value;
    readonly flipBit?: number;
    /** Keeps so many bytes. */
    readonly keep?: number;
    /** Drops so many bytes at the end. */
    readonly drop?: number;
    /** Puts these behind it. */
    readonly append?: Value;
  };
}

/** The hash of a blob: `SHA-256`, `SHA-384`, `SHA-512`. */
export interface Digest {
  readonly $digest: { readonly of: Value; readonly algorithm: string };
}

/** Numbers, added up: a time so many seconds after another. */
export interface Sum {
  readonly $sum: readonly Value[];
}
