import { matchingPlan } from '../model/matching-plan.ts';

/** Classes of Java's regular expressions, in which models are written, that JavaScript has no name for. */
const posix: Readonly<Record<string, string>> = {
  Alnum: 'A-Za-z0-9',
  Alpha: 'A-Za-z',
  ASCII: '\\x00-\\x7F',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  Digit: '0-9',
  Graph: '\\x21-\\x7E',
  Lower: 'a-z',
  Print: '\\x20-\\x7E',
  Punct: '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E',
  Space: ' \\t\\n\\x0B\\f\\r',
  Upper: 'A-Z',
  XDigit: '0-9a-fA-F',
  IsAlphabetic: '\\p{Alphabetic}',
  IsDigit: '\\p{Nd}',
  IsLetter: '\\p{L}',
};

export type ImportedPattern = { readonly pattern: string } | { readonly reason: string };

/**
 * A pattern of a model as a spec says it: matched against the whole value, in JavaScript with the flag `u`. In: also the
 * longest value, in characters, where there is a limit. Out: the pattern, or why there is none.
 */
export function importPattern(written: string, maxLength: number | null): ImportedPattern {
  let reason = 'JavaScript cannot read it';
  // As it is written wherever that can be: refusals of the service quote it.
  for (const anchored of new Set([written, wholeValue(written)])) {
    for (const candidate of new Set([anchored, inUnicodeMode(anchored)])) {
      try {
        new RegExp(`^(?:${candidate})$`, 'u');
      } catch {
        continue;
      }
      const plan = matchingPlan(candidate, maxLength);
      if (plan.kind !== 'refused') return { pattern: candidate };
      reason = plan.reason;
    }
  }
  return { reason };
}

/** The pattern without anchors at its ends, which say nothing where the whole value is matched. */
function wholeValue(written: string): string {
  const start = /^(?:\^|\\A)/.exec(written)?.[0] ?? '';
  const end = /(?:(?<!\\)(?:\\\\)*)(\$|\\z|\\Z)$/.exec(written)?.[1] ?? '';
  const middle = written.slice(start.length, written.length - end.length);
  // `^a|b$` means `^a` or `b$`.
  if (start !== '' && end !== '' && !hasBareAlternation(middle)) return middle;
  // The vendor's servers match patterns without anchors against the whole value; models are written for that.
  if ((start === '' && end === '') || hasBareAlternation(written)) return written;
  return middle;
}

/** True where a `|` stands outside of all groups. */
function hasBareAlternation(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index];
    if (character === '\\') index += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** The same pattern without what only engines without the flag `u` take: needless escapes, bare braces, POSIX classes. */
function inUnicodeMode(pattern: string): string {
  let text = '';
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      const named = /^\\([pP])\{(\w+)\}/.exec(pattern.slice(index));
      const own = named?.[2] === undefined ? undefined : posix[named[2]];
      if (named !== null && own !== undefined && (named[1] === 'p' || !inClass)) {
        text += inClass ? own : `[${named[1] === 'P' ? '^' : ''}${own}]`;
        index += named[0].length - 1;
        continue;
      }
      const next = pattern[index + 1] ?? '';
      index += 1;
      if (next === 'h') text += inClass ? ' \\t' : '[ \\t]';
      else if (/[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(next) || (inClass && next === '-'))
        text += `\\${next}`;
      else text += next;
    } else if (inClass) {
      if (character === ']') inClass = false;
      // A range that begins or ends with a class of characters is none: the hyphen is meant.
      const isHyphen =
        character === '-' &&
        (/\\[wdsWDS]$/.test(text) || /^\\[wdsWDSpP]/.test(pattern.slice(index + 1)));
      text += isHyphen ? '\\-' : character === '[' ? '\\[' : character;
    } else if (character === '[') {
      inClass = true;
      text += character;
    } else if (character === '{' && !/^\{\d+(,\d*)?\}/.test(pattern.slice(index))) text += '\\{';
    else if (character === '}' && !/\{\d+(,\d*)?$/.test(text)) text += '\\}';
    else if (character === ']') text += '\\]';
    else text += character;
  }
  return text;
}
