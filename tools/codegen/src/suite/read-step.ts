import type { Json, JsonObject } from '../load/bundle.ts';
import { toJson } from '../load/node.ts';
import type { SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import { checkRequest } from './check-request.ts';
import { checkReferences } from './check-references.ts';
import type { Scope } from './check-references.ts';
import type { Expectation, Fault, Step } from './format.ts';
import { readExpectation } from './read-expectation.ts';
import type { SuiteContext } from './suite-context.ts';

/**
 * One step, in its explicit form. Null where it calls no operation, which is reported. In: what its references may lead to,
 * without the values of its own `each`.
 */
export function readStep(
  context: SuiteContext,
  node: SpecNode,
  scope: Omit<Scope, 'each'>,
): Step | null {
  const reader = context.reader(node, 'a step');
  if (reader === null) return null;
  const id = reader.requiredText('id');
  if (id !== '' && !/^[a-z][a-z0-9-]*$/.test(id))
    context.problems.report('TRENT3115', reader.entry('id')?.value.position ?? node.position, {
      name: id,
      expected: 'lower-case letters, digits and hyphens',
    });
  if (scope.steps.has(id) || scope.use.has(id))
    context.problems.report('TRENT3109', reader.entry('id')?.value.position ?? node.position, {
      id,
      first: 'this case',
    });
  const call = reader.requiredText('call');
  const operation = context.operation(call, reader.entry('call')?.value.position ?? node.position);
  const each = readEach(context, reader);
  const inner: Scope = { ...scope, each: Object.keys(each ?? {}) };
  const fault = readFault(reader);
  const request = reader.has('with') ? context.object(reader, 'with') : null;
  if (operation !== undefined) {
    const { value, node: at } = request ?? { value: {}, node: reader.node };
    // A body that is given as text is no request that could be judged.
    if (!reader.has('wire')) checkRequest(context, operation, value, at, fault);
    if (request !== null) checkReferences(context, inner, value, at);
  }
  const wire = reader.entry('wire');
  const expected = reader.object('expect', 'expect');
  const expect: Expectation =
    expected === null || operation === undefined
      ? {}
      : readExpectation(context, operation, expected.node, {
          ...inner,
          // A claim is about what this very step answered, and earlier ones.
          steps: new Map(scope.steps).set(id, call),
        });
  const step: Step = {
    id,
    call,
    ...(request === null ? {} : { with: request.value }),
    ...(wire === undefined ? {} : { wire: toJson(wire.value) as JsonObject }),
    ...optional('as', reader.text('as')),
    ...optional('region', reader.text('region')),
    ...(each === null ? {} : { each }),
    ...optional('repeat', reader.number('repeat')),
    ...(reader.flag('parallel') ? { parallel: true as const } : {}),
    ...optional('eventually', reader.number('eventually')),
    ...(fault === null ? {} : { fault }),
    ...optional('control', reader.text('control')),
    expect,
  };
  reader.done();
  return operation === undefined ? null : step;
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

function readEach(
  context: SuiteContext,
  reader: ObjectReader,
): Readonly<Record<string, readonly Json[]>> | null {
  if (!reader.has('each')) return null;
  const { value, node } = context.object(reader, 'each');
  const lists: Record<string, readonly Json[]> = {};
  for (const [name, list] of Object.entries(value)) {
    if (Array.isArray(list)) lists[name] = list as readonly Json[];
    else
      context.malformed(
        node.entries.get(name)?.value.position ?? node.position,
        `each.${name}`,
        'a list',
        list,
      );
  }
  return lists;
}

function readFault(reader: ObjectReader): Fault | null {
  const fault = reader.object('fault', 'fault');
  if (fault === null) return null;
  const also = fault.textList('also').map(({ text }) => text);
  const read = {
    at: fault.requiredText('at'),
    keyword: fault.requiredText('keyword'),
    ...(also.length === 0 ? {} : { also }),
  };
  fault.done();
  return read;
}
