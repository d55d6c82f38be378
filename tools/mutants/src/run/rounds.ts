import type { Case } from '@trent/conformance';
import type { Mutant } from '../mutant.ts';

const roundSize = 40;

/**
 * The MUST cases in the order in which they are held against a mutant: those that name it, then those that call what it
 * breaks, scenarios and short ones first, then the rest.
 */
export function* rounds(mutant: Mutant, cases: readonly Case[]): Generator<readonly Case[]> {
  const ranked = cases
    .filter(({ level }) => level === 'MUST')
    .map((one) => ({ one, rank: rank(mutant, one) }))
    .toSorted((a, b) => a.rank - b.rank);
  const named = ranked.filter((entry) => entry.rank === 0).map(({ one }) => one);
  yield named;
  const others = ranked.slice(named.length).map(({ one }) => one);
  for (let at = 0, size = roundSize; at < others.length; at += size, size *= 2) {
    yield others.slice(at, at + size);
  }
}

function rank({ id, operations, breaks }: Mutant, one: Case): number {
  if (one.kills.includes(id)) return 0;
  const called = new Set(one.steps.map(({ call }) => call));
  const touched = operations.filter((operation) => called.has(operation)).length;
  const cost = expense(one) / 100_000;
  const words = similarity(`${id} ${breaks}`, `${one.id} ${one.title}`);
  if (operations.length === 0) return 2 - words + cost;
  return 3 - (2 * touched) / operations.length - words + cost;
}

/** How many requests it sends, or so; keys that take long to make count for many. */
function expense({ steps, use }: Case): number {
  const requests = steps.reduce(
    (total, { each = {}, repeat = 1 }) =>
      total + Object.values(each).reduce((product, values) => product * values.length, repeat),
    0,
  );
  const slow = Object.values(use).filter((name) => /rsa-(3072|4096)/.test(name)).length;
  return requests + slow * 200;
}

/** Share of the words of a mutant that a case has too. */
function similarity(mutant: string, about: string): number {
  const words = new Set(wordsOf(mutant));
  const known = new Set(wordsOf(about));
  return [...words].filter((word) => known.has(word)).length / words.size;
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}
