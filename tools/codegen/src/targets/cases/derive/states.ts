import type { Json } from '../../../load/bundle.ts';
import type { KeyPrecondition, Operation } from '../../../model/model.ts';
import type { Step } from '../../../suite/format.ts';
import { replaceReferences } from '../../../suite/special-values.ts';
import type { Base, SuiteFixture } from '../../../suite/suite.ts';
import type { Derivation } from '../derivation.ts';
import { fixtureAlias } from './identifiers.ts';

/** Every key state that can be brought about from outside: the same request, before and after. */
export function deriveStates(derivation: Derivation, operation: Operation): void {
  const base = derivation.base(operation);
  if (base === null) return;
  for (const key of operation.keys) {
    const alias = fixtureAlias(base, key.member);
    if (alias === null) continue;
    for (const [state, answer] of key.states)
      addState(derivation, operation, base, key, alias, state, answer);
  }
}

/** A key like the one of the base that this case may change. */
function ownKey(derivation: Derivation, name: string): SuiteFixture | undefined {
  const wanted = derivation.fixture(name);
  if (wanted?.lifetime === 'own') return wanted;
  return [...(derivation.suite?.fixtures.values() ?? [])].find(
    ({ lifetime, spec, usage, state }) =>
      lifetime === 'own' &&
      spec === wanted?.spec &&
      usage === wanted?.usage &&
      state === wanted.state,
  );
}

function addState(
  derivation: Derivation,
  operation: Operation,
  base: Base,
  key: KeyPrecondition,
  alias: string,
  state: string,
  answer: string,
): void {
  const notes = derivation.bases?.states.get(state);
  if (notes === undefined || notes.untestable !== null) return;
  if (base.keys.get(key.member)?.states.has(state) === true) return;
  if (notes.fixture !== null) {
    addBornState(derivation, operation, base, key, { state, answer, fixture: notes.fixture });
    return;
  }
  const fixture = ownKey(derivation, base.use[alias] ?? '');
  if (fixture === undefined) return;
  const isAllowed = answer === 'allowed';
  const says = `a KMS key in the state ${state} is ${isAllowed ? 'accepted' : 'refused'}`;
  const steps = notes.steps.map((step) => forKey(step, alias));
  const isThere = fixture.state === state;
  // Where the operation itself leads into the state, the control has done so.
  const leads = notes.steps.some(({ call }) => call === operation.name);
  const isControlled = !isAllowed;
  const between = (isThere && !(base.once && isControlled)) || (isControlled && leads) ? [] : steps;
  derivation.add({
    operation,
    id: [key.member, 'state', state],
    title: `${operation.name}: ${says}`,
    level: 'MUST',
    position: key.position,
    cites: [derivation.citeSpec(key.position, `${key.member}: ${says}`)],
    cells: [`${operation.name}/state/${key.member}/${state}`],
    use: { [alias]: fixture.name },
    between,
    probes: [
      {
        id: 'in-state',
        request: isControlled ? { ...base.with, ...base.again } : base.with,
        expect: isAllowed ? {} : (derivation.answer(answer) ?? { error: '*' }),
      },
    ],
  });
}

/** A key that has been in its state from the start takes the place of the one of the base. */
function addBornState(
  derivation: Derivation,
  operation: Operation,
  base: Base,
  key: KeyPrecondition,
  born: { readonly state: string; readonly answer: string; readonly fixture: string },
): void {
  const { state, answer, fixture } = born;
  if (!canBeBorn(derivation, base, key, born)) return;
  const other = base.keys.get(key.member)?.other ?? [];
  const isAllowed = answer === 'allowed' && other.length === 0;
  const refusal = other.length > 0 ? derivation.refusal(...other) : derivation.answer(answer);
  const says = `a KMS key in the state ${state} is ${isAllowed ? 'accepted' : 'refused'}`;
  derivation.add({
    operation,
    id: [key.member, 'state', state],
    title: `${operation.name}: ${says}`,
    level: 'MUST',
    position: key.position,
    cites: [derivation.citeSpec(key.position, `${key.member}: ${says}`)],
    cells: [`${operation.name}/state/${key.member}/${state}`],
    use: { other: fixture },
    probes: [
      {
        id: 'in-state',
        request: {
          ...base.with,
          ...(isAllowed ? {} : base.again),
          [key.member]: { $: 'other.KeyId' },
        },
        expect: isAllowed ? {} : (refusal ?? { error: '*' }),
      },
    ],
  });
}

/** Not where the key would be refused for its usage, or the request names what was made for the key of the base. */
export function canBeBorn(
  { bases, suite }: Pick<Derivation, 'bases' | 'suite'>,
  base: Base,
  key: KeyPrecondition,
  { state, answer }: { readonly state: string; readonly answer: string },
): boolean {
  const fixture = suite?.fixtures.get(bases?.states.get(state)?.fixture ?? '');
  const named = suite?.fixtures.get(base.use[fixtureAlias(base, key.member) ?? ''] ?? '');
  const fits = fixture?.usage === named?.usage && fixture?.spec === named?.spec;
  const other = base.keys.get(key.member)?.other ?? [];
  return fits && (answer !== 'allowed' || other.length > 0 || base.setup.length === 0);
}

function forKey(step: Step, alias: string): Step {
  const renamed = replaceReferences(step as unknown as Json, (text) => ({
    $: text.replace(/^key\./, `${alias}.`),
  }));
  return renamed as unknown as Step;
}
