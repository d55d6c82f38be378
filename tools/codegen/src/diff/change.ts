import type { SpecPosition } from '../model/model.ts';

/** Which way a value travels: in a request, or in an answer. */
export type Direction = 'request' | 'answer';

/** Whom a change breaks: programs that call the service, programs that implement it, both or nobody. */
export type Affects = 'clients' | 'servers' | 'both' | 'nobody';

/** Steps of a semantic version, from the smallest. */
export const steps = ['none', 'patch', 'minor', 'major'] as const;

export type Step = (typeof steps)[number];

export interface Change {
  /** Code of the rule, e.g. `member-removed`. */
  readonly rule: string;
  readonly affects: Affects;
  readonly step: Step;
  readonly message: string;
  /** Where a shape that several operations share is used; `null` where it makes no difference. */
  readonly direction: Direction | null;
  /** Operations that are touched, in spec order; empty for the whole service. */
  readonly operations: readonly string[];
  /** `null` where there is nothing of it on that side. */
  readonly old: SpecPosition | null;
  readonly new: SpecPosition | null;
}

/** `breaking for clients`, `breaking for servers`, `breaking for clients and servers`, `compatible`. */
export function className(affects: Affects): string {
  if (affects === 'nobody') return 'compatible';
  return `breaking for ${affects === 'both' ? 'clients and servers' : affects}`;
}

/**
 * The step that a change asks for: what breaks clients is major; what is new to them, or asks more of servers alone, is
 * minor; prose is a patch.
 */
export function stepOf(affects: Affects, isProse: boolean): Step {
  if (affects === 'clients' || affects === 'both') return 'major';
  return isProse ? 'patch' : 'minor';
}

export function largest(all: readonly Step[]): Step {
  return steps[Math.max(0, ...all.map((step) => steps.indexOf(step)))]!;
}
