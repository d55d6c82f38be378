import type { ConditionLookup } from './condition-lookup.ts';

/** A part of a text in a policy: what it says, a wildcard, or a variable to be filled in. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | null };

export interface TextOptions {
  /** Whether `*` and `?` are wildcards here. */
  readonly wildcards: boolean;
  /** Whether `${...}` is a variable here: only under version 2012-10-17 of the language. */
  readonly variables: boolean;
}

/**
 * Takes a text of a policy apart. `${*}`, `${?}` and `${$}` stand for these characters; `${key, 'text'}` has a default
 * (IAM guide, policy variables).
 */
export function textParts(
  text: string,
  { wildcards, variables }: TextOptions,
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    literal = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const close = variables && text.startsWith('${', at) ? text.indexOf('}', at) : -1;
    if (close !== -1) {
      const name = text.slice(at + 2, close);
      if (name === '*' || name === '?' || name === '$') literal += name;
      else {
        flush();
        parts.push(variable(name));
      }
      at = close;
    } else if (wildcards && (character === '*' || character === '?')) {
      flush();
      parts.push({ kind: character === '*' ? 'star' : 'any' });
    } else literal += character;
  }
  flush();
  return parts;
}

function variable(content: string): TextPart {
  const [, name = content, fallback = null] = /^([^,]*),\s*'([^']*)'\s*$/.exec(content) ?? [];
  return { kind: 'variable', key: name.trim().toLowerCase(), fallback };
}

/** Fills the variables in; `null` where one has neither a single value nor a default. Values hold no wildcards. */
export function resolve(
  parts: readonly TextPart[],
  lookup: ConditionLookup,
): readonly TextPart[] | null {
  const resolved: TextPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'variable') resolved.push(part);
    else {
      const values = lookup(part.key);
      const text = values?.length === 1 ? values[0] : values?.length ? null : part.fallback;
      if (text === null || text === undefined) return null;
      resolved.push({ kind: 'text', text });
    }
  }
  return resolved;
}

/** The text with its variables filled in; `null` where one has no value. For texts without wildcards. */
export function resolveText(parts: readonly TextPart[], lookup: ConditionLookup): string | null {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text') return only.text;
  const resolved = resolve(parts, lookup);
  if (resolved === null) return null;
  return resolved.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
