import { Automaton, NotJudged } from './pattern/automaton.ts';
import { Parser } from './pattern/parser.ts';
import { Runs } from './pattern/runs.ts';

/** Positions beyond which the runs of a pattern are not counted: the work grows with the square. */
export const mostJudged = 300;

/** What a pattern (ECMAScript, flag u, known to compile) costs a backtracking matcher. */
export interface Cost {
  /** Why it is exponential, in words; null if it is not. */
  readonly exponential: string | null;
  /** Upper bound of the steps over a text of so many characters; meaningless where it is exponential. */
  readonly steps: (characters: number) => number;
}

/** Tells the cost of a pattern; null if it is beyond judging: back references, flags in the pattern, or too large. */
export function costOf(pattern: string): Cost | null {
  const automaton = new Automaton(mostJudged);
  const parser = new Parser(pattern, automaton);
  let whole;
  try {
    whole = parser.disjunction();
  } catch (error) {
    if (error instanceof NotJudged) return null;
    throw error;
  }
  const runs = new Runs(automaton, whole);
  const positions = automaton.atoms.length + 1;
  const ambiguous = runs.ambiguous();
  const inside = parser.aside.repeated.map((source) => costOf(`(?:${source})+`));
  const around = parser.aside.lookArounds.map(({ source, once }) => ({
    once,
    cost: costOf(source),
  }));
  const parts = [...inside, ...around.map(({ cost }) => cost)];
  if (parts.includes(null)) return null;
  const reason = (): string | null => {
    const twice = ambiguous ? runs.exponential() : null;
    if (twice !== null) return `repetitions around ${twice} can share out one text in many ways`;
    return parts.find((part) => part?.exponential)?.exponential ?? null;
  };
  return {
    exponential: reason(),
    steps: (n) => {
      const length = runs.loops ? Math.max(n, 1) : Math.min(Math.max(n, 1), positions);
      const own = ambiguous ? runs.steps(n) : positions * length;
      // One that is not tried once may be tried at every step.
      return around.reduce(
        (sum, { once, cost }) => sum + (once ? 1 : own) * (cost?.steps(n) ?? 0),
        own,
      );
    },
  };
}

/** The part of a pattern that makes it exponential, in words; null if there is none or the pattern is beyond judging. */
export function exponentialPart(pattern: string): string | null {
  return costOf(pattern)?.exponential ?? null;
}
