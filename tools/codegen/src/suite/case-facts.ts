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
    for (const newest of [
      newestOf(context, operation.input, Object.keys(step.with ?? {})),
      newestOf(context, operation.output, expectedMembers(step)),
      operation.since,
    ])
      if (newest > since) since = newest;
  }
  return { needs: [...needs].sort(), capabilities: [...capabilities].sort(), since };
}

/** Top-level members of the answer that a step says something about. */
function expectedMembers({ expect }: Step): readonly string[] {
  const paths = 'members' in expect ? Object.keys(expect.members ?? {}) : [];
  return paths.map((path) => path.split('.')[0] ?? '');
}

/** The latest day on which one of these members of a shape appeared; empty where none has one. */
function newestOf(
  context: Pick<SuiteContext, 'shape'>,
  name: string | null,
  members: readonly string[],
): string {
  const shape = name === null ? undefined : context.shape(name)?.shape;
  const known = shape?.kind === 'structure' ? shape.members : [];
  const days = known.flatMap((one) =>
    one.since !== null && members.includes(one.name) ? [one.since] : [],
  );
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}
