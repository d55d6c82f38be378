import { empty, NotJudged } from './automaton.ts';
import type { Automaton, Fragment } from './automaton.ts';

interface Quantifier {
  readonly low: number;
  readonly high: number;
}

/** What a pattern holds besides what an automaton says. */
export interface Aside {
  /** The bodies of look-arounds, and whether one is tried once, because nothing comes before it. */
  readonly lookArounds: { readonly source: string; readonly once: boolean }[];
  /** Sources of what is repeated a fixed number of times, more than are written out. */
  readonly repeated: string[];
}

/**
 * Recursive descent over the grammar of ECMAScript patterns with the flag u. In: a pattern known to compile, the automaton
 * that it becomes, and how many copies a counted repetition is written out to; a repetition of more becomes one of any
 * number. With `exact`, what the automaton would not say exactly (look-arounds, word borders, anchors in the middle)
 * throws NotJudged; without, it is taken as matching everywhere, which can only add runs.
 */
export class Parser {
  readonly #text: string;
  readonly #automaton: Automaton;
  readonly #mostCopies: number;
  readonly #exact: boolean;
  readonly aside: Aside = { lookArounds: [], repeated: [] };
  #at = 0;
  #depth = 0;

  constructor(
    text: string,
    automaton: Automaton,
    {
      mostCopies = 6,
      exact = false,
    }: { readonly mostCopies?: number; readonly exact?: boolean } = {},
  ) {
    this.#text = text;
    this.#automaton = automaton;
    this.#mostCopies = mostCopies;
    this.#exact = exact;
  }

  disjunction(): Fragment {
    let made = this.#alternative();
    while (this.#take('|')) made = this.#automaton.choice(made, this.#alternative());
    return made;
  }

  #alternative(): Fragment {
    const start = this.#at;
    let made = empty;
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at] ?? '')) {
      made = this.#automaton.sequence(made, this.#term(start));
    }
    return made;
  }

  #term(alternative: number): Fragment {
    if (this.#assertion(alternative)) return empty;
    const start = this.#at;
    const first = this.#atom();
    const atom = this.#text.slice(start, this.#at);
    const quantifier = this.#quantifier();
    if (quantifier === null) return first;
    const end = this.#at;
    let used = false;
    const copy = (): Fragment => {
      if (!used) {
        used = true;
        return first;
      }
      this.#at = start;
      const again = this.#atom();
      this.#at = end;
      return again;
    };
    return this.#repeated(copy, quantifier, first.length !== null, atom);
  }

  /** `x{2,4}` is `xx(x(x)?)?`: as a matcher counts, one text is matched in one way. */
  #repeated(
    copy: () => Fragment,
    { low, high }: Quantifier,
    hasFixedLength: boolean,
    source: string,
  ): Fragment {
    const most = this.#mostCopies;
    if (high === 0) return { ...empty };
    const many = high > most;
    // Of a body of one length, copies cannot be confused with each other; it is judged by itself.
    const cut = many && high === low && hasFixedLength;
    if (cut) this.aside.repeated.push(source);
    const unbounded = many && !cut;
    const needed = Math.min(low, most);
    let made = empty;
    for (let index = 0; index < needed; index += 1) {
      let one = copy();
      if (unbounded && index === needed - 1) one = this.#automaton.repeat(one);
      made = this.#automaton.sequence(made, one);
    }
    if (unbounded) return needed > 0 ? made : { ...this.#automaton.repeat(copy()), nullable: true };
    if (cut) return { ...made, length: made.length === null ? null : (made.length / most) * low };
    let tail: Fragment = empty;
    for (let index = low; index < high; index += 1) {
      tail = { ...this.#automaton.sequence(copy(), tail), nullable: true, length: null };
    }
    return this.#automaton.sequence(made, tail);
  }

  #quantifier(): Quantifier | null {
    const match = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(
      this.#text.slice(this.#at, this.#at + 40),
    );
    if (match === null) return null;
    this.#at += match[0].length;
    const [, sign, low, comma, high] = match;
    if (sign === '?') return { low: 0, high: 1 };
    if (sign !== undefined) return { low: sign === '+' ? 1 : 0, high: Infinity };
    const least = Number(low);
    if (comma === undefined) return { low: least, high: least };
    return { low: least, high: high === '' ? Infinity : Number(high) };
  }

  /** Steps over `^`, `$`, `\b`, `\B`. An anchor where the text begins or ends anyway says nothing. */
  #assertion(alternative: number): boolean {
    const [found] = /^(?:\^|\$|\\b|\\B)/.exec(this.#text.slice(this.#at, this.#at + 2)) ?? [];
    if (found === undefined) return false;
    const outermost = this.#depth === 0;
    const after = this.#text[this.#at + 1];
    const saysNothing =
      outermost &&
      ((found === '^' && this.#at === alternative) ||
        (found === '$' && (after === undefined || after === '|')));
    if (this.#exact && !saysNothing) throw new NotJudged();
    this.#at += found.length;
    return true;
  }

  #atom(): Fragment {
    if (this.#take('(')) return this.#group();
    const rest = this.#text.slice(this.#at);
    if (/^\\(?:[1-9]|k<)/.test(rest)) throw new NotJudged();
    const single =
      /^(?:\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|.)|\[(?:\\.|[^\]\\])*\]|.)/su.exec(
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
    const looksAround = /[=!]$/.test(kind);
    if (looksAround && this.#exact) throw new NotJudged();
    this.#at += kind.length;
    const start = this.#at;
    if (looksAround) {
      // It takes no text, and is judged by itself.
      this.#skip();
      const before = this.#text.slice(0, start - kind.length - 1);
      const once = /^\^?$/.test(before);
      this.aside.lookArounds.push({ source: this.#text.slice(start, this.#at - 1), once });
      return empty;
    }
    this.#depth += 1;
    const made = this.disjunction();
    this.#depth -= 1;
    this.#take(')');
    return made;
  }

  /** To behind the parenthesis that closes this group. */
  #skip(): void {
    for (let depth = 1; depth > 0 && this.#at < this.#text.length;) {
      const [token = ''] =
        /^(?:\\.|\[(?:\\.|[^\]\\])*\]|.)/su.exec(this.#text.slice(this.#at)) ?? [];
      this.#at += token.length;
      if (token === '(') depth += 1;
      if (token === ')') depth -= 1;
    }
  }

  #take(text: string): boolean {
    if (this.#text[this.#at] !== text) return false;
    this.#at += 1;
    return true;
  }
}
