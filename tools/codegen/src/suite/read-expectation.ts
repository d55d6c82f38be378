import type { Json, JsonObject } from '../load/bundle.ts';
import { toJson } from '../load/node.ts';
import type { SpecMap, SpecNode } from '../load/node.ts';
import type { Operation } from '../model/model.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { pathEnds } from './check-request.ts';
import { checkReferences } from './check-references.ts';
import type { Scope } from './check-references.ts';
import type { Expectation, Refusal, Success } from './format.ts';
import { isObject, isSpecial } from './special-values.ts';
import type { SuiteContext } from './suite-context.ts';

const refusalWords = ['error', 'status', 'message', 'messageMember'];
/** Words of a matcher. */
export const matcherWords: readonly string[] = [
  'equals',
  'notEquals',
  'oneOf',
  'bytes',
  'length',
  'matches',
  'contains',
  'containsNone',
  'sameItems',
  'between',
  'items',
  'sameJson',
];
/** Words of a claim. */
export const claimWords: readonly string[] = [
  'distinct',
  'noRepeatedBlock',
  'absentFrom',
  'keyPair',
  'signature',
  'publicKeyOf',
  'header',
];

/**
 * The explicit form of what a step expects. In: a map of member paths to matchers, with `and` for claims; or of `error` and
 * the like; or `anyOf` several of these.
 */
export function readExpectation(
  context: SuiteContext,
  operation: Operation,
  node: SpecMap,
  scope: Scope,
): Expectation {
  const several = node.entries.get('anyOf');
  if (several?.value.kind === 'list') {
    const options = several.value.items.flatMap((item) =>
      item.kind === 'map' ? [one(context, operation, item, scope)] : [],
    );
    return { anyOf: options };
  }
  return one(context, operation, node, scope);
}

function one(
  context: SuiteContext,
  operation: Operation,
  node: SpecMap,
  scope: Scope,
): Success | Refusal {
  checkReferences(context, scope, toJson(node), node);
  return node.entries.has('error')
    ? refusal(context, operation, node)
    : success(context, operation, node, scope);
}

function refusal(context: SuiteContext, operation: Operation, node: SpecMap): Refusal {
  for (const { key, position } of node.entries.values()) {
    if (!refusalWords.includes(key))
      context.problems.report('TRENT2001', position, {
        key,
        place: 'a refusal',
        suggestion: suggest(key, refusalWords),
      });
  }
  const error = node.entries.get('error')?.value;
  for (const item of error?.kind === 'list' ? error.items : [error]) {
    if (item?.kind !== 'scalar') continue;
    const code = String(item.value);
    if (code === '*' || context.answers(operation, code)) continue;
    const suggestion = suggest(code, [...operation.errors, ...context.service.errors.keys()]);
    context.problems.report('TRENT3104', item.position, {
      operation: operation.name,
      code,
      suggestion,
    });
  }
  return toJson(node) as unknown as Refusal;
}

function success(
  context: SuiteContext,
  operation: Operation,
  node: SpecMap,
  scope: Scope,
): Success {
  const explicit = node.entries.get('members')?.value;
  const shape = operation.output === null ? undefined : context.shape(operation.output);
  const isExplicit = explicit?.kind === 'map' && shapeHasNo(shape?.shape, 'members');
  const written = isExplicit ? explicit : node;
  const members: Record<string, Json> = {};
  for (const { key, value, position } of written.entries.values()) {
    if (key === 'and' && !isExplicit) continue;
    const end = shape === undefined ? key : pathEnds(context, shape.shape, key.split('.'));
    members[key] = matcher(context, value);
    // What the operation has no word for may be claimed to be absent: a plaintext where none must be.
    if (end !== null && members[key] !== 'absent') {
      const [name = '', suggestion = ''] = end.split(/(?=; did you mean)/);
      context.problems.report('TRENT3102', position, {
        where: `the answer of ${operation.name}`,
        name,
        suggestion,
      });
    }
  }
  const and = readClaims(context, node.entries.get('and')?.value, scope);
  return {
    ...(Object.keys(members).length === 0 ? {} : { members }),
    ...(and.length === 0 ? {} : { and }),
  };
}

function shapeHasNo(shape: unknown, name: string): boolean {
  const members = (shape as { members?: readonly { name: string }[] } | undefined)?.members ?? [];
  return !members.some((member) => member.name === name);
}

/** `absent` and `present` stay; a plain value or a reference stands for `equals`. */
function matcher(context: SuiteContext, node: SpecNode): Json {
  const value = toJson(node);
  if (value === 'absent' || value === 'present') return value;
  if (!isObject(value) || isSpecial(value)) return { equals: value };
  for (const { key, position } of node.kind === 'map' ? node.entries.values() : []) {
    if (!matcherWords.includes(key))
      context.problems.report('TRENT2001', position, {
        key,
        place: 'a matcher',
        suggestion: suggest(key, matcherWords),
      });
  }
  const { items } = value;
  if (!isObject(items)) return value;
  const inner = node.kind === 'map' ? node.entries.get('items')?.value : undefined;
  const entries = inner?.kind === 'map' ? [...inner.entries.values()] : [];
  return {
    ...value,
    items: Object.fromEntries(entries.map((entry) => [entry.key, matcher(context, entry.value)])),
  };
}

function readClaims(
  context: SuiteContext,
  node: SpecNode | undefined,
  scope: Scope,
): readonly JsonObject[] {
  if (node === undefined) return [];
  if (node.kind !== 'list') {
    context.malformed(node.position, 'and', 'a list of claims', toJson(node));
    return [];
  }
  return node.items.flatMap((item) => {
    const claim = toJson(item);
    const [word = ''] = isObject(claim) ? Object.keys(claim) : [];
    if (!isObject(claim) || !claimWords.includes(word)) {
      const suggestion = suggest(word, claimWords);
      context.problems.report('TRENT2001', item.position, {
        key: word,
        place: 'a claim',
        suggestion,
      });
      return [];
    }
    checkStepNames(context, claim, item, scope);
    return [claim];
  });
}

/** `absentFrom` names steps. */
function checkStepNames(
  context: SuiteContext,
  claim: JsonObject,
  node: SpecNode,
  scope: Scope,
): void {
  const { absentFrom } = claim;
  const steps = isObject(absentFrom) ? absentFrom['steps'] : [];
  for (const step of Array.isArray(steps) ? (steps as readonly Json[]) : []) {
    if (typeof step === 'string' && !scope.steps.has(step))
      context.problems.report('TRENT3106', node.position, {
        reference: step,
        reason: 'no step of the case has that id',
      });
  }
}
