import type { Json, JsonObject } from '../../load/bundle.ts';
import type { Operation, Service, Shape } from '../../model/model.ts';
import type { Case, Expectation, Step } from '../../suite/format.ts';
import { isObject, isSpecial } from '../../suite/special-values.ts';
import { resolveShape } from '../text/limits.ts';
import type { SpecCell } from './cells.ts';
import { placesOf } from './places.ts';

/** Cells that a case exercises: those that it was made for, and what its steps send, expect and violate. In spec order. */
export function coverageOf(
  service: Service,
  operations: ReadonlyMap<string, Operation>,
  cells: ReadonlyMap<string, SpecCell>,
  one: Case,
): readonly string[] {
  const found = new Set(one.cells);
  const control = one.steps.find(({ id }) => id === 'control');
  for (const step of one.steps) {
    const operation = operations.get(step.call);
    if (operation === undefined) continue;
    if (one.origin === 'derived') {
      // What is around the requests that the case is about, it shares with hundreds of others.
      if (step === control || step.call !== (control ?? one.steps.at(-1))?.call) continue;
    }
    addExpected(service, operation, step.expect, found);
    if (step.fault !== undefined) addFault(service, operation, step, found);
    else addSent(service, operation, step, found, one.origin === 'derived' ? control : undefined);
    if (one.origin === 'scenario') found.add(operation.name);
  }
  return [...found].filter((id) => cells.has(id));
}

function addExpected(
  service: Service,
  operation: Operation,
  expect: Expectation,
  found: Set<string>,
): void {
  if ('anyOf' in expect) {
    for (const option of expect.anyOf) addExpected(service, operation, option, found);
    return;
  }
  if ('error' in expect) {
    const codes = typeof expect.error === 'string' ? [expect.error] : expect.error;
    for (const code of codes) found.add(`${operation.name}/error/${code}`);
    return;
  }
  // What is required in the answer is held against its schema with every success.
  if (operation.output !== null && expect.members !== undefined)
    addRequired(service, operation, operation.output, found);
  for (const path of Object.keys(expect.members ?? {})) {
    const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? '*' : part));
    for (let length = 1; length <= parts.length; length += 1)
      found.add(`${operation.name}/output/${parts.slice(0, length).join('.')}`);
  }
}

function addRequired(
  service: Service,
  operation: Operation,
  output: string,
  found: Set<string>,
): void {
  const sure = new Set(['']);
  for (const { path, member } of placesOf(service, output)) {
    const parent = path.slice(0, -1).join('.');
    if (member?.required !== true || !sure.has(parent)) continue;
    sure.add(path.join('.'));
    found.add(`${operation.name}/output/${path.join('.')}`);
  }
}

function addFault(service: Service, operation: Operation, step: Step, found: Set<string>): void {
  const { at, keyword } = step.fault ?? { at: '', keyword: '' };
  const path = pathOf(service, operation, at);
  if (path === null) return;
  if (path !== '') found.add(`${operation.name}/input/${path}`);
  found.add(`${operation.name}/input/${path}/${keyword}`);
}

/** `Tags.*.TagKey` for the pointer to it. */
function pathOf(service: Service, operation: Operation, pointer: string): string | null {
  let shape: Shape | undefined = service.shapes.get(operation.input)?.shape;
  const parts: string[] = [];
  for (const segment of pointer.split('/').slice(1)) {
    const resolved: Shape | undefined = shape && resolveShape(service, shape);
    if (resolved?.kind === 'list' || resolved?.kind === 'map') {
      parts.push('*');
      shape = resolved.of;
    } else if (resolved?.kind === 'structure') {
      parts.push(segment);
      shape = resolved.members.find(({ name }) => name === segment)?.shape;
    } else {
      return null;
    }
  }
  return parts.join('.');
}

function addSent(
  service: Service,
  operation: Operation,
  step: Step,
  found: Set<string>,
  control: Step | undefined,
): void {
  const isAccepted = !('error' in step.expect);
  const visit = (value: Json, shape: Shape, path: readonly string[]): void => {
    const resolved = resolveShape(service, shape);
    if (path.length > 0) found.add(`${operation.name}/input/${path.join('.')}`);
    if (resolved.kind === 'string' && resolved.values !== null && isAccepted) {
      for (const text of valuesOf(value, step))
        found.add(`${operation.name}/input/${path.join('.')}/enum/${text}`);
    } else if (isSpecial(value)) {
      return;
    } else if (resolved.kind === 'structure' && isObject(value)) {
      for (const { name, shape: of } of resolved.members)
        if (Object.hasOwn(value, name) && !(path.length === 0 && isAsIn(control, name, value)))
          visit(value[name] as Json, of, [...path, name]);
    } else if (resolved.kind === 'list' && Array.isArray(value)) {
      for (const item of value as readonly Json[]) visit(item, resolved.of, [...path, '*']);
    } else if (resolved.kind === 'map' && isObject(value)) {
      for (const item of Object.values(value)) visit(item, resolved.of, [...path, '*']);
    }
  };
  const named = service.shapes.get(operation.input);
  if (named !== undefined && step.with !== undefined) visit(step.with, named.shape, []);
}

function isAsIn(control: Step | undefined, name: string, request: JsonObject): boolean {
  const { [name]: before } = control?.with ?? {};
  return before !== undefined && JSON.stringify(before) === JSON.stringify(request[name]);
}

/** The texts that a value is in the runs of a step. */
function valuesOf(value: Json, step: Step): readonly string[] {
  if (typeof value === 'string') return [value];
  const reference = isObject(value) ? value['$'] : undefined;
  if (typeof reference !== 'string' || !reference.startsWith('each.')) return [];
  return (step.each?.[reference.slice(5)] ?? []).filter((one) => typeof one === 'string');
}
