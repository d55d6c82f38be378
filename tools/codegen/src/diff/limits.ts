import type { Limit, Shape } from '../model/model.ts';
import type { Found, ShapePair } from './rule.ts';

/** Limits by name: those that hold a value down, and those that hold it up. */
const upper = ['maxLength', 'maxBytes', 'maximum', 'maxItems', 'maxProperties'] as const;
const lower = ['minLength', 'minBytes', 'minimum', 'minItems', 'minProperties'] as const;

type LimitName = (typeof upper)[number] | (typeof lower)[number];

/** Limits of a value that are tighter than before, or looser; one that is new, or gone, is that too. */
export function limitChanges(
  { old, new: now, where }: ShapePair,
  way: 'narrowed' | 'widened',
): readonly Found[] {
  if (old.kind !== now.kind) return [];
  return [...upper, ...lower].flatMap((name) => {
    const [before, after] = [limitOf(old, name), limitOf(now, name)];
    // A longest length of infinity and a shortest of none are what is meant where nothing is said.
    const bound = isUpper(name) ? Infinity : -Infinity;
    const difference = (after?.value ?? bound) - (before?.value ?? bound);
    if (before?.value === after?.value || Number.isNaN(difference)) return [];
    const isNarrower = isUpper(name) ? difference < 0 : difference > 0;
    if (isNarrower !== (way === 'narrowed')) return [];
    return [
      {
        message: `${name} of ${where} was ${before?.value ?? 'not limited'} and is ${after?.value ?? 'not limited'}`,
        old: before?.position ?? old.position,
        new: after?.position ?? now.position,
      },
    ];
  });
}

function limitOf(shape: Shape, name: LimitName): Limit | null {
  return (shape as Partial<Record<LimitName, Limit | null>>)[name] ?? null;
}

function isUpper(name: LimitName): boolean {
  return (upper as readonly string[]).includes(name);
}
