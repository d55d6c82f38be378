import type { Json, JsonObject } from '../load/bundle.ts';
import type { SpecPosition } from '../model/model.ts';
import type { Case, Expectation, Fixture, Level, Step } from './format.ts';

/** What the folder of scenarios says: keys to test with, valid requests, cases that were written by hand. */
export interface Suite {
  /** Relative to the workspace root. */
  readonly folder: string;
  /** Names of the files in it, by which a run knows that one has come or gone. */
  readonly files: readonly string[];
  readonly fixtures: ReadonlyMap<string, SuiteFixture>;
  readonly bases: Bases | null;
  readonly scenarios: readonly Scenario[];
}

/** A fixture, and what the spec calls its key. */
export interface SuiteFixture extends Fixture {
  readonly name: string;
  /** Key spec and key usage; null where the service has no such thing. */
  readonly spec: string | null;
  readonly usage: string | null;
  readonly position: SpecPosition;
}

/** A case before it is known which cells it exercises. */
export type Scenario = Omit<Case, 'cells' | 'source'> & { readonly position: SpecPosition };

/** What the cases of every operation are derived from, beside its schema. */
export interface Bases {
  readonly operations: ReadonlyMap<string, Base>;
  readonly identifiers: ReadonlyMap<string, Identifier>;
  readonly unknown: readonly UnknownIdentifier[];
  /** Answer where an identifier form is not accepted, and the operations of which a recording shows it. */
  readonly refusedForm: { readonly answer: string; readonly recorded: readonly string[] } | null;
  readonly states: ReadonlyMap<string, StateNotes>;
  /** Cells that nothing can exercise: pattern (`*` for any text) and reason. */
  readonly untestable: readonly {
    readonly pattern: string;
    readonly reason: string;
    readonly position: SpecPosition;
  }[];
  /** Operation whose request the wire rules are tried with. */
  readonly wire: string | null;
}

export interface Identifier {
  /** Member of a fixture that has this form. */
  readonly member: string;
  readonly needsAlias: boolean;
}

export interface UnknownIdentifier {
  readonly name: string;
  readonly form: string;
  readonly value: Json;
  readonly errors: readonly string[];
  readonly level: 'MUST' | 'SHOULD';
  readonly says: string;
}

export interface StateNotes {
  readonly untestable: string | null;
  /** A key that is in the state from the start, where no key can be brought into it. */
  readonly fixture: string | null;
  /** Bring the key that `key` stands for into the state. */
  readonly steps: readonly Step[];
}

export interface Base {
  readonly operation: string;
  readonly use: Readonly<Record<string, string>>;
  readonly setup: readonly Step[];
  readonly with: JsonObject;
  readonly expect: Expectation;
  /** A second such request fails: refusals have to come first. */
  readonly once: boolean;
  /** Members to change where the request is sent again. */
  readonly again: JsonObject;
  readonly members: ReadonlyMap<string, MemberNotes>;
  readonly keys: ReadonlyMap<string, KeyNotes>;
  readonly algorithms: ReadonlyMap<string, JsonObject>;
  readonly pages: {
    readonly setup: readonly Step[];
    readonly use: Readonly<Record<string, string>>;
    readonly with: JsonObject;
  } | null;
  readonly position: SpecPosition;
}

/** What is to know of one member beyond its schema. */
export interface MemberNotes {
  /** A value with which the request succeeds. */
  readonly sample: Json | undefined;
  /** Codes that a well-formed value that was made up gets. */
  readonly refused: readonly string[];
  /** Least and most that is documented, where the schema allows more. */
  readonly range: readonly [number, number] | null;
  /** Why no valid value can be sent. */
  readonly untested: string | null;
  /** Of the cases about values that `refused` is for. */
  readonly level: Level;
  /** Other members to set (null: to leave out) where this one is sent. */
  readonly with: JsonObject;
  readonly values: ReadonlyMap<string, ValueNotes>;
}

export interface ValueNotes {
  /** Fixture to name as `key`, where another kind of key takes the value. */
  readonly use: string | null;
  readonly with: JsonObject;
  readonly refused: readonly string[];
  readonly untested: string | null;
  readonly capabilities: readonly string[];
}

export interface KeyNotes {
  /** Codes where another key is named, whatever its usage, spec or state. */
  readonly other: readonly string[];
  /** Codes where no such key exists. */
  readonly unknown: readonly string[];
  /** Why an algorithm that does not fit is not tried. */
  readonly mismatch: string | null;
  /** Key states that are not tried, and why. */
  readonly states: ReadonlyMap<string, string>;
}
