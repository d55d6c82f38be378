import type { Service } from '../model/model.ts';
import { largest, stepOf } from './change.ts';
import type { Affects, Change, Direction, Step } from './change.ts';
import type { Found, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { walk, type Used } from './walk.ts';

/** What became of a spec. */
export interface Comparison {
  readonly oldVersion: string;
  readonly newVersion: string;
  /** In the order of the rules, and of the spec within each. */
  readonly changes: readonly Change[];
  /** The step of the version that the changes ask for. */
  readonly step: Step;
}

/**
 * Compares two versions of a service by what they mean: the order of keys, files and names of files make no
 * difference.
 */
export function compare(old: Service, now: Service): Comparison {
  const walked = walk(old, now);
  const changes = rules.flatMap((rule) => {
    switch (rule.scope) {
      case 'service':
        return rule.find(old, now).map((found) => change(rule, rule.affects, found, null, []));
      case 'operation':
        return walked.operations.flatMap((pair) =>
          rule.find(pair).map((found) => change(rule, rule.affects, found, null, [pair.new.name])),
        );
      case 'member':
        return walked.members.flatMap((used) =>
          each(rule, rule.affects, used, rule.find(used.pair)),
        );
      case 'shape':
        return walked.shapes.flatMap((used) =>
          each(rule, rule.affects, used, rule.find(used.pair)),
        );
    }
  });
  return {
    oldVersion: old.version,
    newVersion: now.version,
    changes,
    step: largest(changes.map(({ step }) => step)),
  };
}

function each(
  rule: Rule,
  affects: Readonly<Record<Direction, Affects>>,
  { direction, operations }: Used<unknown>,
  found: readonly Found[],
): readonly Change[] {
  return found.map((one) => change(rule, affects[direction], one, direction, [...operations]));
}

function change(
  { code, isProse = false }: Rule,
  affects: Affects,
  { message, old = null, new: now = null }: Found,
  direction: Direction | null,
  operations: readonly string[],
): Change {
  return {
    rule: code,
    affects,
    step: stepOf(affects, isProse),
    message,
    direction,
    operations,
    old,
    new: now,
  };
}
