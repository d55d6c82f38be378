import type { ConditionLookup } from '../condition-lookup.ts';
import type { TextMatcher } from '../pattern.ts';
import { conditionOperators } from './operators.ts';

/** Tells whether a condition holds for a request. */
export type ConditionTest = (lookup: ConditionLookup) => boolean;

type SetOperator = 'forallvalues' | 'foranyvalue';

const form = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/i;

/**
 * One key of a condition block, ready to test; `null` if there is no such operator. Values are alternatives, for a
 * negated operator exclusions. A missing key fails, except under negated operators, `IfExists` and `ForAllValues`
 * (IAM guide, condition operators and multivalued context keys).
 */
export function compileCondition(
  operatorName: string,
  key: string,
  values: readonly string[],
  variables: boolean,
): ConditionTest | null {
  const [, set, base = '', ifExists] = form.exec(operatorName) ?? [];
  const lowerKey = key.toLowerCase();
  if (base.toLowerCase() === 'null') {
    if (ifExists !== undefined || set !== undefined) return null;
    const wanted = values.map((value) => value.toLowerCase());
    return (lookup) => wanted.includes(lookup(lowerKey)?.length ? 'false' : 'true');
  }
  const operator = conditionOperators.get(base.toLowerCase());
  if (operator === undefined) return null;
  const { negated, compile } = operator;
  const test = valueTest(
    values.map((value) => compile(value, variables)),
    negated,
  );
  const setOperator = set?.toLowerCase() as SetOperator | undefined;
  const whenMissing =
    ifExists !== undefined ||
    setOperator === 'forallvalues' ||
    (negated && setOperator === undefined);
  return (lookup) => {
    const actual = lookup(lowerKey);
    if (actual === undefined || actual.length === 0) return whenMissing;
    if (setOperator === 'forallvalues') return actual.every((value) => test(value, lookup));
    if (setOperator === 'foranyvalue') return actual.some((value) => test(value, lookup));
    // Several values want a set operator; without one the condition does not hold.
    return actual.length === 1 && test(actual[0] ?? '', lookup);
  };
}

function valueTest(
  matchers: readonly TextMatcher[],
  negated: boolean,
): (value: string, lookup: ConditionLookup) => boolean {
  if (negated)
    return (value, lookup) => matchers.every((matches) => matches(value, lookup) === false);
  return (value, lookup) => matchers.some((matches) => matches(value, lookup) === true);
}
