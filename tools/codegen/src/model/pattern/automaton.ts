/**
 * The position automaton of a pattern (V. M. Glushkov, 1961): a state for each place in the pattern that takes one
 * character. A backtracking matcher walks its runs, so what it costs can be told from how many runs one text can have.
 */

/** Thrown while a pattern is taken apart: it holds something that this automaton cannot say, or is too large. */
export class NotJudged extends Error {}

/** A part of a pattern. Positions are numbers in the automaton that it belongs to. */
export interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Characters that every text of it has; null where that differs from text to text. */
  readonly length: number | null;
}

export const empty: Fragment = { nullable: true, first: [], last: [], length: 0 };

export class Automaton {
  /** Source of the single character that each position takes. */
  readonly atoms: string[] = [];
  /** Per position, the positions after it, and how many quantifiers allow each step. */
  readonly next: Map<number, number>[] = [];
  readonly #most: number;
  #edges = 0;

  /** In: how many positions there may be, and half as many steps again. More throws NotJudged. */
  constructor(mostPositions: number) {
    this.#most = mostPositions;
  }

  get edges(): number {
    return this.#edges;
  }

  atom(source: string): Fragment {
    const position = this.atoms.push(source) - 1;
    if (position >= this.#most) throw new NotJudged();
    this.next.push(new Map());
    return { nullable: false, first: [position], last: [position], length: 1 };
  }

  sequence(a: Fragment, b: Fragment): Fragment {
    this.#connect(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
      length: a.length === null || b.length === null ? null : a.length + b.length,
    };
  }

  choice(a: Fragment, b: Fragment): Fragment {
    return {
      nullable: a.nullable || b.nullable,
      first: [...a.first, ...b.first],
      last: [...a.last, ...b.last],
      length: a.length === b.length ? a.length : null,
    };
  }

  repeat(a: Fragment): Fragment {
    this.#connect(a.last, a.first);
    return { ...a, length: null };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      const steps = this.next[position];
      for (const target of to) {
        const ways = steps?.get(target) ?? 0;
        if (ways === 0) this.#edges += 1;
        if (this.#edges > this.#most * 30) throw new NotJudged();
        steps?.set(target, ways + 1);
      }
    }
  }
}
