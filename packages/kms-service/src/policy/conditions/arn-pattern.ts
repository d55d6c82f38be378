import type { ConditionLookup } from '../condition-lookup.ts';
import { compilePattern, type TextMatcher } from '../pattern.ts';
import { textParts } from '../variables.ts';

/** The six parts of an ARN, the last with all its colons; `null` if the text is none. */
function arnParts(text: string): readonly string[] | null {
  const parts: string[] = [];
  let start = 0;
  for (let count = 0; count < 5; count += 1) {
    // A colon within `${...}` belongs to the variable.
    const at = nextColon(text, start);
    if (at === -1) return null;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts[0] === 'arn' && parts[5] !== '' ? parts : null;
}

function nextColon(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text.startsWith('${', at)) at = Math.max(at, text.indexOf('}', at));
    else if (text[at] === ':') return at;
  }
  return -1;
}

/** A matcher of ARNs; wildcards do not reach over the first five colons (IAM guide, ARN condition operators). */
export function compileArnPattern(pattern: string, variables: boolean): TextMatcher {
  const parts = arnParts(pattern);
  if (parts === null) return () => null;
  const matchers = parts.map((part) =>
    compilePattern(textParts(part, { wildcards: true, variables })),
  );
  return (text: string, lookup: ConditionLookup) => {
    const actual = arnParts(text);
    if (actual === null) return null;
    for (const [index, matches] of matchers.entries()) {
      const outcome = matches(actual[index] ?? '', lookup);
      if (outcome !== true) return outcome;
    }
    return true;
  };
}
