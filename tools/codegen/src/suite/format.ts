import type { Json, JsonObject } from '../load/bundle.ts';

/**
 * `cases.json`, version 1, as packages/conformance/src/format says it: what the generator writes and the runner reads. The
 * two never import each other; the JSON Schema that the package publishes is what a test holds the output against.
 */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly origin: 'scenario' | 'derived';
  readonly source: string;
  readonly cites: readonly JsonObject[];
  readonly needs: readonly string[];
  readonly capabilities: readonly string[];
  readonly kills: readonly string[];
  readonly cells: readonly string[];
  readonly since: string;
  readonly use: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export type Level = 'MUST' | 'SHOULD' | 'MAY';

export interface Step {
  readonly id: string;
  readonly call: string;
  readonly with?: JsonObject;
  readonly wire?: JsonObject;
  readonly as?: string;
  readonly region?: string;
  readonly each?: Readonly<Record<string, readonly Json[]>>;
  readonly repeat?: number;
  readonly parallel?: true;
  readonly eventually?: number;
  readonly fault?: Fault;
  readonly control?: string;
  readonly expect: Expectation;
}

export interface Fault {
  readonly at: string;
  readonly keyword: string;
  readonly also?: readonly string[];
}

export type Expectation = Success | Refusal | { readonly anyOf: readonly (Success | Refusal)[] };

export interface Success {
  /** By path in the answer. */
  readonly members?: JsonObject;
  readonly and?: readonly JsonObject[];
}

export interface Refusal {
  readonly error: string | readonly string[];
  readonly status?: number | readonly number[];
  readonly message?: string;
  readonly messageMember?: string;
}

export interface Fixture {
  readonly create: JsonObject;
  readonly state: string;
  readonly alias: boolean;
  readonly lifetime: 'shared' | 'own';
  readonly needs: readonly string[];
  readonly capabilities: readonly string[];
}

export interface Cell {
  readonly id: string;
  readonly operation: string;
  readonly kind:
    | 'operation'
    | 'input-member'
    | 'constraint'
    | 'enum-value'
    | 'exclusive'
    | 'identifier'
    | 'key-state'
    | 'key-usage'
    | 'key-spec'
    | 'error'
    | 'output-member'
    | 'wire';
  readonly source: string;
  readonly untestable: string | null;
}

/** What a target may offer beyond the operations; docs/case-format.md of the package explains each. */
export const capabilities: readonly string[] = [
  'sigv4',
  'second-region',
  'second-account',
  'second-principal',
  'china-region',
  'import-origin',
  'key-agreement',
  'restart',
];
