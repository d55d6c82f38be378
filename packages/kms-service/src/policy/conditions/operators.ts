import type { ConditionLookup } from '../condition-lookup.ts';
import { compilePattern, type TextMatcher } from '../pattern.ts';
import { resolveText, textParts } from '../variables.ts';
import { compileArnPattern } from './arn-pattern.ts';
import { isInRange, parseIpRange } from './ip-range.ts';
import { parseBoolean, parseDate, parseNumber } from './scalars.ts';

/** How a condition operator compares one value of the policy with one of the request. */
export interface ConditionOperator {
  /** A negated operator holds if no value of the policy matches. */
  readonly negated: boolean;
  readonly compile: (policyValue: string, variables: boolean) => TextMatcher;
}

type Compile = ConditionOperator['compile'];

const equals =
  (fold: (text: string) => string): Compile =>
  (value, variables) => {
    const parts = textParts(value, { wildcards: false, variables });
    return (text, lookup: ConditionLookup) => {
      const wanted = resolveText(parts, lookup);
      return wanted === null ? null : fold(wanted) === fold(text);
    };
  };

const exact = equals((text) => text);
const folded = equals((text) => text.toLowerCase());
const like: Compile = (value, variables) =>
  compilePattern(textParts(value, { wildcards: true, variables }));

/** Compares what both texts mean; `null` if one means nothing. */
const ordered =
  (
    parse: (text: string) => number | null,
    holds: (actual: number, wanted: number) => boolean,
  ): Compile =>
  (value) => {
    const wanted = parse(value);
    return (text) => {
      const actual = parse(text);
      return wanted === null || actual === null ? null : holds(actual, wanted);
    };
  };

const bool: Compile = (value, variables) => {
  const parts = textParts(value, { wildcards: false, variables });
  return (text, lookup) => {
    const resolved = resolveText(parts, lookup);
    const wanted = resolved === null ? null : parseBoolean(resolved);
    const actual = parseBoolean(text);
    return wanted === null || actual === null ? null : wanted === actual;
  };
};

const ipAddress: Compile = (value) => {
  const range = parseIpRange(value);
  return (text) => (range === null ? null : isInRange(range, text));
};

const is = (compile: Compile): ConditionOperator => ({ negated: false, compile });
const isNot = (compile: Compile): ConditionOperator => ({ negated: true, compile });

function comparisons(
  name: string,
  parse: (text: string) => number | null,
): [string, ConditionOperator][] {
  const same = ordered(parse, (actual, wanted) => actual === wanted);
  return [
    [`${name}Equals`, is(same)],
    [`${name}NotEquals`, isNot(same)],
    [`${name}LessThan`, is(ordered(parse, (actual, wanted) => actual < wanted))],
    [`${name}LessThanEquals`, is(ordered(parse, (actual, wanted) => actual <= wanted))],
    [`${name}GreaterThan`, is(ordered(parse, (actual, wanted) => actual > wanted))],
    [`${name}GreaterThanEquals`, is(ordered(parse, (actual, wanted) => actual >= wanted))],
  ];
}

const all: readonly [string, ConditionOperator][] = [
  ['StringEquals', is(exact)],
  ['StringNotEquals', isNot(exact)],
  ['StringEqualsIgnoreCase', is(folded)],
  ['StringNotEqualsIgnoreCase', isNot(folded)],
  ['StringLike', is(like)],
  ['StringNotLike', isNot(like)],
  ...comparisons('Numeric', parseNumber),
  ...comparisons('Date', parseDate),
  ['Bool', is(bool)],
  // Both sides hold base64.
  ['BinaryEquals', is(exact)],
  ['IpAddress', is(ipAddress)],
  ['NotIpAddress', isNot(ipAddress)],
  // The two pairs mean the same (IAM guide, ARN condition operators).
  ['ArnEquals', is(compileArnPattern)],
  ['ArnLike', is(compileArnPattern)],
  ['ArnNotEquals', isNot(compileArnPattern)],
  ['ArnNotLike', isNot(compileArnPattern)],
];

/** The operators by their names in lower case, without set prefix and `IfExists`; `Null` is not among them. */
export const conditionOperators: ReadonlyMap<string, ConditionOperator> = new Map(
  all.map(([name, operator]) => [name.toLowerCase(), operator]),
);
