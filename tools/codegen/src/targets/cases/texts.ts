import type { Json } from '../../load/bundle.ts';
import type { Shape } from '../../model/model.ts';
import { matchesPattern } from '../../suite/judge.ts';

type TextShape = Extract<Shape, { kind: 'string' }>;

/** Characters that most patterns take, those first that are hardest to refuse. */
const plainCharacters = ['a', 'A', '1', 'f', '-', '/'];
/** Texts that many patterns refuse. */
const oddTexts = ['é', ' ', '!', 'a b', 'a-b', 'a!', 'Ā', '日本', '\u0000', '-', '_', 'G', 'a\n'];
/** Longer texts are written as a repetition. */
const longest = 64;

/**
 * A text of so many characters (code points) that matches the pattern, if there is one; null where none was found. In: texts
 * that are valid, of which longer and shorter ones may be made.
 */
export function textOfLength(
  shape: TextShape,
  length: number,
  hints: readonly string[],
): Json | null {
  if (length < 0) return null;
  for (const character of plainCharacters) {
    const text = character.repeat(length);
    if (matches(shape, text)) return length > longest ? repeated(character, length) : text;
  }
  for (const hint of hints) {
    const stretched = stretch(shape, hint, length);
    if (stretched !== null) return stretched;
  }
  return null;
}

/** Up to three texts of a valid length that the pattern does not match. */
export function textsThatMiss(shape: TextShape, hints: readonly string[]): readonly string[] {
  const { minLength, maxLength } = shape;
  const least = minLength?.value ?? 0;
  const most = maxLength?.value ?? Infinity;
  const fill = (text: string): string => text.padEnd(least, text.slice(-1));
  const candidates = [
    ...oddTexts.map(fill),
    ...hints.flatMap((hint) => oddTexts.map((odd) => `${hint}${odd}`)),
  ];
  const fitting = candidates.filter((text) => {
    const length = Array.from(text).length;
    return length >= least && length <= most && !matches(shape, text);
  });
  return fitting.slice(0, 3);
}

function matches(shape: TextShape, text: string): boolean {
  const { pattern, maxLength } = shape;
  return pattern === null || matchesPattern(pattern.value, maxLength?.value ?? null, text);
}

/** The hint with one of its characters repeated, or taken away, until it has the length. */
function stretch(shape: TextShape, hint: string, length: number): Json | null {
  const characters = Array.from(hint);
  const more = length - characters.length;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const character = characters[index] ?? '';
    const head = characters.slice(0, index + (more < 0 ? more + 1 : 1)).join('');
    const tail = characters.slice(index + 1).join('');
    if (more < 0 && index + more + 1 < 0) return null;
    const text = more < 0 ? head + tail : head + character.repeat(more) + tail;
    if (Array.from(text).length !== length || !matches(shape, text)) continue;
    return more <= longest ? text : { $join: [head, repeated(character, more), tail] };
  }
  return null;
}

function repeated(of: string, times: number): Json {
  return { $repeat: { of, times } };
}
