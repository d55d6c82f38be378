import { posix } from 'node:path';
import type { SpecFiles } from '../load/spec-files.ts';
import type { SpecNode } from '../load/node.ts';
import type { Service } from '../model/model.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { readBases } from './read-bases.ts';
import { readFixtures } from './read-fixtures.ts';
import { readScenario } from './read-scenario.ts';
import { expandScenario } from './rows/expand-scenario.ts';
import { SuiteContext } from './suite-context.ts';
import type { Scenario, Suite } from './suite.ts';

/** Files of the folder that hold no scenarios. */
const ownNames = { fixtures: 'fixtures.yaml', bases: 'bases.yaml', retired: 'retired.yaml' };

/**
 * Reads a folder of scenarios. In: its path relative to the workspace root, the names of the YAML files in it, the service
 * that they are about. Problems are reported; what is wrong is left out.
 */
export function readSuite(
  folder: string,
  names: readonly string[],
  service: Service,
  files: SpecFiles,
  problems: Problems,
): Suite {
  const context = new SuiteContext(service, problems);
  const open = (name: string): SpecNode | null =>
    names.includes(name) ? files.open(posix.join(folder, name)) : null;
  const fixturesDocument = open(ownNames.fixtures);
  const fixtures = fixturesDocument === null ? new Map() : readFixtures(context, fixturesDocument);
  const basesDocument = open(ownNames.bases);
  const bases = basesDocument === null ? null : readBases(context, basesDocument, fixtures);
  const own: readonly string[] = Object.values(ownNames);
  const scenarios = names
    .filter((name) => !own.includes(name))
    .flatMap((name) => {
      const document = open(name);
      if (document === null) return [];
      const written = document.kind === 'list' ? document.items : [document];
      return written
        .flatMap((node) => expandScenario(context, node))
        .flatMap((node) => readScenario(context, node, fixtures) ?? []);
    });
  checkIds(context, scenarios, open(ownNames.retired));
  return { folder, files: names, fixtures, bases, scenarios };
}

/** An id stands for one claim for ever: it is there once, and not among those that were given up. */
function checkIds(
  context: SuiteContext,
  scenarios: readonly Scenario[],
  retiredDocument: SpecNode | null,
): void {
  const retired =
    retiredDocument === null ? [] : (context.reader(retiredDocument, 'retired ids')?.named() ?? []);
  const seen = new Map<string, string>(
    retired.map(({ key, position }) => [key, `retired, ${position.file}:${position.line}`]),
  );
  for (const { id, position } of scenarios) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, `${position.file}:${position.line}`);
    else if (first.startsWith('retired'))
      context.problems.report('TRENT3110', position, { id, where: first.slice(9) });
    else context.problems.report('TRENT3109', position, { id, first });
  }
}
