import type { JsonObject } from '../../../load/bundle.ts';
import type { Expectation, Level } from '../../../suite/format.ts';
import type { Derivation } from '../derivation.ts';

export const json11 = 'Smithy 2.0, AWS JSON 1.1';
/** An answer of another service of the protocol; what it says is put in later. */
export const measured = { recorded: '2026-09', says: '' };
/** Whatever the body is: these requests may never reach what makes an error of the API. */
export const anyRefusal: Expectation = { error: '*', status: [400, 403, 404, 405, 406, 415] };

/** One rule of the protocol, and requests that keep or break it. */
export interface Rule {
  readonly id: string;
  readonly says: string;
  readonly level: Level;
  readonly cell: string;
  readonly cite: JsonObject;
  readonly wires: readonly {
    readonly id: string;
    readonly wire: JsonObject;
    readonly expect: Expectation;
  }[];
}

/** A refusal with this code, or any where the spec has no such error. */
export function refused(derivation: Derivation, code: string): Expectation {
  return derivation.refusal(code) ?? { error: '*' };
}
