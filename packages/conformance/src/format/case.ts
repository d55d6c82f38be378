import type { Step } from './step.ts';

/** One claim about a KMS, with the steps that prove or disprove it. Data only. */
export interface Case {
  /** Stable for ever, never reused: lower-case words with hyphens, joined by periods: `wrap.context.exact-match`. */
  readonly id: string;
  /** A sentence that is true of a conformant KMS. */
  readonly title: string;
  /** As in RFC 2119. Only a MUST decides the verdict; the others are reported. */
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly origin: 'scenario' | 'derived';
  /** Where it is written, or what it is derived from: `spec/kms/scenarios/wrap.yaml:12`. */
  readonly source: string;
  /** Why the claim holds; at least one. */
  readonly cites: readonly Cite[];
  /** Operations that it calls, those of its fixtures included. A target without one of them is not judged by this case. */
  readonly needs: readonly string[];
  /** What else a target must offer; see `capabilities` in docs/case-format.md. */
  readonly capabilities: readonly string[];
  /** Names of deliberate bugs (tools/mutants) that it is there to find. */
  readonly kills: readonly string[];
  /** Ids of cells that it exercises. */
  readonly cells: readonly string[];
  /** Day of the model that introduced what it is about: `2024-06-14`, or the version of the API for what was always there. */
  readonly since: string;
  /** Name in this case -> name of a fixture. */
  readonly use: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A source. Exactly one of the ways to say it. */
export type Cite =
  /** The spec, and our words for what it says there. */
  | { readonly spec: string; readonly says: string }
  /** A documented sentence of the operation's public reference or of the developer guide, in few words. */
  | { readonly operation: string; readonly says: string }
  | { readonly guide: string; readonly says: string }
  /** An answer of the real service, recorded on that day (year and month may be all that is known). */
  | { readonly recorded: string; readonly says: string }
  /** A standard: `RFC 5280`, `NIST SP 800-108`. */
  | { readonly standard: string; readonly says: string };
