import type { Span } from './prose.ts';

/** The names of a service's operations, to be found in its prose. */
export class OperationNames {
  readonly #pattern: RegExp | null;

  constructor(names: readonly string[]) {
    // The longest first: one name may begin another.
    const alternatives = [...names].sort((a, b) => b.length - a.length).join('|');
    this.#pattern =
      alternatives === '' ? null : new RegExp(`(?<![\\w.:/-])(?:${alternatives})(?![\\w/-])`, 'g');
  }

  /** The spans with a span of its own for each operation that is named as a word; not within links and code. */
  mark(spans: readonly Span[]): readonly Span[] {
    return spans.flatMap((span, index): readonly Span[] => {
      if (span.kind === 'text') return this.#split(span.text, index === 0);
      if (span.kind === 'strong' || span.kind === 'emphasis')
        return [{ ...span, spans: this.mark(span.spans) }];
      return [span];
    });
  }

  #split(text: string, begins: boolean): readonly Span[] {
    const found: Span[] = [];
    let from = 0;
    for (const { 0: name, index } of this.#pattern === null ? [] : text.matchAll(this.#pattern)) {
      if (mayBeAnyWord(name) && startsSentence(text.slice(0, index), begins)) continue;
      if (index > from) found.push({ kind: 'text', text: text.slice(from, index) });
      found.push({ kind: 'operation', name });
      from = index + name.length;
    }
    if (from < text.length) found.push({ kind: 'text', text: text.slice(from) });
    return found;
  }
}

/** `Sign` is also how a sentence may begin; `CreateKey` is not. */
function mayBeAnyWord(name: string): boolean {
  return /^[A-Z][a-z]*$/.test(name);
}

function startsSentence(before: string, begins: boolean): boolean {
  return before.trim() === '' ? begins : /[.!?:]\s*$/.test(before);
}
