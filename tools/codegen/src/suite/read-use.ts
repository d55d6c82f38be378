import type { ObjectReader } from '../load/object-reader.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { SpecPosition } from '../model/model.ts';
import type { SuiteFixture } from './suite.ts';
import type { SuiteContext } from './suite-context.ts';

export type Fixtures = ReadonlyMap<string, SuiteFixture>;

/** Names under `use`, each with its fixture; undefined, reported, where there is none. */
export function readUse(
  context: SuiteContext,
  reader: ObjectReader,
  fixtures: Fixtures,
): ReadonlyMap<string, SuiteFixture | undefined> {
  const inner = reader.object('use', 'use');
  return new Map(
    (inner?.named() ?? []).map(({ key, value }) => [
      key,
      find(context, inner?.text(key) ?? '', value.position, fixtures),
    ]),
  );
}

/** Names of fixtures by their names in the case. */
export function namesOf(
  use: ReadonlyMap<string, SuiteFixture | undefined>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...use].map(([name, fixture]) => [name, fixture?.name ?? '']));
}

/** The name of a fixture under a keyword; null where it is absent. One that does not exist is reported. */
export function readFixtureName(
  context: SuiteContext,
  reader: ObjectReader,
  key: string,
  fixtures: Fixtures,
): string | null {
  const name = reader.text(key);
  if (name === undefined) return null;
  find(context, name, reader.entry(key)?.value.position ?? reader.node.position, fixtures);
  return name;
}

function find(
  context: SuiteContext,
  name: string,
  position: SpecPosition,
  fixtures: Fixtures,
): SuiteFixture | undefined {
  const fixture = fixtures.get(name);
  if (fixture === undefined) {
    const suggestion = suggest(name, fixtures.keys());
    context.problems.report('TRENT3105', position, { name, suggestion });
  }
  return fixture;
}
