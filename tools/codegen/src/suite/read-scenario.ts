import type { JsonObject } from '../load/bundle.ts';
import { toJson } from '../load/node.ts';
import type { SpecNode } from '../load/node.ts';
import type { ObjectReader } from '../load/object-reader.ts';
import type { SpecPosition } from '../model/model.ts';
import type { Level, Step } from './format.ts';
import { factsOf } from './case-facts.ts';
import { readCapabilities } from './read-fixtures.ts';
import { readStep } from './read-step.ts';
import { namesOf, readUse } from './read-use.ts';
import type { Scenario, SuiteFixture } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';
import { isObject } from './special-values.ts';

/** Words that name a source; each goes with `says`. */
const citeWords = ['spec', 'operation', 'guide', 'recorded', 'standard'];

/** One case that was written by hand, in its explicit form; null where it is no map, or has no id. */
export function readScenario(
  context: SuiteContext,
  node: SpecNode,
  fixtures: ReadonlyMap<string, SuiteFixture>,
): Scenario | null {
  const reader = context.reader(node, 'a scenario');
  if (reader === null) return null;
  const id = reader.requiredText('id');
  const at = reader.entry('id')?.value.position ?? node.position;
  if (id !== '' && !/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/.test(id))
    context.problems.report('TRENT3115', at, {
      name: id,
      expected: 'lower-case words with hyphens, joined by periods',
    });
  const level = readLevel(context, reader);
  const use = readUse(context, reader, fixtures);
  const steps = readSteps(context, reader, use);
  for (const { node: name, text } of reader.textList('needs'))
    context.operation(text, name.position);
  const declared = reader.textList('needs').map(({ text }) => text);
  const kills = reader.textList('kills').map(({ text }) => text);
  const own = readCapabilities(context, reader);
  const named = [...use].flatMap(([, fixture]) => (fixture === undefined ? [] : [fixture]));
  const facts = factsOf(context, steps, named);
  const scenario: Scenario = {
    id,
    title: reader.requiredText('title'),
    level,
    origin: 'scenario',
    cites: readCites(context, reader),
    needs: [...new Set([...facts.needs, ...declared])].sort(),
    capabilities: [...new Set([...facts.capabilities, ...own])].sort(),
    kills,
    since: reader.text('since') ?? facts.since,
    use: namesOf(use),
    steps,
    position: reader.entry('id')?.position ?? node.position,
  };
  checkRefusals(context, reader, level, steps);
  reader.done();
  return id === '' ? null : scenario;
}

function readLevel(context: SuiteContext, reader: ObjectReader): Level {
  const level = reader.requiredText('level');
  if (level === 'MUST' || level === 'SHOULD' || level === 'MAY') return level;
  const position = reader.entry('level')?.value.position;
  if (position !== undefined) context.malformed(position, 'level', 'MUST, SHOULD or MAY', level);
  return 'MUST';
}

function readSteps(
  context: SuiteContext,
  reader: ObjectReader,
  use: ReadonlyMap<string, SuiteFixture | undefined>,
): readonly Step[] {
  const entry = reader.required('steps');
  if (entry?.value.kind !== 'list') return [];
  const calls = new Map<string, string>();
  return entry.value.items.flatMap((node) => {
    const step = readStep(context, node, { use, steps: calls, request: false });
    if (step === null) return [];
    calls.set(step.id, step.call);
    return [step];
  });
}

/** The sources; a scenario without one is refused: nobody could tell why its claim holds. */
function readCites(context: SuiteContext, reader: ObjectReader): readonly JsonObject[] {
  const list = reader.list('cites');
  if (list.length === 0)
    context.problems.report('TRENT3107', reader.entry('cites')?.position ?? reader.node.position, {
      id: reader.text('id') ?? '',
    });
  return list.flatMap((node) => {
    const value = toJson(node);
    const words = isObject(value) ? Object.keys(value).filter((word) => word !== 'says') : [];
    const says = isObject(value) ? value['says'] : undefined;
    if (words.length !== 1 || !citeWords.includes(words[0] ?? '') || typeof says !== 'string') {
      context.malformed(node.position, 'each of cites', `${citeWords.join(', ')} with says`, value);
      return [];
    }
    checkCitedOperation(context, value as JsonObject, node.position);
    return [value as JsonObject];
  });
}

function checkCitedOperation(
  context: SuiteContext,
  cite: JsonObject,
  position: SpecPosition,
): void {
  const { operation } = cite;
  if (typeof operation === 'string') context.operation(operation, position);
}

function checkRefusals(
  context: SuiteContext,
  reader: ObjectReader,
  level: Level,
  steps: readonly Step[],
): void {
  const written = reader.entry('steps')?.value;
  const nodes = written?.kind === 'list' ? written.items : [];
  for (const [index, step] of steps.entries()) {
    const position = nodes[index]?.position ?? reader.node.position;
    const refusals = 'anyOf' in step.expect ? step.expect.anyOf : [step.expect];
    if (level === 'MUST' && refusals.some((one) => 'message' in one))
      context.problems.report('TRENT3111', position, { step: step.id });
    if (!('error' in step.expect)) continue;
    const control = steps.find(({ id }) => id === step.control);
    const reason =
      step.control === undefined
        ? 'it names none'
        : control === undefined
          ? `there is no step ${step.control}`
          : 'error' in control.expect
            ? `${control.id} expects a refusal itself`
            : null;
    if (reason !== null) context.problems.report('TRENT3108', position, { step: step.id, reason });
  }
}
