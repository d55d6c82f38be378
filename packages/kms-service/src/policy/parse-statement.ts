import { compileCondition, type ConditionTest } from './conditions/condition.ts';
import { compilePattern } from './pattern.ts';
import { PolicyDocumentError } from './policy-document-error.ts';
import type { PolicyKind, PolicyStatement } from './policy-document.ts';
import { isObject, listOf, refuseUnknown, textsOf, type JsonObject } from './policy-members.ts';
import { parsePrincipal, type PolicyPrincipal } from './principal-element.ts';
import { textParts } from './variables.ts';

const elements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/**
 * Parses one statement; `path` names it in errors. `variables`: whether the language version knows policy variables.
 *
 * @throws {PolicyDocumentError} if it breaks the grammar
 */
export function parseStatement(
  value: unknown,
  path: string,
  kind: PolicyKind,
  variables: boolean,
): PolicyStatement {
  if (!isObject(value)) throw new PolicyDocumentError(path, 'must be an object.');
  refuseUnknown(value, elements, path);
  const { Sid: sid = null, Effect: effect } = value;
  if (sid !== null && typeof sid !== 'string') {
    throw new PolicyDocumentError(`${path}.Sid`, 'must be a string.');
  }
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new PolicyDocumentError(`${path}.Effect`, "must be 'Allow' or 'Deny'.");
  }
  return Object.freeze({
    sid,
    effect,
    ...principalsOf(value, path, kind),
    matchesAction: actionsOf(value, path, kind),
    matchesResource: resourcesOf(value, path, kind, variables),
    conditions: conditionsOf(value['Condition'], `${path}.Condition`, variables),
  });
}

/** The member that is there of a pair like Action and NotAction. */
function oneOf(statement: JsonObject, name: string, path: string): string | null {
  const negated = `Not${name}`;
  if (name in statement && negated in statement) {
    throw new PolicyDocumentError(`${path}.${negated}`, `cannot stand beside ${name}.`);
  }
  return name in statement ? name : negated in statement ? negated : null;
}

function principalsOf(
  statement: JsonObject,
  path: string,
  kind: PolicyKind,
): Pick<PolicyStatement, 'principals' | 'excludesPrincipals'> {
  const name = oneOf(statement, 'Principal', path);
  if (kind === 'identity-policy') {
    if (name === null) return { principals: null, excludesPrincipals: false };
    throw new PolicyDocumentError(`${path}.${name}`, 'has no place in the policy of an identity.');
  }
  if (name === null) throw new PolicyDocumentError(`${path}.Principal`, 'is missing.');
  return {
    principals: Object.freeze(principalList(statement[name], `${path}.${name}`)),
    excludesPrincipals: name === 'NotPrincipal',
  };
}

function principalList(value: unknown, path: string): PolicyPrincipal[] {
  if (value === '*') return [{ kind: 'everyone' }];
  if (!isObject(value) || Object.keys(value).length === 0) {
    throw new PolicyDocumentError(path, 'must be \'*\' or an object such as { "AWS": ... }.');
  }
  return Object.entries(value).flatMap(([type, names]) =>
    textsOf(names, `${path}.${type}`).map((name, index) => {
      const principal = parsePrincipal(type, name);
      if (principal !== null) return principal;
      const member = Array.isArray(names) ? `${path}.${type}[${index}]` : `${path}.${type}`;
      throw new PolicyDocumentError(member, 'is not a valid principal.');
    }),
  );
}

function missing(path: string, kind: PolicyKind): () => boolean {
  if (kind === 'identity-policy') throw new PolicyDocumentError(path, 'is missing.');
  return () => false;
}

function actionsOf(
  statement: JsonObject,
  path: string,
  kind: PolicyKind,
): (lowerCaseAction: string) => boolean {
  const name = oneOf(statement, 'Action', path);
  if (name === null) return missing(`${path}.Action`, kind);
  const actions = textsOf(statement[name], `${path}.${name}`);
  for (const [index, action] of actions.entries()) {
    if (action !== '*' && !/^[^:]+:.+$/.test(action)) {
      throw new PolicyDocumentError(
        `${path}.${name}[${index}]`,
        "must be '*' or an action such as 'kms:Decrypt'.",
      );
    }
  }
  const exact = new Set<string>();
  const patterns: ((text: string) => boolean)[] = [];
  for (const action of actions) {
    const lower = action.toLowerCase();
    if (!/[*?]/.test(lower)) exact.add(lower);
    else {
      const matches = compilePattern(textParts(lower, { wildcards: true, variables: false }));
      patterns.push((text) => matches(text, () => undefined) === true);
    }
  }
  const wanted = name === 'Action';
  return (action) => (exact.has(action) || patterns.some((matches) => matches(action))) === wanted;
}

function resourcesOf(
  statement: JsonObject,
  path: string,
  kind: PolicyKind,
  variables: boolean,
): PolicyStatement['matchesResource'] {
  const name = oneOf(statement, 'Resource', path);
  if (name === null) return missing(`${path}.Resource`, kind);
  const texts = textsOf(statement[name], `${path}.${name}`);
  const isNegated = name === 'NotResource';
  if (texts.includes('*')) return () => !isNegated;
  const matchers = texts.map((text) =>
    compilePattern(textParts(text, { wildcards: true, variables })),
  );
  // A variable without a value makes the element match nothing, negated or not.
  if (isNegated) {
    return (resource, lookup) => matchers.every((matches) => matches(resource, lookup) === false);
  }
  return (resource, lookup) => matchers.some((matches) => matches(resource, lookup) === true);
}

function conditionsOf(block: unknown, path: string, variables: boolean): readonly ConditionTest[] {
  if (block === undefined) return [];
  if (!isObject(block)) throw new PolicyDocumentError(path, 'must be an object.');
  return Object.entries(block).flatMap(([operator, keys]) => {
    const at = `${path}.${operator}`;
    if (!isObject(keys)) throw new PolicyDocumentError(at, 'must be an object.');
    return Object.entries(keys).map(([key, value]) => {
      const values = conditionValues(value, `${at}.${key}`);
      const test = compileCondition(operator, key, values, variables);
      if (test === null) throw new PolicyDocumentError(at, 'is not a condition operator.');
      return test;
    });
  });
}

/** Numbers and booleans may stand without quotes. */
function conditionValues(value: unknown, path: string): readonly string[] {
  return listOf(value).map((one) => {
    if (typeof one === 'string') return one;
    if (typeof one === 'number' || typeof one === 'boolean') return String(one);
    throw new PolicyDocumentError(path, 'must be a string, number or boolean, or a list of them.');
  });
}
