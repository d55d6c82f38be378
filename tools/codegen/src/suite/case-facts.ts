import type { Operation } from '../model/model.ts';
import type { Fixture, Step } from './format.ts';
import type { SuiteContext } from './suite-context.ts';

export interface CaseFacts {
  readonly needs: readonly string[];
  readonly capabilities: readonly string[];
  readonly since: string;
}

/** What follows from the steps and fixtures of a case: what a target must have, and since when it can be asked. */
export function factsOf(
  context: Pick<SuiteContext, 'known' | 'shape'>,
  steps: readonly Step[],
  fixtures: readonly Fixture[],
): CaseFacts {
  const needs = new Set(fixtures.flatMap((fixture) => fixture.needs));
  const capabilities = new Set(fixtures.flatMap((fixture) => fixture.capabilities));
  let since = '';
  for (const step of steps) {
    needs.add(step.call);
    if (step.as !== undefined && step.as !== 'default') capabilities.add(step.as);
    if (step.region === 'second') capabilities.add('second-region');
    if (step.wire?.['signature'] !== undefined) capabilities.add('sigv4');
    const operation = context.known(step.call);
    if (operation === undefined) continue;
    const newest = newestOf(context, operation, Object.keys(step.with ?? {}));
    if (newest > since) since = newest;
  }
  return { needs: [...needs].sort(), capabilities: [...capabilities].sort(), since };
}

/** The latest day on which an operation, or one of these members of its request, appeared. */
function newestOf(
  context: Pick<SuiteContext, 'shape'>,
  operation: Operation,
  members: readonly string[],
): string {
  const shape = context.shape(operation.input)?.shape;
  const days = shape?.kind === 'structure' ? shape.members : [];
  const used = days.flatMap(({ name, since }) =>
    since !== null && members.includes(name) ? [since] : [],
  );
  return [operation.since, ...used].reduce((latest, day) => (day > latest ? day : latest));
}
