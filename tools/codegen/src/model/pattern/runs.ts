import type { Automaton, Fragment } from './automaton.ts';
import { Characters } from './characters.ts';

/** Counts the runs that one text can have in an automaton: what a backtracking matcher walks when it finds no match. */
export class Runs {
  readonly #automaton: Automaton;
  readonly #whole: Fragment;
  readonly #characters: Characters;
  /** Number of the component (positions that lead to each other) of each position, in order of the steps. */
  readonly #component: readonly number[];
  readonly #loops: ReadonlySet<number>;

  constructor(automaton: Automaton, whole: Fragment) {
    this.#automaton = automaton;
    this.#whole = whole;
    this.#characters = new Characters(automaton.atoms);
    this.#component = componentsOf(automaton.next);
    const sizes = new Map<number, number>();
    for (const one of this.#component) sizes.set(one, (sizes.get(one) ?? 0) + 1);
    this.#loops = new Set(
      automaton.next.flatMap((steps, from) => {
        const component = this.#component[from] ?? 0;
        return (sizes.get(component) ?? 0) > 1 || steps.has(from) ? [component] : [];
      }),
    );
  }

  get loops(): boolean {
    return this.#loops.size > 0;
  }

  /** A character in the pattern that text leads back to in more than one way: runs double with each turn. Else null. */
  exponential(): string | null {
    for (const [from, steps] of this.#automaton.next.entries()) {
      for (const [to, ways] of steps) {
        if (ways > 1 && this.#together(from, to)) return this.#automaton.atoms[to] ?? null;
      }
    }
    for (const loop of this.#loops) {
      const positions = this.#component.flatMap((one, index) => (one === loop ? [index] : []));
      const found = positions.find((start) => this.#leavesDiagonal(start, loop));
      if (found !== undefined) return this.#automaton.atoms[found] ?? null;
    }
    return null;
  }

  /** Whether two runs over one text can meet in a position; if not, a text has at most one run to each. */
  ambiguous(): boolean {
    if (new Set(this.#whole.first).size < this.#whole.first.length) return true;
    const found = new Set<number>();
    const branch = (ones: readonly number[], others: readonly number[]): void => {
      for (const a of ones) {
        for (const b of others) {
          if (a === b) continue;
          if (this.#overlap(a, b)) found.add(this.#pair(Math.min(a, b), Math.max(a, b)));
        }
      }
    };
    branch(this.#whole.first, this.#whole.first);
    for (const steps of this.#automaton.next) {
      if ([...steps.values()].some((ways) => ways > 1)) return true;
      const targets = [...steps.keys()];
      branch(targets, targets);
    }
    for (const pair of found) {
      const [a, b] = this.#unpair(pair);
      const ones = [...(this.#automaton.next[a]?.keys() ?? [])];
      const others = this.#automaton.next[b] ?? new Map<number, number>();
      if (ones.some((one) => others.has(one))) return true;
      branch(ones, [...others.keys()]);
    }
    return false;
  }

  /**
   * An upper bound of the steps over a text of n characters, given that nothing is exponential: for each way through the
   * components, the places in the text at which one loop is left for the next.
   */
  steps(n: number): number {
    const entered = new Map<number, number[]>();
    const add = (component: number, ways: readonly (number | undefined)[], times: number): void => {
      const shift = this.#loops.has(component) ? 1 : 0;
      const sum = entered.get(component) ?? [];
      for (const [index, count] of ways.entries()) {
        sum[index + shift] = (sum[index + shift] ?? 0) + (count ?? 0) * times;
      }
      entered.set(component, sum);
    };
    for (const position of this.#whole.first) add(this.#component[position] ?? 0, [1], 1);
    const order = [...new Set(this.#component)].sort((a, b) => a - b);
    for (const component of order) {
      const ways = entered.get(component);
      if (ways === undefined) continue;
      for (const [from, steps] of this.#automaton.next.entries()) {
        if (this.#component[from] !== component) continue;
        for (const [to, times] of steps) {
          const target = this.#component[to] ?? 0;
          if (target !== component) add(target, ways, times);
        }
      }
    }
    let runs = 1;
    for (const ways of entered.values()) {
      for (const [loops, count = 0] of ways.entries()) runs += count * n ** Math.max(loops - 1, 0);
    }
    const length = this.loops ? n : Math.min(n, this.#automaton.atoms.length);
    return runs * Math.max(length, 1);
  }

  #together(a: number, b: number): boolean {
    return this.#component[a] === this.#component[b];
  }

  #leavesDiagonal(start: number, loop: number): boolean {
    const origin = this.#pair(start, start);
    const cameFrom = new Map<number, number[]>();
    const found = new Set([origin]);
    for (const pair of found) {
      const [a, b] = this.#unpair(pair);
      for (const nextA of this.#automaton.next[a]?.keys() ?? []) {
        if (this.#component[nextA] !== loop) continue;
        for (const nextB of this.#automaton.next[b]?.keys() ?? []) {
          if (this.#component[nextB] !== loop || !this.#overlap(nextA, nextB)) continue;
          const next = this.#pair(nextA, nextB);
          found.add(next);
          const before = cameFrom.get(next);
          if (before === undefined) cameFrom.set(next, [pair]);
          else before.push(pair);
        }
      }
    }
    const leadsBack = new Set([origin]);
    for (const pair of leadsBack) for (const one of cameFrom.get(pair) ?? []) leadsBack.add(one);
    return [...leadsBack].some((pair) => {
      const [a, b] = this.#unpair(pair);
      return a !== b && found.has(pair);
    });
  }

  #overlap(a: number, b: number): boolean {
    const { atoms } = this.#automaton;
    return a === b || this.#characters.overlap(atoms[a] ?? '', atoms[b] ?? '');
  }

  #pair(a: number, b: number): number {
    return a * this.#automaton.atoms.length + b;
  }

  #unpair(pair: number): readonly [number, number] {
    const { length } = this.#automaton.atoms;
    return [Math.floor(pair / length), pair % length];
  }
}

/** Strongly connected components, numbered so that steps between them lead to higher numbers (R. Tarjan, 1972). */
function componentsOf(next: readonly ReadonlyMap<number, number>[]): readonly number[] {
  const index: number[] = [];
  const low: number[] = [];
  const component: number[] = [];
  const stack: number[] = [];
  let counter = 0;
  let components = 0;
  for (const root of next.keys()) {
    if (index[root] !== undefined) continue;
    const work: { readonly at: number; readonly steps: Iterator<number> }[] = [];
    const enter = (at: number): void => {
      index[at] = low[at] = counter;
      counter += 1;
      stack.push(at);
      work.push({ at, steps: (next[at] ?? new Map<number, number>()).keys() });
    };
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const step = top.steps.next();
      if (step.done !== true) {
        if (index[step.value] === undefined) enter(step.value);
        else if (component[step.value] === undefined)
          low[top.at] = Math.min(low[top.at] ?? 0, index[step.value] ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) low[parent.at] = Math.min(low[parent.at] ?? 0, low[top.at] ?? 0);
      if (low[top.at] !== index[top.at]) continue;
      for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        component[one] = components;
        if (one === top.at) break;
      }
      components += 1;
    }
  }
  // Tarjan finds the last component first.
  return component.map((one) => components - 1 - one);
}
