import { suggest } from '../diagnostics/suggest.ts';
import type { Json, JsonObject } from '../load/bundle.ts';
import type { SpecNode } from '../load/node.ts';
import type { Operation, Shape } from '../model/model.ts';
import { resolveShape } from '../targets/text/limits.ts';
import type { Fault } from './format.ts';
import { escapePointer, judge } from './judge.ts';
import { isObject, isSpecial } from './special-values.ts';
import { placeOf } from './suite-context.ts';
import type { SuiteContext } from './suite-context.ts';

/**
 * Holds a request against the shape of its operation: every member must exist; values that are known before the run must be
 * valid, or show exactly the fault that the step names. Problems are reported where the value stands.
 */
export function checkRequest(
  context: SuiteContext,
  operation: Operation,
  request: JsonObject,
  node: SpecNode,
  fault: Fault | null,
): void {
  const named = context.shape(operation.input);
  if (named === undefined) return;
  checkNames(context, operation.name, named.shape, request, node, '');
  const found = judge(context.service, named.shape, request);
  const expected = fault === null ? [] : [fault.keyword, ...(fault.also ?? [])];
  for (const { at, keyword } of found) {
    if (fault !== null && at === fault.at && expected.includes(keyword)) continue;
    context.problems.report('TRENT3103', placeOf(node, at), {
      where: `${operation.name}${at}`,
      problem: `violates ${keyword}${fault === null ? '' : ', which is not the fault that the step names'}`,
    });
  }
}

function checkNames(
  context: SuiteContext,
  where: string,
  shape: Shape,
  value: Json,
  node: SpecNode,
  at: string,
): void {
  const resolved = resolveShape(context.service, shape);
  if (isSpecial(value)) return;
  if (resolved.kind === 'list' && Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      checkNames(context, `${where}/${index}`, resolved.of, item, node, `${at}/${index}`);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, item] of Object.entries(value)) {
    const pointer = `${at}/${escapePointer(name)}`;
    if (resolved.kind === 'map') {
      checkNames(context, `${where}/${name}`, resolved.of, item, node, pointer);
    } else if (resolved.kind === 'structure') {
      const member = resolved.members.find((one) => one.name === name);
      if (member === undefined) {
        const known = resolved.members.map((one) => one.name);
        const suggestion = suggest(name, known);
        context.problems.report('TRENT3102', placeOf(node, pointer), { where, name, suggestion });
      } else {
        checkNames(context, `${where}/${name}`, member.shape, item, node, pointer);
      }
    }
  }
}

/** Whether a path (`Keys.0.KeyId`) leads to something in a shape; else the part at which it ends. */
export function pathEnds(
  context: SuiteContext,
  shape: Shape,
  path: readonly string[],
): string | null {
  let current: Shape = resolveShape(context.service, shape);
  for (const part of path) {
    if (current.kind === 'structure') {
      const member = current.members.find(({ name }) => name === part);
      if (member === undefined)
        return `${part}${suggest(
          part,
          current.members.map(({ name }) => name),
        )}`;
      current = resolveShape(context.service, member.shape);
    } else if (current.kind === 'list') {
      if (!/^\d+$/.test(part)) return part;
      current = resolveShape(context.service, current.of);
    } else if (current.kind === 'map') {
      current = resolveShape(context.service, current.of);
    } else {
      return part;
    }
  }
  return null;
}
