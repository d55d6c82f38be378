import type { Json } from '../load/bundle.ts';
import { matchingPlan } from '../model/matching-plan.ts';
import type { Service, Shape } from '../model/model.ts';
import { codePoints, matchesInOnePass, repeatsItem } from '../targets/validator/helpers.ts';
import { resolveShape } from '../targets/text/limits.ts';
import { bytesIn, isObject, isSpecial, textIn } from './special-values.ts';

/** A violation as the generated validator reports it. */
export interface Violation {
  readonly at: string;
  readonly keyword: string;
}

/**
 * What the generated validator will find in a value: pointers and keywords, in no order. References to answers count as
 * valid, since nobody knows them yet; members that are null count as absent, as on the wire.
 */
export function judge(service: Service, shape: Shape, value: Json, at = ''): readonly Violation[] {
  const resolved = resolveShape(service, shape);
  switch (resolved.kind) {
    case 'string':
      return judgeText(resolved, value, at);
    case 'blob':
      return judgeBlob(resolved, value, at);
    case 'integer':
    case 'float':
    case 'timestamp':
      return judgeNumber(resolved, value, at);
    case 'boolean':
      return typeof value === 'boolean' || isSpecial(value) ? [] : [{ at, keyword: 'type' }];
    case 'document':
      return [];
    case 'list':
      return judgeList(service, resolved, value, at);
    case 'map':
      return judgeMap(service, resolved, value, at);
    case 'structure':
      return judgeStructure(service, resolved, value, at);
    default:
      return [];
  }
}

type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

function judgeText(shape: Of<'string'>, value: Json, at: string): readonly Violation[] {
  const text = textIn(value);
  if (text === null) return isSpecial(value) ? [] : [{ at, keyword: 'type' }];
  const found: string[] = [];
  const length = codePoints(text);
  const { minLength, maxLength, pattern, values, unlistedValues } = shape;
  if (minLength !== null && length < minLength.value) found.push('minLength');
  if (maxLength !== null && length > maxLength.value) found.push('maxLength');
  if (pattern !== null && !matchesPattern(pattern.value, maxLength?.value ?? null, text))
    found.push('pattern');
  if (values !== null && !values.includes(text) && unlistedValues?.includes(text) !== true)
    found.push('enum');
  return found.map((keyword) => ({ at, keyword }));
}

function judgeBlob(shape: Of<'blob'>, value: Json, at: string): readonly Violation[] {
  const bytes = bytesIn(value);
  if (bytes === null) return isSpecial(value) ? [] : [{ at, keyword: 'type' }];
  const { minBytes, maxBytes } = shape;
  const wrong =
    (minBytes !== null && bytes < minBytes.value) || (maxBytes !== null && bytes > maxBytes.value);
  return wrong ? [{ at, keyword: 'x-trent-bytes' }] : [];
}

function judgeNumber(
  shape: Of<'integer'> | Of<'float'> | Of<'timestamp'>,
  value: Json,
  at: string,
): readonly Violation[] {
  if (isSpecial(value)) return [];
  if (typeof value !== 'number') return [{ at, keyword: 'type' }];
  if (shape.kind === 'timestamp') return [];
  const found: string[] = [];
  // A fraction is no integer, and may be too small besides.
  if (shape.kind === 'integer' && !Number.isInteger(value)) found.push('type');
  if (shape.minimum !== null && value < shape.minimum.value) found.push('minimum');
  if (shape.maximum !== null && value > shape.maximum.value) found.push('maximum');
  if (shape.kind === 'integer' && shape.values !== null && !shape.values.includes(value))
    found.push('x-trent-integers');
  return found.map((keyword) => ({ at, keyword }));
}

function judgeList(
  service: Service,
  shape: Of<'list'>,
  value: Json,
  at: string,
): readonly Violation[] {
  const repeated = isObject(value) ? value['$repeat'] : undefined;
  if (isObject(repeated)) {
    const { of = null, times } = repeated;
    return [
      ...countOf(shape, Number(times), at),
      ...(shape.uniqueItems && Number(times) > 1 ? [{ at, keyword: 'uniqueItems' }] : []),
      ...judge(service, shape.of, of, `${at}/0`),
    ];
  }
  if (!Array.isArray(value)) return isSpecial(value) ? [] : [{ at, keyword: 'type' }];
  const items = value as readonly Json[];
  return [
    ...countOf(shape, items.length, at),
    ...(shape.uniqueItems && repeatsItem(items) ? [{ at, keyword: 'uniqueItems' }] : []),
    ...items.flatMap((item, index) =>
      item === null && shape.sparse ? [] : judge(service, shape.of, item, `${at}/${index}`),
    ),
  ];
}

function countOf(shape: Of<'list'>, count: number, at: string): readonly Violation[] {
  if (shape.minItems !== null && count < shape.minItems.value) return [{ at, keyword: 'minItems' }];
  return shape.maxItems !== null && count > shape.maxItems.value
    ? [{ at, keyword: 'maxItems' }]
    : [];
}

function judgeMap(
  service: Service,
  shape: Of<'map'>,
  value: Json,
  at: string,
): readonly Violation[] {
  if (!isObject(value)) return [{ at, keyword: 'type' }];
  if (isSpecial(value)) return [];
  const { key } = shape;
  return Object.entries(value).flatMap(([name, item]) => {
    const ofKey = key === null ? [] : judge(service, key, name, at);
    return [
      ...ofKey,
      ...(ofKey.length === 0 ? [] : [{ at, keyword: 'propertyNames' }]),
      ...(item === null && shape.sparse
        ? []
        : judge(service, shape.of, item, `${at}/${escapePointer(name)}`)),
    ];
  });
}

function judgeStructure(
  service: Service,
  shape: Of<'structure'>,
  value: Json,
  at: string,
): readonly Violation[] {
  if (!isObject(value)) return [{ at, keyword: 'type' }];
  if (isSpecial(value)) return [];
  const given = (name: string): Json | undefined =>
    Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
  const here = shape.members.filter(({ name }) => given(name) !== undefined);
  return [
    ...shape.members
      .filter(({ name, required }) => required && given(name) === undefined)
      .map(() => ({ at, keyword: 'required' })),
    ...(shape.union && here.length !== 1 ? [{ at, keyword: 'x-trent-union' }] : []),
    ...here.flatMap(({ name, shape: of }) =>
      judge(service, of, given(name) as Json, `${at}/${escapePointer(name)}`),
    ),
  ];
}

/** A segment of a JSON pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

type Matcher = (text: string) => boolean;
const matchers = new Map<string, Matcher>();

/** Whether the whole text matches, judged as the generated validator does, in bounded time. */
export function matchesPattern(pattern: string, maxLength: number | null, text: string): boolean {
  const key = `${maxLength} ${pattern}`;
  let matcher = matchers.get(key);
  if (matcher === undefined) {
    matcher = matcherOf(pattern, maxLength);
    matchers.set(key, matcher);
  }
  return matcher(text);
}

function matcherOf(pattern: string, maxLength: number | null): Matcher {
  const plan = matchingPlan(pattern, maxLength);
  if (plan.kind === 'linear') {
    const { automaton } = plan;
    const classes = automaton.classes.map((source) => new RegExp(`^(?:${source})$`, 'u'));
    return (text) => matchesInOnePass({ ...automaton, classes }, text);
  }
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  // What is longer is refused for its length alone.
  const longest = plan.kind === 'bounded' ? plan.longest : Infinity;
  return (text) => text.length > longest || whole.test(text);
}
