import { compare } from '@trent/codegen';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft, serviceOf, type Draft } from './drafts.ts';
import { oneChanges } from './one-change.ts';

/** Changes that can be made to the tiny spec as it is. */
const free = oneChanges.filter(({ before }) => before === undefined);

/** Some of them at once, as far as they can go together. */
const changed = fc.shuffledSubarray(free, { maxLength: 6 }).map((chosen) => {
  let document = draft();
  for (const { change } of chosen) {
    const next = structuredClone(document);
    try {
      change(next);
      serviceOf(next);
      document = next;
    } catch {
      // The changes before have taken away what this one needs, or the two contradict each other.
    }
  }
  return document;
});

/** The same document with the keys of every object in another order. Operations are a list in all but form. */
function reordered(value: Draft, inPaths = false): Draft {
  if (Array.isArray(value)) return value.map((item) => reordered(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    reordered(item, key === 'paths'),
  ]);
  return Object.fromEntries(inPaths ? entries : entries.toReversed());
}

describe('a comparison', () => {
  it('of a spec with itself finds nothing, in whatever order its keys are', () => {
    fc.assert(
      fc.property(changed, (document) => {
        expect(compare(serviceOf(document), serviceOf(document)).changes).toEqual([]);
        const other = serviceOf(reordered(document));
        expect(compare(serviceOf(document), other).changes).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('finds something both ways where it finds something one way, and asks for a step', () => {
    fc.assert(
      fc.property(changed, changed, (one, other) => {
        const [there, back] = [
          compare(serviceOf(one), serviceOf(other)),
          compare(serviceOf(other), serviceOf(one)),
        ];
        expect(there.changes.length === 0).toBe(back.changes.length === 0);
        expect(there.step === 'none').toBe(there.changes.length === 0);
        for (const change of there.changes) {
          expect(change.old !== null || change.new !== null).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of shapes that hold themselves comes to an end', () => {
    const narrower = draft((copy) => {
      copy.components.schemas.Thing.properties.Parts.maxItems = 3;
    });
    const { changes } = compare(serviceOf(draft()), serviceOf(narrower));
    expect(changes.map(({ rule }) => rule)).toEqual(['limit-narrowed']);
  });
});
