import type { Matcher } from '../format/expectation.ts';
import type { Value } from '../format/value.ts';
import { NotABlob, decodeBlob } from '../values/blob.ts';
import { evaluate } from '../values/evaluate.ts';
import { isJsonObject, isSameJson, valueAt } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';
import { shown } from './failure.ts';
import type { Failure } from './failure.ts';

type Words = Exclude<Matcher, string>;

/**
 * Holds a value against a matcher; undefined stands for a member that is not there. None where it is as it must be.
 * Throws MissingValue and HarnessError as `evaluate` does.
 */
export function match(
  path: string,
  value: unknown,
  matcher: Matcher,
  scope: Scope,
): readonly Failure[] {
  if (matcher === 'absent') {
    return value === undefined ? [] : [failure(path, 'absent', value)];
  }
  // A null member says the same as an absent one.
  if (value === undefined || value === null) return [failure(path, 'present', value)];
  if (matcher === 'present') return [];
  return Object.entries(matcher).flatMap(([word, expected]) =>
    words[word as keyof Words](path, value, expected as never, scope),
  );
}

type Judge<W extends keyof Words> = (
  path: string,
  value: unknown,
  expected: NonNullable<Words[W]>,
  scope: Scope,
) => readonly Failure[];

const words: { readonly [W in keyof Required<Words>]: Judge<W> } = {
  equals: (path, value, expected, scope) => {
    const wanted = evaluate(expected, scope);
    return isSameJson(value, wanted) ? [] : [failure(path, shown(wanted), value)];
  },
  notEquals: (path, value, expected, scope) => {
    const unwanted = evaluate(expected, scope);
    return isSameJson(value, unwanted) ? [failure(path, `not ${shown(unwanted)}`, value)] : [];
  },
  oneOf: (path, value, expected, scope) => {
    const wanted = expected.map((one) => evaluate(one, scope));
    return wanted.some((one) => isSameJson(value, one))
      ? []
      : [failure(path, `one of ${shown(wanted)}`, value)];
  },
  bytes: (path, value, expected) => {
    try {
      return lengthWithin(path, decodeBlob(value).length, expected, 'bytes');
    } catch (error) {
      if (!(error instanceof NotABlob)) throw error;
      return [{ path, expected: 'base64 text', got: error.message }];
    }
  },
  length: (path, value, expected) => {
    if (Array.isArray(value)) return lengthWithin(path, value.length, expected, 'items');
    if (typeof value === 'string') {
      return lengthWithin(path, [...value].length, expected, 'characters');
    }
    return [failure(path, 'a list or a text', value)];
  },
  matches: (path, value, expected) =>
    typeof value === 'string' && new RegExp(`^(?:${expected})$`, 'u').test(value)
      ? []
      : [failure(path, `text that matches ${expected}`, value)],
  contains: (path, value, expected, scope) =>
    ofList(path, value, (items) =>
      expected
        .map((one) => evaluate(one, scope))
        .filter((wanted) => !items.some((item) => holds(item, wanted)))
        .map((wanted) => failure(path, `an item ${shown(wanted)}`, value)),
    ),
  containsNone: (path, value, expected, scope) =>
    ofList(path, value, (items) =>
      expected
        .map((one) => evaluate(one, scope))
        .filter((unwanted) => items.some((item) => holds(item, unwanted)))
        .map((unwanted) => failure(path, `no item ${shown(unwanted)}`, value)),
    ),
  sameItems: (path, value, expected, scope) =>
    ofList(path, value, (items) => {
      const wanted = expected.map((one: Value) => evaluate(one, scope));
      const left = [...items];
      for (const one of wanted) {
        const at = left.findIndex((item) => isSameJson(item, one));
        if (at >= 0) left.splice(at, 1);
      }
      return items.length === wanted.length && left.length === 0
        ? []
        : [failure(path, `the items ${shown(wanted)}, in any order`, value)];
    }),
  between: (path, value, [from, to], scope) => {
    const [least, most] = [evaluate(from, scope), evaluate(to, scope)];
    return typeof value === 'number' && value >= Number(least) && value <= Number(most)
      ? []
      : [failure(path, `from ${shown(least)} to ${shown(most)}`, value)];
  },
  items: (path, value, expected, scope) =>
    ofList(path, value, (items) =>
      items.flatMap((item, index) =>
        Object.entries(expected).flatMap(([inner, matcher]) =>
          match(`${path}.${index}.${inner}`, valueAt(item, inner.split('.')), matcher, scope),
        ),
      ),
    ),
  sameJson: (path, value, expected, scope) => {
    const wanted = evaluate(expected, scope);
    const parsed = parse(value);
    return parsed !== undefined && isSameJson(parsed, parse(wanted) ?? wanted)
      ? []
      : [failure(path, `JSON text of the same meaning as ${shown(wanted)}`, value)];
  },
};

function failure(path: string, expected: string, value: unknown): Failure {
  return { path, expected, got: shown(value) };
}

function lengthWithin(
  path: string,
  length: number,
  expected: number | readonly [number, number],
  unit: string,
): readonly Failure[] {
  const [least, most] = typeof expected === 'number' ? [expected, expected] : expected;
  if (length >= least && length <= most) return [];
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  return [{ path, expected: `${wanted} ${unit}`, got: `${length} ${unit}` }];
}

function ofList(
  path: string,
  value: unknown,
  judge: (items: readonly unknown[]) => readonly Failure[],
): readonly Failure[] {
  return Array.isArray(value) ? judge(value) : [failure(path, 'a list', value)];
}

/** An object holds the members of another; anything else is the same. */
function holds(item: unknown, wanted: unknown): boolean {
  if (!isJsonObject(item) || !isJsonObject(wanted)) return isSameJson(item, wanted);
  return Object.entries(wanted).every(([name, value]) => holds(item[name], value));
}

function parse(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
