import type { Json, JsonObject } from '../../../load/bundle.ts';
import type { KeyPrecondition, Operation } from '../../../model/model.ts';
import type { Refusal } from '../../../suite/format.ts';
import { isObject, replaceReferences } from '../../../suite/special-values.ts';
import type { Base, SuiteFixture } from '../../../suite/suite.ts';
import { idPart } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

/** Every form by which a key can be named: taken or refused; and names of nothing. */
export function deriveIdentifiers(derivation: Derivation, operation: Operation): void {
  const base = derivation.base(operation);
  if (base === null) return;
  for (const key of operation.keys) {
    const alias = fixtureAlias(base, key.member);
    if (alias === null) continue;
    for (const form of derivation.bases?.identifiers.keys() ?? [])
      addForm(derivation, operation, base, key, alias, form);
    addUnknown(derivation, operation, base, key, alias);
  }
}

/** The name in the case of the fixture that a member of the base names. */
export function fixtureAlias(base: Base, member: string): string | null {
  const value = base.with[member];
  const reference = isObject(value) ? value['$'] : undefined;
  const [name = ''] = typeof reference === 'string' ? reference.split('.') : [];
  return Object.hasOwn(base.use, name) ? name : null;
}

/** A fixture like another, with an alias; the same one where it has one. */
function withAlias(derivation: Derivation, name: string): SuiteFixture | undefined {
  const wanted = derivation.fixture(name);
  if (wanted?.alias === true) return wanted;
  return [...(derivation.suite?.fixtures.values() ?? [])].find(
    ({ alias, lifetime, spec, usage, state }) =>
      alias &&
      lifetime === wanted?.lifetime &&
      spec === wanted?.spec &&
      usage === wanted?.usage &&
      state === wanted.state,
  );
}

function addForm(
  derivation: Derivation,
  operation: Operation,
  base: Base,
  key: KeyPrecondition,
  alias: string,
  form: string,
): void {
  const { bases } = derivation;
  const identifier = bases?.identifiers.get(form);
  if (bases === null || identifier === undefined) return;
  const isTaken = (key.identifiers as readonly string[]).includes(form);
  const fixture = identifier.needsAlias
    ? withAlias(derivation, base.use[alias] ?? '')
    : derivation.fixture(base.use[alias] ?? '');
  const answer = key.identifierAnswer ?? bases.refusedForm?.answer ?? '';
  const refusal = isTaken ? null : derivation.answer(answer);
  if (fixture === undefined || (!isTaken && refusal === null)) return;
  const request = { ...base.with, [key.member]: { $: `${alias}.${identifier.member}` } };
  const isSure =
    isTaken ||
    (key.identifierAnswer === null &&
      bases.refusedForm?.recorded.includes(operation.name) === true);
  const says = `${form} as ${key.member} is ${isTaken ? 'accepted' : 'refused'}`;
  derivation.add({
    operation,
    id: [key.member, form],
    title: `${operation.name}: ${says}`,
    level: isSure ? 'MUST' : 'SHOULD',
    position: key.position,
    cites: [derivation.citeSpec(key.position, says)],
    cells: [`${operation.name}/identifier/${key.member}/${form}`],
    use: { [alias]: fixture.name },
    probes: [{ id: 'named', request, expect: refusal ?? {} }],
  });
}

function addUnknown(
  derivation: Derivation,
  operation: Operation,
  base: Base,
  key: KeyPrecondition,
  alias: string,
): void {
  const notes = base.keys.get(key.member);
  for (const unknown of derivation.bases?.unknown ?? []) {
    // A form that is not taken is refused before anything is looked up.
    if (!(key.identifiers as readonly string[]).includes(unknown.form)) continue;
    const value = replaceReferences(unknown.value, (text) => ({
      $: text.replace(/^key\./, `${alias}.`),
    })) as Json;
    const other = notes?.unknown ?? [];
    const codes = other.length > 0 ? [...new Set([...unknown.errors, ...other])] : unknown.errors;
    const refusal: Refusal | null = derivation.refusal(...codes);
    if (refusal === null) continue;
    const request: JsonObject = { ...base.with, [key.member]: value };
    derivation.add({
      operation,
      id: [key.member, 'unknown', idPart(unknown.name)],
      title: `${operation.name}: ${unknown.says}`,
      level: unknown.level,
      position: key.position,
      cites: [{ recorded: '2026-09', says: unknown.says }],
      cells: [`${operation.name}/identifier/${key.member}/unknown`],
      probes: [{ id: 'unknown', request, expect: refusal }],
    });
  }
}
