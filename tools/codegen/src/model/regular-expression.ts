/**
 * Finds patterns that a backtracking matcher can need exponential time for: some text leads from a place in the pattern
 * back to the same place in two ways. The pattern becomes a position automaton (V. M. Glushkov, 1961); two ways are a loop
 * in its product with itself that leaves the diagonal, or a step that two quantifiers allow.
 */

/** Positions beyond which a pattern is not judged: the work grows with the square. */
const mostPositions = 300;
/** Copies that a counted repetition is written out to; more counts as any number. */
const mostCopies = 6;

/**
 * The part of a pattern (ECMAScript, flag u, known to compile) that makes it exponential, in words; null if there is none
 * or the pattern is beyond judging (back references, very large).
 */
export function exponentialPart(pattern: string): string | null {
  const automaton = new Automaton();
  try {
    const parser = new Parser(pattern, automaton);
    parser.disjunction();
  } catch (error) {
    if (error instanceof NotJudged) return null;
    throw error;
  }
  const twice = automaton.stepTakenTwice() ?? automaton.placeReachedTwice();
  return twice === null ? null : `repetitions around ${twice} can share out one text in many ways`;
}

class NotJudged extends Error {}

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const empty: Fragment = { nullable: true, first: [], last: [] };

class Automaton {
  /** Source of the single character that each position takes. */
  readonly #atoms: string[] = [];
  readonly #next: Map<number, number>[] = [];
  #accepts: (ReadonlySet<string> | undefined)[] = [];

  atom(source: string): Fragment {
    const position = this.#atoms.push(source) - 1;
    if (position >= mostPositions) throw new NotJudged();
    this.#next.push(new Map());
    return { nullable: false, first: [position], last: [position] };
  }

  sequence(a: Fragment, b: Fragment): Fragment {
    this.#connect(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  choice(a: Fragment, b: Fragment): Fragment {
    return {
      nullable: a.nullable || b.nullable,
      first: [...a.first, ...b.first],
      last: [...a.last, ...b.last],
    };
  }

  repeat(a: Fragment): Fragment {
    this.#connect(a.last, a.first);
    return a;
  }

  /** A step that more than one quantifier allows, on a way back to itself. */
  stepTakenTwice(): string | null {
    for (const [from, steps] of this.#next.entries()) {
      for (const [to, ways] of steps) {
        if (ways > 1 && this.#reach(to).has(from)) return this.#atoms[to] ?? null;
      }
    }
    return null;
  }

  /** A position that one text leads back to on two ways. */
  placeReachedTwice(): string | null {
    for (const start of this.#atoms.keys()) {
      const loop = this.#loop(start);
      if (loop.size > 0 && this.#leavesDiagonal(start, loop)) return this.#atoms[start] ?? null;
    }
    return null;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      const steps = this.#next[position];
      for (const target of to) steps?.set(target, (steps.get(target) ?? 0) + 1);
    }
  }

  #reach(start: number): Set<number> {
    const found = new Set([start]);
    for (const position of found) for (const next of this.#stepsOf(position)) found.add(next);
    return found;
  }

  /** Positions on a way from a position back to it. */
  #loop(start: number): Set<number> {
    const reached = this.#reach(start);
    const back = [...this.#stepsOf(start)].some((next) => this.#reach(next).has(start));
    return back
      ? new Set([...reached].filter((one) => this.#reach(one).has(start)))
      : new Set<number>();
  }

  #leavesDiagonal(start: number, loop: ReadonlySet<number>): boolean {
    const key = (a: number, b: number): number => a * mostPositions + b;
    const origin = key(start, start);
    const cameFrom = new Map<number, number[]>();
    const found = new Set([origin]);
    for (const pair of found) {
      const a = Math.floor(pair / mostPositions);
      const b = pair % mostPositions;
      for (const nextA of this.#stepsOf(a)) {
        if (!loop.has(nextA)) continue;
        for (const nextB of this.#stepsOf(b)) {
          if (!loop.has(nextB) || !this.#overlap(nextA, nextB)) continue;
          const next = key(nextA, nextB);
          found.add(next);
          cameFrom.set(next, [...(cameFrom.get(next) ?? []), pair]);
        }
      }
    }
    const leadsBack = new Set([origin]);
    for (const pair of leadsBack) for (const one of cameFrom.get(pair) ?? []) leadsBack.add(one);
    return [...leadsBack].some(
      (pair) => Math.floor(pair / mostPositions) !== pair % mostPositions && found.has(pair),
    );
  }

  #stepsOf(position: number): Iterable<number> {
    return this.#next[position]?.keys() ?? [];
  }

  #overlap(a: number, b: number): boolean {
    if (a === b) return true;
    const others = this.#charactersOf(b);
    return [...this.#charactersOf(a)].some((character) => others.has(character));
  }

  /** Which of a sample of characters a position takes: the first 256, some of other scripts, all that the pattern names. */
  #charactersOf(position: number): ReadonlySet<string> {
    const known = this.#accepts[position];
    if (known !== undefined) return known;
    const matcher = new RegExp(`^(?:${this.#atoms[position]})$`, 'u');
    const accepted = new Set([...this.#sample].filter((character) => matcher.test(character)));
    this.#accepts[position] = accepted;
    return accepted;
  }

  get #sample(): ReadonlySet<string> {
    const named = this.#atoms.join('').matchAll(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})|./gisu);
    const points = [...named].flatMap(([character, unicode, hex]) => {
      const point = Number.parseInt(unicode ?? hex ?? '', 16) || (character.codePointAt(0) ?? 0);
      return [point - 1, point, point + 1].filter((one) => one >= 0 && one <= 0x10ffff);
    });
    const first = Array.from({ length: 256 }, (_, index) => index);
    const scripts = [0x301, 0x391, 0x436, 0x5d0, 0x660, 0x2028, 0x4e2d, 0x1f600];
    return new Set([...first, ...scripts, ...points].map((point) => String.fromCodePoint(point)));
  }
}

/** Recursive descent over the grammar of ECMAScript patterns with the flag u. */
class Parser {
  readonly #text: string;
  readonly #automaton: Automaton;
  #at = 0;

  constructor(text: string, automaton: Automaton) {
    this.#text = text;
    this.#automaton = automaton;
  }

  disjunction(): Fragment {
    let made = this.#alternative();
    while (this.#take('|')) made = this.#automaton.choice(made, this.#alternative());
    return made;
  }

  #alternative(): Fragment {
    let made = empty;
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at] ?? '')) {
      made = this.#automaton.sequence(made, this.#term());
    }
    return made;
  }

  #term(): Fragment {
    const start = this.#at;
    const made = this.#atom();
    const quantifier = this.#quantifier();
    if (quantifier === null) return made;
    const end = this.#at;
    const copy = (): Fragment => {
      this.#at = start;
      const again = this.#atom();
      this.#at = end;
      return again;
    };
    return this.#repeated(made, copy, quantifier);
  }

  #repeated(first: Fragment, copy: () => Fragment, { low, high }: Quantifier): Fragment {
    const unbounded = high > mostCopies && high !== low;
    const copies = Math.min(unbounded ? Math.max(low, 1) : high, mostCopies);
    if (copies === 0) return empty;
    let made = empty;
    for (let index = 0; index < copies; index += 1) {
      let one = index === 0 ? first : copy();
      if (unbounded && index === copies - 1) one = this.#automaton.repeat(one);
      made = this.#automaton.sequence(made, index < low ? one : { ...one, nullable: true });
    }
    return made;
  }

  #quantifier(): Quantifier | null {
    const match = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(this.#text.slice(this.#at));
    if (match === null) return null;
    this.#at += match[0].length;
    const [, sign, low, comma, high] = match;
    if (sign === '?') return { low: 0, high: 1 };
    if (sign !== undefined) return { low: sign === '+' ? 1 : 0, high: Infinity };
    const least = Number(low);
    if (comma === undefined) return { low: least, high: least };
    return { low: least, high: high === '' ? Infinity : Number(high) };
  }

  #atom(): Fragment {
    if (this.#take('(')) return this.#group();
    const rest = this.#text.slice(this.#at);
    const assertion = /^(?:\^|\$|\\b|\\B)/.exec(rest);
    if (assertion !== null) {
      this.#at += assertion[0].length;
      return empty;
    }
    if (/^\\(?:[1-9]|k<)/.test(rest)) throw new NotJudged();
    const single =
      /^(?:\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|.)|\[(?:\\.|[^\]\\])*\]|.)/su.exec(
        rest,
      );
    if (single === null) throw new NotJudged();
    this.#at += single[0].length;
    return this.#automaton.atom(single[0]);
  }

  #group(): Fragment {
    const kind = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#text.slice(this.#at))?.[0] ?? '';
    // Flags inside of a pattern.
    if (kind === '' && this.#text[this.#at] === '?') throw new NotJudged();
    this.#at += kind.length;
    const made = this.disjunction();
    this.#take(')');
    // A look-around takes no text.
    return /[=!]$/.test(kind) ? empty : made;
  }

  #take(text: string): boolean {
    if (this.#text[this.#at] !== text) return false;
    this.#at += 1;
    return true;
  }
}

interface Quantifier {
  readonly low: number;
  readonly high: number;
}
