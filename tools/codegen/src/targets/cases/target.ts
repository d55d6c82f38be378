import type { Json } from '../../load/bundle.ts';
import { Problems } from '../../diagnostics/problems.ts';
import { SpecError } from '../../diagnostics/spec-error.ts';
import type { Case, Cell, Fixture } from '../../suite/format.ts';
import type { SuiteFixture } from '../../suite/suite.ts';
import type { Target, TargetInput } from '../target.ts';
import { cellsOf, reasonFor } from './cells.ts';
import { coverageOf } from './coverage.ts';
import { deriveAll } from './derive-all.ts';
import { Derivation } from './derivation.ts';
import { operationFacts, schemasOf, serviceFacts } from './facts.ts';
import { printCases } from './print.ts';
import { scenarioSchema } from './scenario-schema/scenario-schema.ts';

/**
 * Cases for the conformance suite, as data: derived from the spec, and compiled from its scenarios. Nothing here is written
 * for one service: a spec without fixtures and bases gets what follows from its schemas alone.
 */
export const casesTarget: Target = { name: 'cases', emit };

async function emit(input: TargetInput): Promise<ReadonlyMap<string, string>> {
  const { service, bundle, source, suite = null } = input;
  const derivation = new Derivation(service, suite, source);
  deriveAll(derivation);
  const scenarios = (suite?.scenarios ?? []).map(({ position, ...scenario }): Case => ({
    ...scenario,
    source: source(position),
    cells: [],
  }));
  const all = [...scenarios, ...derivation.cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const cells = cellsOf(service);
  const operations = new Map(service.operations.map((operation) => [operation.name, operation]));
  const cases = all.map((one) => ({ ...one, cells: coverageOf(service, operations, cells, one) }));
  return new Map([
    [
      'cases.json',
      printCases({
        format: 1,
        service: serviceFacts(service),
        operations: Object.fromEntries(
          service.operations.map((operation) => [
            operation.name,
            operationFacts(service, operation),
          ]),
        ),
        schemas: schemasOf(service, bundle),
        fixtures: Object.fromEntries(
          [...(suite?.fixtures ?? [])].map(([name, fixture]) => [name, plainFixture(fixture)]),
        ),
        cells: judgedCells(input, cells, cases) as unknown as readonly Json[],
        cases: cases as unknown as readonly Json[],
      }),
    ],
    ['scenario.schema.json', `${JSON.stringify(scenarioSchema(service, suite), null, 1)}\n`],
  ]);
}

function plainFixture(fixture: SuiteFixture): Json {
  const { create, state, alias, lifetime, needs, capabilities } = fixture;
  const plain: Fixture = { create, state, alias, lifetime, needs, capabilities };
  return plain as unknown as Json;
}

/** The cells with their reasons. Throws SpecError where a service with bases leaves one without a case or a reason. */
function judgedCells(
  { service, source, suite = null }: TargetInput,
  cells: ReturnType<typeof cellsOf>,
  cases: readonly Case[],
): readonly Cell[] {
  const bases = suite?.bases ?? null;
  const covered = new Set(cases.flatMap((one) => one.cells));
  const used = new Set<string>();
  const problems = new Problems();
  const judged = [...cells.values()].map(({ position, ...cell }): Cell => {
    const found = covered.has(cell.id) ? null : reasonFor(bases, service, cell.id);
    if (found !== null) used.add(found.pattern);
    else if (!covered.has(cell.id) && bases !== null)
      problems.report('TRENT3113', position, { cell: cell.id });
    return { ...cell, source: source(position), untestable: found?.reason ?? null };
  });
  for (const { pattern, position } of bases?.untestable ?? []) {
    if (used.has(pattern)) continue;
    const problem = 'every cell that it names has a case or another reason, or there is none';
    problems.report('TRENT3114', position, { pattern, problem });
  }
  if (problems.hasErrors) throw new SpecError(problems.sorted(), new Map());
  return judged;
}
