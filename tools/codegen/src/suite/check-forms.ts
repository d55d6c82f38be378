import type { Json, JsonObject } from '../load/bundle.ts';
import type { SpecNode } from '../load/node.ts';
import { escapePointer } from './judge.ts';
import { isObject, isSpecial } from './special-values.ts';
import { placeOf } from './suite-context.ts';
import type { SuiteContext } from './suite-context.ts';

type Form = (value: Json) => boolean;

/** By word: what its value must be, and how that is said. */
const forms: Readonly<Record<string, { readonly expected: string; readonly holds: Form }>> = {
  $: { expected: 'a path as text', holds: (value) => typeof value === 'string' && value !== '' },
  $bytes: {
    expected: 'one of hex, utf8, zeros, random',
    holds: (value) => {
      if (!isObject(value) || Object.keys(value).length !== 1) return false;
      const { hex, utf8, zeros, random } = value;
      if (typeof hex === 'string') return /^(?:[0-9a-f]{2})*$/.test(hex);
      return typeof utf8 === 'string' || isCount(zeros) || isCount(random);
    },
  },
  $repeat: {
    expected: 'of, and times as a number',
    holds: (value) => hasOnly(value, ['of', 'times']) && 'of' in value && isCount(value['times']),
  },
  $join: { expected: 'a list', holds: (value) => Array.isArray(value) },
  $alter: {
    expected: 'of, and some of flipBit, keep, drop, append',
    holds: (value) => hasOnly(value, ['of', 'flipBit', 'keep', 'drop', 'append']) && 'of' in value,
  },
  $digest: {
    expected: 'of, and algorithm: SHA-256, SHA-384 or SHA-512',
    holds: (value) =>
      hasOnly(value, ['of', 'algorithm']) &&
      'of' in value &&
      ['SHA-256', 'SHA-384', 'SHA-512'].includes(String(value['algorithm'])),
  },
};

function isCount(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function hasOnly(value: Json, names: readonly string[]): value is JsonObject {
  return isObject(value) && Object.keys(value).every((name) => names.includes(name));
}

/** Reports, where it stands, every object that stands for something else and does not say what as it must. */
export function checkForms(context: SuiteContext, value: Json, node: SpecNode, at = ''): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      checkForms(context, item, node, `${at}/${index}`);
    return;
  }
  if (!isObject(value)) return;
  if (isSpecial(value)) {
    const [[word, inner]] = Object.entries(value) as [[string, Json]];
    const form = forms[word];
    if (form !== undefined && !form.holds(inner))
      context.malformed(placeOf(node, `${at}/${escapePointer(word)}`), word, form.expected, inner);
  }
  for (const [name, item] of Object.entries(value))
    checkForms(context, item, node, `${at}/${escapePointer(name)}`);
}
