import { encodeEncryptionContext } from '@trent/kms-service';
import fc from 'fast-check';
import type { Problems } from '../run/problems.ts';
import type { Progress } from '../run/progress.ts';

type Pairs = readonly (readonly [string, string])[];

const batchSize = 2_000;

const separators = ['', '=', '&', ',', ':', '\0', '\n', '"', '\\', '\u0001', '£', 'e\u0301', 'é'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.constantFrom(...separators, 'a', 'b'), { maxLength: 4 })
    .map((parts) => parts.join('')),
);
const pairs = fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 4 });

/** Moves that a careless encoding would not see. */
const moves: readonly ((pairs: Pairs, at: number) => Pairs)[] = [
  // a character from the value to the key, and back
  (all, at) => change(all, at, ([key, value]) => [[key + cut(value, 0, 1), cut(value, 1)]]),
  (all, at) => change(all, at, ([key, value]) => [[cut(key, 0, -1), cut(key, -1) + value]]),
  // key and value change places
  (all, at) => change(all, at, ([key, value]) => [[value, key]]),
  // a pair in two, and two in one
  (all, at) =>
    change(all, at, ([key, value]) => [
      [key, cut(value, 0, 1)],
      [cut(value, 1, 2), cut(value, 2)],
    ]),
  (all, at) => {
    const [one, two] = [all[at], all[at + 1]];
    if (one === undefined || two === undefined) return all;
    return [...all.slice(0, at), [one[0], one[1] + two[0] + two[1]], ...all.slice(at + 2)];
  },
  // values of neighbours change places
  (all, at) => {
    const [one, two] = [all[at], all[at + 1]];
    if (one === undefined || two === undefined) return all;
    return [...all.slice(0, at), [one[0], two[1]], [two[0], one[1]], ...all.slice(at + 2)];
  },
  // a pair more, a pair less
  (all) => [...all, ['', '']],
  (all, at) => all.filter((_, position) => position !== at),
  // the same to the eye
  (all, at) => change(all, at, ([key, value]) => [[key.normalize('NFC'), value.normalize('NFC')]]),
  (all, at) => change(all, at, ([key, value]) => [[key.trim(), value.trim()]]),
  (all, at) => change(all, at, ([key, value]) => [[key.toUpperCase(), value]]),
];

/** Two contexts: unlike each other by chance, or the one made of the other by a move. */
const twoContexts = fc.oneof(
  fc.tuple(pairs, pairs),
  fc
    .tuple(pairs, fc.nat(3), fc.nat(moves.length - 1))
    .map(([given, at, move]) => [given, moves[move]!(given, at)] as const),
);

export interface ContextPairs {
  readonly compared: number;
  /** Of them, those whose contexts differ. */
  readonly different: number;
}

/**
 * Compares `count` pairs of encryption contexts that a seed makes up: their bytes in the associated data are the same
 * where they hold the same pairs, and nowhere else.
 */
export function compareContexts(
  count: number,
  seed: number,
  problems: Problems,
  progress: Progress,
): ContextPairs {
  let compared = 0;
  let different = 0;
  for (let batch = 0; compared < count; batch += 1) {
    const numRuns = Math.min(batchSize, count - compared);
    for (const [one, other] of fc.sample(twoContexts, { seed: seed + batch, numRuns })) {
      compared += 1;
      const differ = canonical(one) !== canonical(other);
      if (differ) different += 1;
      if ((encode(one) === encode(other)) === differ) {
        problems.add('collision', `${JSON.stringify(one)} and ${JSON.stringify(other)}`);
      }
    }
    progress(`${compared} of ${count} pairs of encryption contexts`);
  }
  return { compared, different };
}

function encode(given: Pairs): string {
  return encodeEncryptionContext(Object.fromEntries(given)).toString('latin1');
}

/** What two contexts are compared by: the pairs in some fixed order. */
function canonical(given: Pairs): string {
  const unique = [...new Map(given)];
  return JSON.stringify(unique.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function change(all: Pairs, at: number, make: (pair: readonly [string, string]) => Pairs): Pairs {
  return all.flatMap((pair, position) => (position === at ? make(pair) : [pair]));
}

/** Like `slice`, by code points: half a surrogate pair is no text. */
function cut(whole: string, from: number, to?: number): string {
  return [...whole].slice(from, to).join('');
}
