/**
 * What a generated client tells the runtime about one operation. Plain data, one constant per operation, so that
 * bundlers drop the operations an application does not call.
 */

/**
 * How to turn a JSON answer into language values: only the members that differ are listed. `b` is base64 text to
 * `Uint8Array`, `t` epoch seconds to `Date`; an object goes into a structure, a one-element array into each element
 * of a list, `{ '*': ... }` into each value of a map.
 */
export type Decoding = 'b' | 't' | readonly [Decoding] | { readonly [member: string]: Decoding };

export interface ClientOperation<Input, Output, Code extends string = string> {
  /** e.g. `GenerateDataKeyWithoutPlaintext`. */
  readonly name: string;
  /** Value of `X-Amz-Target`. */
  readonly target: string;
  /** Service part of the SigV4 credential scope. */
  readonly signingName: string;
  /** `{ }` where nothing in the answer differs from JSON. */
  readonly output: Decoding;
  /** The same for what errors carry besides their text, by code; errors that carry nothing are not here. */
  readonly errors?: { readonly [code: string]: Decoding };
  /** Members whose values must not show up in `util.inspect` of the answer, e.g. `Plaintext`. */
  readonly sensitive?: readonly string[];
  /** Safe to send again after an answer was lost. */
  readonly idempotent: boolean;
  /** Request members that get a random UUID, the same in every attempt, where the caller gives nothing. */
  readonly idempotencyTokens?: readonly string[];
  /** The request holds a map or a document in which null means something. */
  readonly keepsNull?: true;
  /** Media type of the request; AWS JSON 1.1 where there is none. */
  readonly contentType?: string;
  /** Only in the type system: what goes in, what comes out, which codes are declared. */
  readonly types?: { readonly input: Input; readonly output: Output; readonly code: Code };
}

/** How a list operation goes on: names of members; of the answer, also paths to them (`Result.NextToken`). */
export interface Pagination {
  readonly inputToken: string;
  readonly outputToken: string;
  /** Without it, a list goes on while there is a token. */
  readonly moreResults?: string;
  /** Without it, answers are the items. */
  readonly items?: string;
}
