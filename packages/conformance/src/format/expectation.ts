import type { Value } from './value.ts';

/** What must come back: success with members, or a refusal. Members of the answer that are not named are never a failure. */
export type Expectation = SuccessExpectation | RefusalExpectation | AnyOfExpectation;

export interface SuccessExpectation {
  /** Every answer of a success is also held against the schema of the output, as a claim of its own. */
  readonly members?: Readonly<Record<string, Matcher>>;
  /** Claims about several values, or about the whole answer. */
  readonly and?: readonly Claim[];
}

export interface RefusalExpectation {
  /** The code in `__type`, or a set where several are legitimate; `*` for any refusal, whatever its body is. */
  readonly error: string | readonly string[];
  /** HTTP status; 400 where it is left out. */
  readonly status?: number | readonly number[];
  /** The text, never part of a MUST: a mismatch is reported as a note. */
  readonly message?: string;
  /** Which member holds the text, `message`, `Message`, or none at all: reported as a SHOULD. */
  readonly messageMember?: 'message' | 'Message' | 'none';
}

/** Where a refusal and a success are both legitimate. */
export interface AnyOfExpectation {
  readonly anyOf: readonly (SuccessExpectation | RefusalExpectation)[];
}

/** What a member's value must be; several words must all hold. Paths reach inside: `KeyMetadata.KeyState`, `Keys.0.KeyId`. */
export type Matcher =
  | 'absent'
  | 'present'
  | {
      /** The same JSON value; for blobs, the same bytes. */
      readonly equals?: Value;
      readonly notEquals?: Value;
      readonly oneOf?: readonly Value[];
      /** Length in bytes of a blob, or a range, ends included. */
      readonly bytes?: number | readonly [number, number];
      /** Number of items of a list or of characters of a text. */
      readonly length?: number | readonly [number, number];
      /** A regular expression (RFC 9485) over the whole text. */
      readonly matches?: string;
      /** The list has items that match each of these. */
      readonly contains?: readonly Value[];
      readonly containsNone?: readonly Value[];
      /** Same items in any order. */
      readonly sameItems?: readonly Value[];
      /** A number or a time in seconds, ends included. */
      readonly between?: readonly [Value, Value];
      /** The items of a list of objects match each: a path within the item -> matcher. */
      readonly items?: Readonly<Record<string, Matcher>>;
      /** Text that is JSON with the same meaning. */
      readonly sameJson?: Value;
    };

/** Claims that are not about one member. */
export type Claim =
  /** All of these blobs or texts differ from each other; a reference to a repeated step stands for all its answers. */
  | { readonly distinct: readonly Value[] }
  /** No 8-byte block occurs twice within or across these blobs. */
  | { readonly noRepeatedBlock: readonly Value[] }
  /** The answer (body and headers, as sent) of each of these steps nowhere holds the bytes: raw, base64 at each offset, hex, reversed. */
  | { readonly absentFrom: { readonly secret: Value; readonly steps: readonly string[] } }
  /** The public key (SPKI DER) belongs to the private key (PKCS#8 DER), and is of that key spec. */
  | {
      readonly keyPair: {
        readonly publicKey: Value;
        readonly privateKey: Value;
        readonly spec: Value;
      };
    }
  /** The signature verifies under the public key with the algorithm, for RAW message or digest. */
  | {
      readonly signature: {
        readonly publicKey: Value;
        readonly message: Value;
        readonly signature: Value;
        readonly algorithm: Value;
      };
    }
  /** The public key (SPKI DER) can be read and is of that key spec. */
  | { readonly publicKeyOf: { readonly publicKey: Value; readonly spec: Value } }
  /** A header of the answer: a matcher, as for members. */
  | { readonly header: { readonly name: string; readonly value: Matcher } };
