import { Automaton, NotJudged } from './pattern/automaton.ts';
import type { Fragment } from './pattern/automaton.ts';
import { Parser } from './pattern/parser.ts';
import { costOf } from './regular-expression.ts';

/**
 * Steps that a backtracking matcher may take for each character of a text, whatever the text: a request of 1 MiB then
 * takes seconds at the very worst, however it is made up.
 */
const mostStepsPerCharacter = 1000;
/** Positions and copies in an automaton that goes through a text once; each character looks at each step once at most. */
const mostPositions = 5000;
const mostEdges = 10_000;

/** How texts are held against a pattern so that none of them takes long. */
export type MatchingPlan =
  /** By the engine of the language, whatever the length. */
  | { readonly kind: 'native' }
  /** By that engine up to a length in UTF-16 units; longer texts are refused for their length and not held against it. */
  | { readonly kind: 'bounded'; readonly longest: number }
  /** By that engine up to a length, beyond it by an automaton that reads each character once. */
  | { readonly kind: 'linear'; readonly longest: number; readonly automaton: LinearPattern }
  | { readonly kind: 'refused'; readonly reason: string };

/** A pattern as an automaton for texts as a whole. Numbers are positions, each of which takes one character. */
export interface LinearPattern {
  /** Sources of the classes of characters. */
  readonly classes: readonly string[];
  /** Class of each position. */
  readonly of: readonly number[];
  readonly first: readonly number[];
  readonly next: readonly (readonly number[])[];
  readonly last: readonly number[];
  /** Whether it takes the empty text. */
  readonly empty: boolean;
}

/** In: a pattern (ECMAScript, flag u, known to compile) for whole texts, and the longest text that is valid, in code points. */
export function matchingPlan(pattern: string, maxLength: number | null): MatchingPlan {
  const cost = costOf(pattern);
  const longest = cost === null || cost.exponential !== null ? 0 : longestCheap(cost.steps);
  if (longest === Infinity) return { kind: 'native' };
  const automaton = linearPattern(pattern);
  if (automaton !== null) return { kind: 'linear', longest, automaton };
  if (maxLength !== null && maxLength * 2 <= longest)
    return { kind: 'bounded', longest: maxLength * 2 };
  return { kind: 'refused', reason: whyRefused(cost, longest) };
}

function whyRefused(cost: ReturnType<typeof costOf>, longest: number): string {
  if (cost === null) return 'it has back references, or is too large to be judged';
  return `${cost.exponential ?? `a text of more than ${Math.floor(longest / 2)} characters takes too many steps`}, and look-arounds, \\b or anchors keep it from being matched in one pass`;
}

/** The longest text for which no character costs too much; Infinity where none does. */
function longestCheap(steps: (characters: number) => number): number {
  const isCheap = (length: number): boolean => steps(length) <= length * mostStepsPerCharacter;
  const most = 2 ** 30;
  if (isCheap(most)) return Infinity;
  let low = 0;
  for (let high = most; high - low > 1;) {
    const middle = Math.floor((low + high) / 2);
    if (isCheap(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The pattern as an automaton, null where it holds what none can say or would be too large. */
export function linearPattern(pattern: string): LinearPattern | null {
  const automaton = new Automaton(mostPositions);
  let whole: Fragment;
  try {
    whole = new Parser(pattern, automaton, {
      mostCopies: mostPositions,
      exact: true,
    }).disjunction();
  } catch (error) {
    if (error instanceof NotJudged) return null;
    throw error;
  }
  if (automaton.edges > mostEdges) return null;
  const classes = [...new Set(automaton.atoms)];
  return {
    classes,
    of: automaton.atoms.map((atom) => classes.indexOf(atom)),
    first: [...new Set(whole.first)],
    next: automaton.next.map((steps) => [...steps.keys()]),
    last: [...new Set(whole.last)],
    empty: whole.nullable,
  };
}
