import type { Expectation } from './expectation.ts';
import type { Value } from './value.ts';

/** One request, or several alike, and what must come back. */
export interface Step {
  /** Unique in its case. Later steps refer to what it answered: `{ $: "wrap.CiphertextBlob" }`. */
  readonly id: string;
  /** Name of the operation. */
  readonly call: string;
  /** Members of the request. */
  readonly with?: Readonly<Record<string, Value>>;
  /** What is sent instead of, or about, the ordinary signed POST. */
  readonly wire?: Wire;
  /**
   * Who calls: `default`, or where the case has the capability, `second-principal` (same account, no identity policy of
   * its own), `second-account`.
   */
  readonly as?: 'default' | 'second-principal' | 'second-account';
  /** Which Region is signed for and called: `second` needs the capability `second-region`. */
  readonly region?: 'default' | 'second';
  /** Runs the step once for each; several names make every combination. The step sees `{ $: "each.<name>" }`. */
  readonly each?: Readonly<Record<string, readonly Value[]>>;
  /** Runs the step so many times. The answers are `<id>.0`, `<id>.1` ...; `<id>` alone is the last. */
  readonly repeat?: number;
  /** Sends the requests of `each` or `repeat` at once, not one after the other. */
  readonly parallel?: true;
  /** Repeats the step until its expectation holds, for so many seconds at most; only where the service is documented to settle. */
  readonly eventually?: number;
  /**
   * The one thing that is wrong with the request, for a refusal by the model: judged again before sending by the
   * validator, which must find exactly this. Absent where the request is valid by the model.
   */
  readonly fault?: Fault;
  /**
   * The step of the same case, before or after this one, that differs from this one in the fault alone and succeeds; required
   * of every step that expects an error. Where the control does not succeed, the refusal proves nothing.
   */
  readonly control?: string;
  readonly expect: Expectation;
}

/**
 * A violation as the generated validator reports it. It judges the request with references filled in and without members
 * that are null, which on the wire are as absent ones: a required member that is null is `required` at what holds it.
 */
export interface Fault {
  /** JSON pointer to the value: `/Tags/0/TagKey`; empty for the request itself. */
  readonly at: string;
  /** The violated word of the schema: `maximum`, `required`, `enum`, `x-trent-bytes`, `type`. */
  readonly keyword: string;
  /** Words that the same value cannot but violate with it: an empty text is too short, and no match of its pattern either. */
  readonly also?: readonly string[];
}

/** Everything may be left out; what is left out is as in an ordinary request. */
export interface Wire {
  readonly method?: string;
  /** Path and query. */
  readonly path?: string;
  /** Header values by lower-case name; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** The body as text instead of `with`. `${...}` in it stands for a reference, put in as JSON. */
  readonly body?: string;
  readonly signature?: WireSignature;
}

/** What is done to the signature: one fault each. */
export type WireSignature =
  | { readonly fault: 'none-at-all' }
  | { readonly fault: 'wrong-secret' }
  | { readonly fault: 'unknown-access-key' }
  | { readonly fault: 'body-changed-after-signing' }
  | { readonly fault: 'header-changed-after-signing'; readonly header: string }
  | { readonly fault: 'clock'; readonly seconds: number }
  | {
      readonly fault: 'scope';
      readonly region?: string;
      readonly service?: string;
      readonly terminator?: string;
    }
  | { readonly fault: 'unsigned-payload' }
  | { readonly form: 'query' };
