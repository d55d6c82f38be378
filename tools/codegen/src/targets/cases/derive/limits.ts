import type { Json } from '../../../load/bundle.ts';
import type { Limit, Operation, Shape } from '../../../model/model.ts';
import type { Expectation } from '../../../suite/format.ts';
import { judge } from '../../../suite/judge.ts';
import { textIn } from '../../../suite/special-values.ts';
import { idPart } from '../derivation.ts';
import type { Derivation, Probe } from '../derivation.ts';
import { placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { sampleOf } from '../requests.ts';
import { textOfLength, textsThatMiss } from '../texts.ts';
import { Target } from './member.ts';

/** Minimum - 1, minimum, maximum, maximum + 1 of every number, length and count; patterns, hit and missed. */
export function deriveLimits(derivation: Derivation, operation: Operation): void {
  if (derivation.request(operation) === null) return;
  for (const place of placesOf(derivation.service, operation.input)) {
    const target = new Target(derivation, operation, place);
    for (const bound of boundsOf(derivation, place, target)) addBound(derivation, target, bound);
    if (place.shape.kind === 'string' && place.shape.pattern !== null)
      addPattern(derivation, target, place.shape);
  }
}

interface Bound {
  readonly word: string;
  readonly keyword: string;
  readonly says: string;
  readonly limit: Limit<unknown>;
  /** The last value that is in, and the first that is out; null where there is none to send. */
  readonly at: Json | null;
  readonly beyond: Json | null;
}

function boundsOf(derivation: Derivation, { shape }: Place, target: Target): readonly Bound[] {
  switch (shape.kind) {
    case 'integer':
    case 'float':
      return numberBounds(shape, target.range());
    case 'string': {
      const hints = target.hints();
      const text = (length: number): Json | null => textOfLength(shape, length, hints);
      // A text of that length that the pattern takes may not exist: then one that it refuses.
      const beyond = (length: number): Json | null =>
        length < 0 ? null : (text(length) ?? { $repeat: { of: 'a', times: length } });
      return [
        ...lower('minLength', 'characters', shape.minLength, text, beyond),
        ...upper('maxLength', 'characters', shape.maxLength, text, beyond),
      ];
    }
    case 'blob': {
      const bytes = (length: number): Json | null =>
        length < 0 ? null : length === 0 ? '' : { $bytes: { random: length } };
      return [
        ...lower('minimum-bytes', 'bytes', shape.minBytes, bytes, bytes),
        ...upper('maximum-bytes', 'bytes', shape.maxBytes, bytes, bytes),
      ];
    }
    case 'list': {
      const items = (count: number): Json | null => listOf(derivation, shape, target, count);
      return [
        ...lower('minItems', 'items', shape.minItems, items, items),
        ...upper('maxItems', 'items', shape.maxItems, items, items),
      ];
    }
    default:
      return [];
  }
}

function numberBounds(
  shape: Extract<Shape, { kind: 'integer' | 'float' }>,
  [least, most]: readonly [number, number],
): readonly Bound[] {
  const found: Bound[] = [];
  if (shape.minimum !== null) {
    const { value } = shape.minimum;
    const says = `at least ${value}`;
    const at = Math.max(value, least);
    found.push({
      word: 'minimum',
      keyword: 'minimum',
      says,
      limit: shape.minimum,
      at,
      beyond: value - 1,
    });
  }
  if (shape.maximum !== null) {
    const { value } = shape.maximum;
    const says = `at most ${value}`;
    const at = Math.min(value, most);
    found.push({
      word: 'maximum',
      keyword: 'maximum',
      says,
      limit: shape.maximum,
      at,
      beyond: value + 1,
    });
  }
  return found;
}

type Make = (length: number) => Json | null;

function lower(
  word: string,
  unit: string,
  limit: Limit | null,
  at: Make,
  beyond: Make,
): readonly Bound[] {
  if (limit === null || limit.value === 0) return [];
  const says = `at least ${limit.value} ${unit}`;
  return [
    {
      word,
      keyword: keywordOf(word),
      says,
      limit,
      at: at(limit.value),
      beyond: beyond(limit.value - 1),
    },
  ];
}

function upper(
  word: string,
  unit: string,
  limit: Limit | null,
  at: Make,
  beyond: Make,
): readonly Bound[] {
  if (limit === null) return [];
  const says = `at most ${limit.value} ${unit}`;
  return [
    {
      word,
      keyword: keywordOf(word),
      says,
      limit,
      at: at(limit.value),
      beyond: beyond(limit.value + 1),
    },
  ];
}

function keywordOf(word: string): string {
  return word.endsWith('-bytes') ? 'x-trent-bytes' : word;
}

/** So many items: all alike, or each its own where none may be there twice. */
function listOf(
  derivation: Derivation,
  shape: Extract<Shape, { kind: 'list' }>,
  target: Target,
  count: number,
): Json | null {
  if (count < 0) return null;
  const known = target.sample();
  const first = Array.isArray(known) ? (known as readonly Json[])[0] : undefined;
  const item = first ?? sampleOf(derivation.service, shape.of);
  if (!shape.uniqueItems || count < 2) return Array.from({ length: count }, () => item);
  const text = textIn(item);
  return text === null ? null : Array.from({ length: count }, (_, index) => `${text}${index}`);
}

function addBound(derivation: Derivation, target: Target, bound: Bound): void {
  const { at, beyond, says, word } = bound;
  const probes: Probe[] = [];
  if (at !== null && target.isKnown)
    probes.push({ id: `at-${idPart(word)}`, request: target.with(at), expect: target.expect(at) });
  if (beyond !== null) {
    const fault = target.fault(bound.keyword, beyond);
    if (fault !== null)
      probes.push({
        id: `beyond-${idPart(word)}`,
        request: target.with(beyond),
        fault,
        expect: violation(derivation),
      });
  }
  if (probes.length === 0) return;
  derivation.add({
    ...target.draft(word, `${target.name} is ${says}`, bound.limit.position, says),
    probes,
  });
}

function addPattern(
  derivation: Derivation,
  target: Target,
  shape: Extract<Shape, { kind: 'string' }>,
): void {
  const misses = textsThatMiss(shape, target.hints()).filter((text) =>
    judge(derivation.service, shape, text).every(({ keyword }) => keyword === 'pattern'),
  );
  if (misses.length === 0 || shape.pattern === null) return;
  const says = `matches ${shape.pattern.value} as a whole`;
  derivation.add({
    ...target.draft('pattern', `${target.name} ${says}`, shape.pattern.position, says),
    probes: [
      {
        id: 'no-match',
        each: { value: misses },
        request: target.with({ $: 'each.value' }),
        fault: { at: target.pointer, keyword: 'pattern' },
        expect: violation(derivation),
      },
    ],
  });
}

/** What a request gets that the model refuses. */
export function violation(derivation: Derivation): Expectation {
  return derivation.refusal('ValidationException') ?? { error: '*' };
}
